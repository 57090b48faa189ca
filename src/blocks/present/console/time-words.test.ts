import { describe, expect, test } from 'vitest'
import { ago, spentOf, timeOfDay } from './time-words.ts'

const minute = 60_000
const hour = 60 * minute
const noon = new Date(2026, 10, 24, 12, 5, 9).getTime()

describe('ago', () => {
  test.each([
    [0, 'just now'],
    [59_999, 'just now'],
    [minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [hour, '1 hour ago'],
    [23 * hour, '23 hours ago'],
  ])('%d ms later it is “%s”', (past, words) => {
    expect(ago(noon, noon + past)).toBe(words)
  })

  test('beyond a day it names the day and the time', () => {
    expect(ago(noon, noon + 24 * hour)).toBe('on 24 November 2026 at 12:05')
  })

  test('a clock that was set back says nothing about the future', () => {
    expect(ago(noon, noon - hour)).toBe('just now')
  })
})

test('minutes spent are whole ones that are over', () => {
  expect(spentOf(3 * minute - 1, 15 * minute)).toBe('2 of 15 minutes')
  expect(spentOf(0, minute)).toBe('0 of 1 minute')
})

test('a time of day has seconds', () => {
  expect(timeOfDay(noon)).toBe('12:05:09')
})
