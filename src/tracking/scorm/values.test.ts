import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decimal,
  lessonOf,
  oneLine,
  time12,
  timespan12,
  timespan2004,
  timestamp2004,
} from './values.ts'

test('V-4: numbers are plain decimals with a digit in front, and nothing else is a number', () => {
  expect([0.5, 1e-7, 33.333333, 100, 0].map((value) => decimal(value, 0, 100))).toEqual([
    '0.5',
    '0',
    '33.3333',
    '100',
    '0',
  ])
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -1, 101])
    expect(decimal(value, 0, 100)).toBeUndefined()
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
      expect(decimal(value, 0, 100)).toMatch(/^\d{1,3}(\.\d{1,4})?$/)
    }),
  )
})

test('V-6: lengths of time are written as each kind reads them, for any number of seconds', () => {
  expect([0, 62, 3723, 360_000].map(timespan12)).toEqual([
    '00:00:00',
    '00:01:02',
    '01:02:03',
    '100:00:00',
  ])
  expect([0, 3.256, 3723].map(timespan2004)).toEqual(['PT0H0M0S', 'PT0H0M3S', 'PT1H2M3S'])
  fc.assert(
    fc.property(fc.double(), (seconds) => {
      expect(timespan12(seconds)).toMatch(/^\d{2,4}:[0-5]\d:[0-5]\d$/)
      expect(timespan2004(seconds)).toMatch(/^PT\d{1,5}H\d{1,2}M\d{1,2}S$/)
    }),
  )
})

test('V-8: moments have a fraction of two digits before the zone, and years that Moodle takes', () => {
  expect(timestamp2004(new Date('2026-11-24T09:08:07.123Z'))).toBe('2026-11-24T09:08:07.00Z')
  expect(timestamp2004(new Date('2039-01-01T00:00:00Z'))).toBeUndefined()
  expect(timestamp2004(new Date(Number.NaN))).toBeUndefined()
  expect(time12(new Date(2026, 10, 24, 9, 8, 7))).toBe('09:08:07')
})

test('V-12: texts stand on one line and are never cut within a character', () => {
  expect(oneLine(' One\r\n two\t\u0000three ', 250)).toBe('One two three')
  expect(oneLine('abcd', 3)).toBe('ab…')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 9 }), (text, most) => {
      const line = oneLine(text, most)
      expect(line.length).toBeLessThanOrEqual(most)
      expect(line).not.toMatch(/[\r\n]|\p{Cs}/u)
    }),
  )
})

test('V-2: a bookmark is read back as the id of its lesson, and any other text as none', () => {
  expect(['L10', 'L10.a', 'FIN.1'].map(lessonOf)).toEqual(['L10', 'L10', 'FIN'])
  expect(['', '12', 'page-3', 'L10#x', '__proto__', 'L10.a.b'].map(lessonOf)).toEqual([
    '',
    '',
    '',
    '',
    '',
    '',
  ])
})
