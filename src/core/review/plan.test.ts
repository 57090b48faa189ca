import { describe, expect, test } from 'vitest'
import { makeCalendar } from './calendar.ts'
import { reviewEvents } from './plan.ts'

const course = { id: 'lead-and-manage', title: 'Lead & Manage' }
const events = reviewEvents(course, '2026-11-24', 'https://example.org/review.html')

describe('the review plan', () => {
  test('falls on days 2, 7, 21 and 60', () => {
    expect(events.map(({ date }) => date)).toEqual([
      '2026-11-26',
      '2026-12-01',
      '2026-12-15',
      '2027-01-23',
    ])
  })

  test('says what to do, also without the page', () => {
    for (const { description } of events) {
      expect(description).toContain('Five minutes, eight cards at most.')
      expect(description).toContain('four of the oldest')
    }
  })

  test('asks after the plan on day 21, and for a second self-assessment on day 60', () => {
    expect(events[2]?.description).toContain('which line of your plan happened?')
    expect(events[3]?.description).toContain('self-assessment')
    expect(events[3]?.description).toContain('three-colleague sheet')
    expect(events[0]?.description).not.toContain('plan happened')
  })

  test('replaces itself when it is imported again, and not when it starts on another day', () => {
    const later = reviewEvents(course, '2026-11-24', 'elsewhere').map(({ uid }) => uid)
    expect(later).toEqual(events.map(({ uid }) => uid))
    const other = reviewEvents(course, '2026-11-25', '').map(({ uid }) => uid)
    expect(other.filter((uid) => later.includes(uid))).toEqual([])
    expect(new Set(later).size).toBe(4)
  })

  test('is a calendar', () => {
    const text = makeCalendar(events, Date.UTC(2026, 10, 24))
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(4)
    expect(text).toContain('UID:2026-11-24-day-60@lead-and-manage\r\n')
  })
})
