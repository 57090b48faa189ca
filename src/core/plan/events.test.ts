import { expect, test } from 'vitest'
import { makeCalendar } from '#core/review/calendar.ts'
import { planEvents } from './events.ts'
import { readPlan } from './plan.ts'
import { soundPlan } from './sample.fixture.ts'

const course = { id: 'lead-and-manage', title: 'Lead & Manage' }
const address = 'https://example.org/plan.html'

test('a plan gives five events: two first dates, and days 30, 60 and 90', () => {
  const dates = planEvents(soundPlan, course, address).map(({ date }) => date)
  expect(dates).toEqual(['2026-05-04', '2026-05-15', '2026-06-03', '2026-07-03', '2026-08-02'])
})

test('what has no date gives no event', () => {
  expect(planEvents(readPlan({}), course, address)).toEqual([])
  expect(planEvents({ ...soundPlan, start: '' }, course, address)).toHaveLength(2)
})

test('an event keeps its uid when the plan changes, so that a second import replaces the first', () => {
  const uids = (start: string) =>
    planEvents({ ...soundPlan, start }, course, address).map(({ uid }) => uid)
  expect(uids('2026-06-01')).toEqual(uids(soundPlan.start))
  expect(new Set(uids(soundPlan.start)).size).toBe(5)
})

test('a text that looks like calendar code stays text', () => {
  const hostile = 'Walk\r\nEND:VCALENDAR\nATTACH:https://example.org/x'
  const plan = { ...soundPlan, leading: { ...soundPlan.leading, practice: hostile } }
  const lines = makeCalendar(planEvents(plan, course, address), 0).split('\r\n')
  expect(lines.filter((line) => line === 'END:VCALENDAR')).toHaveLength(1)
  expect(lines.some((line) => line.startsWith('ATTACH'))).toBe(false)
})
