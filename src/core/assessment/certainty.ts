import type { Outcome } from './score.ts'

type Rated = Pick<Outcome, 'right' | 'certainty'>

/** The marks for a right and a wrong answer by certainty (Gardner-Medwin, certainty-based marking). */
const marks = {
  0: { right: 0, wrong: 0 },
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
}

/** Returns the certainty-based mark of the answers; it is shown, and never counts towards a pass. */
export function certaintyMark(outcomes: readonly Rated[]): number {
  return outcomes.reduce(
    (sum, { certainty, right }) => sum + marks[certainty][right ? 'right' : 'wrong'],
    0,
  )
}

/** Counts how often somebody was certain, and how often rightly so. */
export function calibrate(outcomes: readonly Rated[]): { certain: number; right: number } {
  const certain = outcomes.filter(({ certainty }) => certainty === 3)
  return { certain: certain.length, right: certain.filter(({ right }) => right).length }
}

/** Orders wrong answers so that the surest come first; equals keep their order. */
export function confidentErrorsFirst<T extends Rated>(outcomes: readonly T[]): T[] {
  return outcomes.filter(({ right }) => !right).sort((a, b) => b.certainty - a.certainty)
}
