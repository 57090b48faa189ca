import { fingerprint } from '#core/question/seed.ts'
import type { Round } from './session.ts'

/** The votes of one round, by the place of the option on the stage. */
export interface Votes {
  readonly counts: readonly number[]
  readonly voted: number
  readonly isEstimate: boolean
  readonly isOpen: boolean
}

/** From how many votes on shares say more than counts do. */
const leastForPercent = 10
const longestWay = 200

/**
 * Names a round by the part of the plan, the choices that led to the question (none in a quiz) and
 * its number, so that votes stay with the way on which they were cast.
 */
export function roundKey(part: string, path: readonly string[], round: 1 | 2): string {
  const way = path.join('.')
  return `${part}/${way.length > longestWay ? fingerprint(way) : way}/${round}`
}

/** Adds up the votes of a round for options by id; an option that is new to the round has none. */
export function votesFor(round: Round | undefined, options: readonly string[]): Votes {
  const counts = options.map((id) => {
    const at = round?.options.indexOf(id) ?? -1
    return (round?.hand[at] ?? 0) + (round?.phone[at] ?? 0)
  })
  return {
    counts,
    voted: sum(counts),
    isEstimate: round?.isEstimate ?? false,
    isOpen: round?.isOpen ?? false,
  }
}

/** Lists the places of the options with most votes: several when they tie, none without votes. */
export function leadersOf({ counts }: Votes): number[] {
  const most = Math.max(0, ...counts)
  return most === 0 ? [] : [...counts.keys()].filter((at) => counts[at] === most)
}

/** Returns a count as whole per cent; undefined while fewer than ten have voted. */
export function percentOf(count: number, voted: number): number | undefined {
  return voted < leastForPercent ? undefined : Math.round((100 * count) / voted)
}

/**
 * Returns how many people must at least have changed between two rounds; undefined where that
 * means nothing: when a number was guessed, or not equally many voted in both.
 */
export function leastMoved(before: Votes, after: Votes): number | undefined {
  if (before.isEstimate || after.isEstimate || before.voted !== after.voted) return undefined
  return sum(after.counts.map((count, at) => Math.max(0, count - (before.counts[at] ?? 0))))
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
