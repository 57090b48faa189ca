import type { CalendarEvent } from './calendar.ts'
import { dateOf, readDate } from './day.ts'

/** The days after the start on which to review without a scheduler: gaps that grow (course design, section 5). */
export const planDays = [2, 7, 21, 60] as const

const session = [
  'Five minutes, eight cards at most. The review page chooses them for you.',
  'Without the page, take four of the oldest, two that you were certain of and got wrong, one from a context that you have not visited, and one scenario moment.',
]

const extras: Readonly<Record<number, string>> = {
  21: 'Then one more question: which line of your plan happened?',
  60: 'Then score yourself again with the self-assessment, and send the three-colleague sheet once more. Compare with the first time.',
}

/**
 * Makes the calendar events of the review plan: days 2, 7, 21 and 60.
 * @param course the course's id and title.
 * @param start the date that counts as day 0, such as 2026-11-24.
 * @param address where the review page is.
 */
export function reviewEvents(
  course: { id: string; title: string },
  start: string,
  address: string,
): CalendarEvent[] {
  return planDays.map((day) => ({
    uid: `${start}-day-${day}@${course.id}`,
    date: dateOf(readDate(start) + day),
    title: `${course.title}: review, day ${day}`,
    description: [...session, ...(extras[day] ? [extras[day]] : [])].join('\n'),
    address,
    remindAt: 9,
  }))
}
