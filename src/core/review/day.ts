const millisecondsInDay = 86_400_000
const millisecondsInMinute = 60_000

/**
 * Names the calendar day of a moment.
 * @param at milliseconds since 1970, UTC.
 * @param minutesEast how far the learner's clock is ahead of UTC, in minutes.
 * @returns whole days since 1 January 1970 in the learner's own calendar.
 */
export function dayOf(at: number, minutesEast = 0): number {
  return Math.floor((at + minutesEast * millisecondsInMinute) / millisecondsInDay)
}

/** Writes a day as a date such as 2026-11-24. */
export function dateOf(day: number): string {
  return new Date(startOf(day)).toISOString().slice(0, 10)
}

/**
 * Reads a date such as 2026-11-24 as a day.
 * @throws {Error} when the text is not a date of the calendar.
 */
export function readDate(date: string): number {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : Number.NaN
  if (Number.isNaN(at) || dateOf(dayOf(at)) !== date) {
    throw new Error(`"${date}" is not a date. Write year, month and day, such as 2026-11-24.`)
  }
  return dayOf(at)
}

/** Returns the milliseconds since 1970 at which a day starts, taken as a day of UTC. */
export function startOf(day: number): number {
  return day * millisecondsInDay
}
