import { expect, test } from 'vitest'
import { logsOf, ratingOn } from './today.ts'

const noon = Date.UTC(2026, 10, 24, 12)
const hour = 3_600_000

test('a card’s rating of the day is the latest of that day on the learner’s calendar', () => {
  const log = [
    { at: noon + hour, rating: 'good' },
    { at: noon, rating: 'again' },
    { at: noon - 20 * hour, rating: 'easy' },
  ] as const
  expect(ratingOn(log, noon, 0)).toBe('good')
  expect(ratingOn(log, noon - 20 * hour, 0)).toBe('easy')
  expect(ratingOn(log, noon + 13 * hour, 0)).toBeUndefined()
  expect(ratingOn(log, noon + 13 * hour, -120)).toBe('good')
})

test('logs are found by their card', () => {
  const log = [{ at: noon, rating: 'good' as const }]
  const review = { kind: 'review' as const, id: 'prompt:R01', counter: 1, log }
  const lesson = { kind: 'lesson' as const, id: 'L10', counter: 1, endReached: true }
  expect(logsOf({ 'review:prompt:R01': review, 'lesson:L10': lesson })).toEqual({
    'prompt:R01': log,
  })
})
