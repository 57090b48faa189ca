import type { ReadableAtom } from 'nanostores'
import type { Saving } from '#stores/saving.ts'

/**
 * Says that a new version is ready, once, and loads it when the learner says so.
 * @param $saving whether what was done last is safe; given, so that this file needs no other.
 */
export function offerUpdate(
  line: HTMLElement,
  registration: ServiceWorkerRegistration,
  $saving: ReadableAtom<Saving>,
): void {
  if (line.querySelector('button')) return
  const words = document.createElement('span')
  words.textContent = 'A new version of the course is ready.'
  const button = document.createElement('button')
  button.className = 'button'
  button.type = 'button'
  button.textContent = 'Load it now'
  line.replaceChildren(words, ' ', button)
  let isWarned = false
  button.addEventListener('click', () =>
    whenSaved($saving, (isSafe) => {
      if (isSafe || isWarned) {
        words.textContent = 'Loading the new version …'
        button.remove()
        start(registration)
        return
      }
      isWarned = true
      words.textContent =
        'This browser could not keep what you did last. Download your progress first, or it is lost when the new version loads.'
      button.textContent = 'Load it anyway'
    }),
  )
}

/** Lets the new version take over, and loads this page from it; other tabs stay as they are. */
function start({ waiting, installing }: ServiceWorkerRegistration) {
  const next = waiting ?? installing
  // Another tab may have started it already.
  if (!next) return location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  })
  next.postMessage('start')
}

/** Waits for what is being saved, and says whether it is. */
function whenSaved($saving: ReadableAtom<Saving>, act: (isSafe: boolean) => void) {
  const { kind } = $saving.get()
  if (kind !== 'saving') return act(kind !== 'failed')
  const stop = $saving.listen(({ kind }) => {
    if (kind === 'saving') return
    stop()
    act(kind !== 'failed')
  })
}
