import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Log, type Rating, ratings } from './log.ts'
import { chanceOfRecall, ratingForMark, type ScheduleSettings, schedule } from './schedule.ts'

const day = 86_400_000
const hour = 3_600_000
/** 24 November 2026, eight in the morning, UTC. */
const start = Date.UTC(2026, 10, 24, 8)

/** Reviews a card on each day it falls due, and returns the days between. */
function intervals(given: readonly Rating[], settings?: ScheduleSettings): number[] {
  const log: { at: number; rating: Rating }[] = []
  return given.map((rating, count) => {
    const last = log.at(-1)?.at ?? start
    const due = schedule(log, settings)?.due
    log.push({ at: count === 0 || due === undefined ? last : due * day + 8 * hour, rating })
    const next = schedule(log, settings)
    return (next?.due ?? 0) - (next?.last ?? 0)
  })
}

describe('schedule', () => {
  test('four good answers fall due after 3, 14, 57 and 196 days', () => {
    expect(intervals(['good', 'good', 'good', 'good'])).toEqual([3, 14, 57, 196])
  })

  test('a lapse after the first good answer starts again at a day', () => {
    expect(intervals(['good', 'again', 'good', 'good', 'good'])).toEqual([3, 1, 3, 7, 17])
  })

  test('aiming at 85 % of recall stretches four good answers to 4, 31, 173 and 773 days', () => {
    expect(intervals(['good', 'good', 'good', 'good'], { retention: 0.85 })).toEqual([
      4, 31, 173, 773,
    ])
  })

  test('a card without reviews has none', () => {
    expect(schedule([])).toBeUndefined()
  })

  test('a review at a time that no calendar holds counts for nothing', () => {
    expect(schedule([{ at: 1e300, rating: 'good' }])).toBeUndefined()
    expect(schedule([{ at: Number.NaN, rating: 'good' }])).toBeUndefined()
  })

  test('counts reviews, and counts as lapses only the misses after the first review', () => {
    const log: Log = [
      { at: start, rating: 'again' },
      { at: start + day, rating: 'good' },
      { at: start + 4 * day, rating: 'again' },
    ]
    expect(schedule(log)).toMatchObject({ reps: 3, lapses: 1 })
  })

  test('a second good answer on a day leaves the card due when it was', () => {
    const once: Log = [{ at: start, rating: 'good' }]
    const twice: Log = [...once, { at: start + hour, rating: 'good' }]
    expect(schedule(twice)?.due).toBe(schedule(once)?.due)
    expect(schedule(twice)?.reps).toBe(2)
  })

  test('the hour of a review makes no difference within the day of the learner', () => {
    const late: Log = [{ at: Date.UTC(2026, 10, 24, 23, 30), rating: 'good' }]
    const early: Log = [{ at: Date.UTC(2026, 10, 24, 0, 30), rating: 'good' }]
    expect(schedule(late)?.due).toBe(schedule(early)?.due)
    expect(schedule(late, { minutesEast: 60 })?.due).toBe((schedule(late)?.due ?? 0) + 1)
  })
})

describe('any log', () => {
  const log = fc.array(
    fc.record({
      at: fc.integer({ min: start, max: start + 400 * day }),
      rating: fc.constantFrom(...ratings),
    }),
    { minLength: 1, maxLength: 12 },
  )

  test('gives one schedule, whatever the order of its reviews and however often they are merged', () => {
    fc.assert(
      fc.property(log, (reviews) => {
        expect(schedule([...reviews].reverse().concat(reviews))).toEqual(schedule(reviews))
      }),
    )
  })

  test('is due a day or more after its latest review', () => {
    fc.assert(
      fc.property(log, (reviews) => {
        const found = schedule(reviews)
        expect((found?.due ?? 0) - (found?.last ?? 0)).toBeGreaterThanOrEqual(1)
      }),
    )
  })
})

describe('chance of recall', () => {
  test('is certain on the day of review and falls to 90 % after as many days as the stability', () => {
    const found = { due: 10, last: 0, stability: 10, difficulty: 5, reps: 1, lapses: 0 }
    expect(chanceOfRecall(found, 0)).toBe(1)
    expect(chanceOfRecall(found, 10)).toBeCloseTo(0.9)
    expect(chanceOfRecall(found, 40)).toBeLessThan(chanceOfRecall(found, 20))
  })

  test('is certain, not more, when a clock has been set back', () => {
    const found = { due: 10, last: 5, stability: 10, difficulty: 5, reps: 1, lapses: 0 }
    expect(chanceOfRecall(found, 0)).toBe(1)
  })
})

describe('the rating for a mark', () => {
  test.each([
    [false, undefined, 'again'],
    [false, 3 as const, 'again'],
    [true, undefined, 'good'],
    [true, 1 as const, 'good'],
    [true, 2 as const, 'good'],
    [true, 3 as const, 'easy'],
  ])('right: %s, certainty %s', (isRight, certainty, rating) => {
    expect(ratingForMark(isRight, certainty)).toBe(rating)
  })
})
