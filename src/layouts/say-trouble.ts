import { downloadProgress } from '#stores/own-data.ts'

/** What the status line has to tell. */
export type Trouble = 'mirrored' | 'nowhere' | 'newer' | 'unreadable'

const words: Record<Trouble, string> = {
  mirrored:
    'This browser’s database does not answer, so your progress is kept in its simpler store. It is there when you come back; only a crash could lose the last few seconds.',
  nowhere:
    'Your progress is not being saved: this browser does not let the course keep data, or has no room for it. You can go on; it lasts until you close the page.',
  newer:
    'A newer version of the course keeps your progress. It is safe, and this page writes nothing to it. Reload the page to go on.',
  unreadable:
    'Something that was saved earlier could not be read. It is set aside and can be downloaded on the page Your data; all the rest is here.',
}

const wordsInLms: Record<Trouble, string> = {
  mirrored:
    'Your learning system does not answer at the moment. What you do is kept in this browser, and sent as soon as it answers. You can go on.',
  nowhere:
    'Your progress is not being saved: neither your learning system nor this browser takes it. You can go on; it lasts until you close the course.',
  newer:
    'A newer version of the course has kept your progress in your learning system. It is safe, and this one writes nothing to it.',
  unreadable:
    'What your learning system holds of your progress could not be read, so the answers are not here. Status and score stay as your learning system has them.',
}

/** Fills one of the two lines, the alert where work could be lost: what happened, and what to do. */
export function sayTrouble(lines: readonly HTMLElement[], trouble: Trouble | undefined) {
  for (const line of lines) {
    const isAlert = line.role === 'alert'
    const own = isAlert === (trouble === 'nowhere') ? trouble : undefined
    if (line.dataset['status'] === (own ?? '')) continue
    line.dataset['status'] = own ?? ''
    line.replaceChildren(...(own ? partsOf(own) : []))
  }
}

function partsOf(trouble: Trouble): HTMLElement[] {
  const text = document.createElement('p')
  text.textContent = (globalThis.courseTracker ? wordsInLms : words)[trouble]
  if (trouble === 'newer' && globalThis.courseTracker) return [text]
  if (trouble === 'newer') return [text, button('Reload the page', () => location.reload())]
  return [text, button('Download my progress', downloadProgress), ...ownWindow(trouble)]
}

function button(name: string, act: () => void): HTMLElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button'
  made.textContent = name
  made.addEventListener('click', act)
  return made
}

/** Inside another site's frame a browser may refuse storage that it grants a window of its own. */
function ownWindow(trouble: Trouble): HTMLElement[] {
  if (trouble !== 'nowhere' || window.top === window) return []
  const link = document.createElement('a')
  link.href = location.href
  link.target = '_blank'
  link.textContent = 'Open the course in a window of its own'
  return [link]
}
