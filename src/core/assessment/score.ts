/** An answer to one item of a form. Certainty is 1 to 3, or 0 where nobody asked for it. */
export interface Response {
  chosen: readonly string[]
  certainty: 0 | 1 | 2 | 3
}

/** How one item of a form was answered. */
export interface Outcome {
  id: string
  objective: string
  right: boolean
  answered: boolean
  certainty: 0 | 1 | 2 | 3
  misconception: string | undefined
}

export interface Tally {
  right: number
  of: number
}

/** Counts the right answers. */
export function tally(outcomes: readonly Pick<Outcome, 'right'>[]): Tally {
  return { right: outcomes.filter(({ right }) => right).length, of: outcomes.length }
}

/** Counts the right answers of each objective, in the order in which the objectives are given. */
export function tallyByObjective(
  outcomes: readonly Outcome[],
  objectives: readonly string[],
): (Tally & { objective: string })[] {
  return objectives.map((objective) => ({
    objective,
    ...tally(outcomes.filter((outcome) => outcome.objective === objective)),
  }))
}

/** Tells whether a form is passed; a shorter form needs the same share. */
export function isPassed({ right, of }: Tally, passMark: Tally): boolean {
  return of > 0 && right * passMark.of >= passMark.right * of
}

/** Lists the misconceptions that wrong answers point to, the most frequent first. */
export function findMisconceptions(
  outcomes: readonly Outcome[],
): { id: string; times: number; certain: boolean }[] {
  const found = new Map<string, { id: string; times: number; certain: boolean }>()
  for (const { right, misconception: id, certainty } of outcomes) {
    if (right || !id) continue
    const known = found.get(id) ?? { id, times: 0, certain: false }
    found.set(id, { id, times: known.times + 1, certain: known.certain || certainty === 3 })
  }
  return [...found.values()].sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1))
}

/**
 * Returns the margin of a score in percentage points, to the nearest five: one standard error of
 * a share at its widest, √(0.25 / n). Ten items give 15, twenty give 10.
 */
export function marginOf(items: number): number {
  return Math.floor(50 / Math.sqrt(items) / 5) * 5
}
