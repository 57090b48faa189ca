import { isDone, percentDone } from '#core/course/completion.ts'
import type { Needs } from '#core/course/needs.ts'
import { $progress } from '#stores/progress.ts'

interface Unit {
  link: HTMLAnchorElement
  minutes: number
  needs: Needs
}

/** Keeps the ticks of the outline and the share of the course in step with progress. */
export function showTicks() {
  const units = [...document.querySelectorAll<HTMLAnchorElement>('.outline a[data-needs]')].map(
    readUnit,
  )
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
    for (const bar of document.querySelectorAll('progress[data-course]')) {
      bar.setAttribute('value', String(percent))
    }
  })
}

function readUnit(link: HTMLAnchorElement): Unit {
  // Written by Outline.astro in the same build, so it needs no second check.
  const needs: Needs = JSON.parse(link.dataset['needs'] ?? '')
  return { link, minutes: Number(link.dataset['minutes']), needs }
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
