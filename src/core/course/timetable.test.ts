import { describe, expect, test } from 'vitest'
import { expectedMinutes, minutesFit } from './timetable.ts'

describe('the minutes of a lesson', () => {
  test('come from its words, its checks and its activity', () => {
    expect(expectedMinutes({ words: 330, checks: 3, interactionMinutes: 0.9 })).toBeCloseTo(4.05)
  })

  test('fit within a fifth, or within half a minute in a short unit', () => {
    expect(minutesFit(4, 4.9)).toBe(true)
    expect(minutesFit(4, 5.2)).toBe(false)
    expect(minutesFit(1, 1.5)).toBe(true)
    expect(minutesFit(1, 1.6)).toBe(false)
  })
})
