/** How well a card was recalled, worst first. */
export const ratings = ['again', 'hard', 'good', 'easy'] as const

export type Rating = (typeof ratings)[number]

/** One time that a card was met. */
export interface Review {
  /** Milliseconds since 1970, UTC. */
  at: number
  rating: Rating
}

/** The reviews of one card: a set, whatever the order it is written in. */
export type Log = readonly Review[]

/**
 * Joins two copies of a card's log, in order of time and then of rating, without repeats.
 *
 * The join is commutative, associative and idempotent, so devices can be joined in any order.
 */
export function mergeLogs(a: Log, b: Log): Review[] {
  const byKey = new Map([...a, ...b].map((review) => [`${review.at} ${review.rating}`, review]))
  return [...byKey.values()].sort(
    (one, other) => one.at - other.at || rankOf(one.rating) - rankOf(other.rating),
  )
}

function rankOf(rating: Rating): number {
  return ratings.indexOf(rating)
}
