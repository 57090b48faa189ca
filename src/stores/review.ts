import { findEntry } from '#core/progress/entry.ts'
import { nextCounter } from '#core/progress/merge.ts'
import { mergeLogs, type Rating } from '#core/review/log.ts'
import { ratingOn } from '#core/review/today.ts'
import { $progress, keep } from './progress.ts'

const millisecondsInMinute = 60_000

/**
 * Keeps how well a card was recalled, to the minute, which is all that a packed record has room for.
 * A card has one rating a day: the first one stands, so that pressing twice, or in a second tab,
 * changes nothing.
 * @param now milliseconds since 1970, UTC.
 */
export function rateCard(id: string, rating: Rating, now: number) {
  const at = now - (now % millisecondsInMinute)
  const log = findEntry($progress.get(), 'review', id)?.log ?? []
  if (ratingOn(log, now, minutesEast(now))) return
  const counter = nextCounter($progress.get())
  void keep({ kind: 'review', id, counter, log: mergeLogs(log, [{ at, rating }]) })
}

/** Returns how far this browser's clock is ahead of UTC at a moment, in minutes. */
export function minutesEast(now: number): number {
  return -new Date(now).getTimezoneOffset()
}
