import { dateOf, startOf } from '#core/review/day.ts'
import type { Rating } from '#core/review/log.ts'
import { count } from '#ui/counted.ts'

/** What each rating is called. */
export const ratingWords: Record<Rating, string> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
}

/** Says how far off a day to come is, and its date: "in 3 days, 27 November". */
export function dueWords(day: number, today: number): string {
  const days = day - today
  return `${days === 1 ? 'tomorrow' : `in ${days} days`}, ${dateWords(day, today)}`
}

/** Writes a day as a date that stays on one line, with the year where it is not this one. */
function dateWords(day: number, today: number): string {
  const isThisYear = dateOf(day).slice(0, 4) === dateOf(today).slice(0, 4)
  const date = new Date(startOf(day)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
    timeZone: 'UTC',
  })
  return date.replaceAll(' ', '\u00a0')
}

/** Rounds up to whole minutes, so that nothing takes longer than it says. */
export function minuteWords(seconds: number): string {
  return `about ${count(Math.ceil(seconds / 60), 'minute')}`
}
