import { beforeEach, expect, test, vi } from 'vitest'

let review: typeof import('./review.ts')
let progress: typeof import('./progress.ts')

beforeEach(async () => {
  vi.resetModules()
  progress = await import('./progress.ts')
  review = await import('./review.ts')
})

const now = new Date(2026, 10, 24, 12).getTime()
const logOf = (id: string) => {
  const entry = progress.$progress.get()[`review:${id}`]
  return entry?.kind === 'review' ? entry.log : undefined
}

test('a card has one rating a day, however often it is pressed', () => {
  review.rateCard('prompt:R01', 'good', now)
  review.rateCard('prompt:R01', 'easy', now + 200)
  expect(logOf('prompt:R01')).toEqual([{ at: now, rating: 'good' }])
})

test('a rating is kept to the minute, which falls on the same day', () => {
  review.rateCard('prompt:R01', 'good', now + 59_999)
  expect(logOf('prompt:R01')).toEqual([{ at: now, rating: 'good' }])
})

test('the next day’s rating joins the log', () => {
  const tomorrow = now + 24 * 3_600_000
  review.rateCard('prompt:R01', 'good', now)
  review.rateCard('prompt:R01', 'again', tomorrow)
  expect(logOf('prompt:R01')).toEqual([
    { at: now, rating: 'good' },
    { at: tomorrow, rating: 'again' },
  ])
})
