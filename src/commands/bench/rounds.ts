import { type Profile, profileNames } from './profiles.ts'

/** A page of the course, and the plain page with the same words. */
export interface Pair {
  name: string
  course: string
  plain: string
}

export const rounds = 5

/** What was measured in each round, the course's page beside the plain one. */
export interface Compared<T> {
  name: string
  profile: Profile
  course: T[]
  plain: T[]
}

/** Measures every page once a round, so that a slow minute of the machine hits all of them. */
export async function measureInRounds<T>(
  pairs: readonly Pair[],
  measure: (address: string, profile: Profile) => Promise<T>,
): Promise<Compared<T>[]> {
  const results = profileNames.flatMap((profile) =>
    pairs.map((pair) => ({ pair, name: pair.name, profile, course: [], plain: [] })),
  )
  const kept: (Compared<T> & { pair: Pair })[] = results
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`  round ${round} of ${rounds} …`)
    const isReversed = round % 2 === 0
    const order = ['course', 'plain'] as const
    for (const result of isReversed ? kept.toReversed() : kept) {
      for (const side of isReversed ? order.toReversed() : order)
        result[side].push(await measure(result.pair[side], result.profile))
    }
  }
  return kept
}

/** The median; of the ratios of each round where a rival is given. */
export function median(values: readonly number[], rivals?: readonly number[]): number {
  const wanted = rivals ? values.map((value, at) => value / (rivals[at] ?? Number.NaN)) : values
  const sorted = wanted.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}
