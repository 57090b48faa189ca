import { isDone, percentDone } from '#core/course/completion.ts'
import { $progress } from '#stores/progress.ts'
import { listUnits } from './units.ts'

/** Keeps the ticks of the outline and the share of the course in step with progress. */
export function showTicks() {
  const units = listUnits()
  $progress.subscribe((progress) => {
    for (const { link, needs } of units) {
      const tick = link.querySelector('[data-tick]')
      const mark = isDone(needs, progress) ? tickMark() : []
      tick?.replaceChildren(...mark)
    }
    const percent = percentDone(units, progress)
    for (const place of document.querySelectorAll('[data-percent]')) {
      place.textContent = `${percent} % done`
    }
  })
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
