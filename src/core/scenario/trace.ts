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
  const end = steps.at(-1)?.after.quantities ?? start
  const value = Math.min(...quantityNames.map((name) => end[name]))
  return quantityNames
    .filter((name) => end[name] === value)
    .map((quantity) => ({
      quantity,
      value,
      step: findFirstMost(steps, (step) => fallOf(step, quantity)),
    }))
}

/** What a decision took and gave, by quantity, as it came about between 0 and 10. */
export type Moves = Readonly<Record<QuantityName, number>>

/** Returns what a step moved; a quantity at 0 or 10 moves less than its effect says. */
export function movesOf({ before, after }: Step): Moves {
  const by = (name: QuantityName) => after.quantities[name] - before.quantities[name]
  return {
    trust: by('trust'),
    delivery: by('delivery'),
    adaptation: by('adaptation'),
    reserve: by('reserve'),
  }
}

/** Finds the decision that took most from all quantities together; undefined when none took anything. */
export function findCostliest(steps: readonly Step[]): Step | undefined {
  return findFirstMost(steps, (step) =>
    quantityNames.reduce((sum, name) => sum + fallOf(step, name), 0),
  )
}

function fallOf(step: Step, name: QuantityName): number {
  return Math.max(0, -movesOf(step)[name])
}

/** Finds the first of the steps that have most of something; undefined when none has any. */
function findFirstMost(steps: readonly Step[], amount: (step: Step) => number): Step | undefined {
  let most: Step | undefined
  for (const step of steps) {
    if (amount(step) > (most ? amount(most) : 0)) most = step
  }
  return most
}
