import { doneAt, findJoined, percentDone } from '#core/course/completion.ts'
import { $progress, keepDone } from '#stores/progress.ts'
import { listUnits } from './units.ts'

/** Keeps the ticks of the outline and the share of the course in step with progress. */
export function showTicks() {
  const units = listUnits()
  $progress.subscribe((progress) => {
    for (const { link, needs } of units) {
      const done = doneAt(needs, progress)
      const tick = link.querySelector('[data-tick]')
      tick?.replaceChildren(...(done === undefined ? [] : tickMark()))
      sayNew(link, findJoined(needs, progress).length)
      if (done !== undefined) void keepDone(needs.lesson, done)
    }
    const percent = percentDone(units, progress)
    for (const place of document.querySelectorAll('[data-percent]')) {
      place.textContent = `${percent} % done`
    }
  })
}

function sayNew(link: Element, count: number) {
  link.querySelector('.outline__new')?.remove()
  if (count === 0) return
  const note = document.createElement('span')
  note.className = 'outline__new'
  note.textContent = `${count} new since you finished`
  link.append(note)
}

function tickMark(): Node[] {
  const sign = document.createElement('span')
  sign.textContent = '✓'
  sign.setAttribute('aria-hidden', 'true')
  const word = document.createElement('span')
  word.className = 'visually-hidden'
  word.textContent = 'Done: '
  return [sign, word]
}
