import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { StageView } from '#core/workshop/stage-view.ts'

/** How far text grows beyond its smallest allowed size where there is room, at a scale of 1. */
const room = 1.3
/** The last resort for a text that is longer than a page may be: rather small than cut off. */
const least = 0.6
const step = 0.05

/**
 * Makes the text of a stage as large as fits, up to what the look asks for.
 *
 * The styles say the smallest allowed sizes, and multiply them by --fit. What was found stands in
 * data-fit, for the console and for tests; data-overflows tells that not even the least fits.
 */
export function useFit(view: StageView): RefObject<HTMLDivElement | null> {
  const stage = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return
    const refit = () => enlarge(element, mostFor(view))
    const watcher = new ResizeObserver(refit)
    refit()
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [view])
  return stage
}

function mostFor({ body, look }: StageView): number {
  return body.kind === 'card' ? 1 : room * look.scale
}

function enlarge(stage: HTMLElement, most: number) {
  const parts = [...stage.querySelectorAll('.stage__head, .stage__main, .stage__foot')]
  const fits = (value: number) => {
    stage.style.setProperty('--fit', value.toFixed(2))
    return parts.every(isWhole)
  }
  const found = fits(most) ? most : (findLargest(most, fits) ?? least)
  stage.toggleAttribute('data-overflows', !fits(found))
  stage.dataset['fit'] = found.toFixed(2)
}

/** Searches by halves; returns a value that fits, or undefined where none does. */
function findLargest(most: number, fits: (value: number) => boolean): number | undefined {
  let low = 0
  let high = Math.floor((most - least) / step)
  let found: number | undefined
  while (low <= high) {
    const middle = Math.floor((low + high) / 2)
    const value = least + middle * step
    if (fits(value)) {
      found = value
      low = middle + 1
    } else high = middle - 1
  }
  return found
}

/** Sizes are rounded to whole pixels, so one pixel is nothing. */
function isWhole({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean {
  return scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1
}
