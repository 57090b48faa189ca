import { type Condition, fits } from '#core/scenario/condition.ts'
import type { State } from '#core/scenario/state.ts'

/** What became of one of several ways of which the first that fits is taken. */
export type Outcome = 'does not fit' | 'taken' | 'not asked'

/** Says for each way of a list whether it was taken, and why the others were not. */
export function findOutcomes<Way extends { when?: Condition | undefined }>(
  ways: readonly Way[],
  state: State,
): { way: Way; outcome: Outcome }[] {
  const taken = ways.findIndex((way) => fits(way, state))
  return ways.map((way, at) => {
    if (at === taken) return { way, outcome: 'taken' }
    return { way, outcome: taken >= 0 && at > taken ? 'not asked' : 'does not fit' }
  })
}
