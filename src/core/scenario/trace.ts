import type { Step } from './play.ts'
import { type Quantities, type QuantityName, quantityNames } from './quantities.ts'

/** A quantity that ended lowest, with the decision that took most from it, if any did. */
export interface Low {
  readonly quantity: QuantityName
  readonly value: number
  readonly step: Step | undefined
}

/** Finds the lowest quantity at the end of a run; several when they tie. */
export function findLows(start: Quantities, steps: readonly Step[]): Low[] {
  const end = steps.at(-1)?.quantities ?? start
  const value = Math.min(...quantityNames.map((name) => end[name]))
  return quantityNames
    .filter((name) => end[name] === value)
    .map((quantity) => ({ quantity, value, step: findDeepestFall(quantity, start, steps) }))
}

/** Finds the first of the steps that took most from a quantity. */
function findDeepestFall(
  quantity: QuantityName,
  start: Quantities,
  steps: readonly Step[],
): Step | undefined {
  let deepest: Step | undefined
  let most = 0
  let before = start
  for (const step of steps) {
    const fall = before[quantity] - step.quantities[quantity]
    if (fall > most) {
      most = fall
      deepest = step
    }
    before = step.quantities
  }
  return deepest
}
