/** What a question in the first view did, in milliseconds from navigation. */
export interface Asked {
  /** When something said that Check was heard: feedback, or that it is being checked. */
  acknowledged: number
  /** When feedback was painted. */
  painted: number
}

export const askedPrefix = 'bench asked '
export const clickedPrefix = 'bench clicked '

/**
 * Answers the first question as soon as it is there, once, as a reader does. Runs in the page, so
 * it may use nothing outside itself.
 */
export function answerAtOnce({ feedback, prefix }: { feedback: string[]; prefix: string }) {
  const asked = { acknowledged: 0, painted: 0 }
  let isPressed = false
  new MutationObserver(look).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
  })

  function look() {
    const form = document.querySelector('form[data-question^="LO"]')
    const option = form?.querySelector('input')
    const button = [...(form?.querySelectorAll('button') ?? [])].find(
      ({ type }) => type === 'submit',
    )
    if (!form || !option || !button) return
    if (!isPressed) {
      isPressed = true
      option.click()
      button.click()
    }
    const words = form.querySelector('[role=status]')?.textContent ?? ''
    const isAnswered = feedback.some((one) => words.includes(one))
    const isHeard = form.querySelector('.question__checking')?.checkVisibility() ?? false
    if (isAnswered || isHeard) note('acknowledged')
    if (isAnswered) note('painted')
  }

  function note(name: 'acknowledged' | 'painted') {
    if (asked[name] !== 0) return
    asked[name] = -1
    // A task queued in a frame runs once that frame is painted; it goes before the parser's own.
    requestAnimationFrame(() =>
      scheduler.postTask(
        () => {
          asked[name] = performance.now()
          if (asked.painted > 0 && asked.acknowledged > 0)
            console.log(prefix + JSON.stringify(asked))
        },
        { priority: 'user-blocking' },
      ),
    )
  }
}

/** Presses Check on a page that has long been ready, and says how long feedback took to paint. */
export function pressWhenReady({ feedback, prefix }: { feedback: string[]; prefix: string }) {
  const form = document.querySelector('form[data-question^="LO"]')
  const button = [...(form?.querySelectorAll('button') ?? [])].find(({ type }) => type === 'submit')
  form?.querySelector('input')?.click()
  const start = performance.now()
  const watcher = new MutationObserver(() => {
    const words = form?.querySelector('[role=status]')?.textContent ?? ''
    if (!feedback.some((one) => words.includes(one))) return
    watcher.disconnect()
    requestAnimationFrame(() =>
      scheduler.postTask(() => console.log(prefix + JSON.stringify(performance.now() - start)), {
        priority: 'user-blocking',
      }),
    )
  })
  watcher.observe(document, { childList: true, subtree: true, characterData: true })
  button?.click()
}

/** Puts the first question of a page at the head of its text. Runs in the browser. */
export function questionFirst(source: string): string {
  const page = new DOMParser().parseFromString(source, 'text/html')
  const question = page.querySelector('form[data-question^="LO"]')?.closest('.question')
  if (question) page.querySelector('article')?.prepend(question)
  return `<!doctype html>${page.documentElement.outerHTML}`
}
