import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOf, dayOf, readDate, startOf } from './day.ts'

test('a day turns at the learner’s own midnight', () => {
  const halfPastEleven = Date.UTC(2026, 10, 24, 23, 30)
  expect(dateOf(dayOf(halfPastEleven))).toBe('2026-11-24')
  expect(dateOf(dayOf(halfPastEleven, 60))).toBe('2026-11-25')
  expect(dateOf(dayOf(Date.UTC(2026, 10, 24, 3), -300))).toBe('2026-11-23')
})

test('every day can be written as a date and read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
      expect(readDate(dateOf(day))).toBe(day)
      expect(dayOf(startOf(day))).toBe(day)
    }),
  )
})

test.each(['2026-02-30', '24 November 2026', '2026-11-24T08:00'])('%s is refused', (text) => {
  expect(() => readDate(text)).toThrow('is not a date')
})
