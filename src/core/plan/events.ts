import type { CalendarEvent } from '#core/review/calendar.ts'
import { dateOf } from '#core/review/day.ts'
import { dayIn, kinds, type Plan, planLength } from './plan.ts'

const lookBacks = [
  { day: 30, ask: 'Did both practices happen? Ask each person what they saw.' },
  { day: 60, ask: 'Ask again, then repeat the self-assessment and the three-colleague sheet.' },
  { day: planLength, ask: 'Compare what was to be seen by today with what somebody saw.' },
] as const

/**
 * Makes the calendar events of a plan: the first date of each practice, and days 30, 60 and 90.
 * What has no date yet is left out.
 * @param course the course's id and title.
 * @param address where the plan is kept.
 */
export function planEvents(
  plan: Plan,
  course: { id: string; title: string },
  address: string,
): CalendarEvent[] {
  const firsts = kinds.flatMap((kind) => {
    const { capability, practice, first, often, source } = plan[kind]
    const day = dayIn(first)
    if (day === undefined) return []
    const lines = [
      practice,
      often && `How often: ${often}`,
      source && `Who will tell you: ${source}`,
    ]
    return {
      uid: `plan-${kind}@${course.id}`,
      date: dateOf(day),
      title: `Plan, ${kind}: ${capability || 'first practice'}`,
      description: lines.filter(Boolean).join('\n'),
      address,
    }
  })
  const start = dayIn(plan.start)
  const later = lookBacks.flatMap(({ day, ask }) =>
    start === undefined
      ? []
      : {
          uid: `plan-day-${day}@${course.id}`,
          date: dateOf(start + day),
          title: `${course.title}: day ${day} of your plan`,
          description: [ask, ...outcomesOf(plan)].join('\n'),
          address,
        },
  )
  return [...firsts, ...later]
}

function outcomesOf(plan: Plan): string[] {
  return kinds.flatMap((kind) => {
    const { outcome, source } = plan[kind]
    return outcome ? [`By day ${planLength}, ${source || 'somebody'} should see: ${outcome}`] : []
  })
}
