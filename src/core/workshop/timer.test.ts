import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeBook } from './book.fixture.ts'
import { stageView } from './draw-stage.ts'
import { began, begin, doAll } from './play.fixture.ts'
import { leftOf, setTimer } from './timer.ts'

const start = { do: 'start-timer', label: 'Discuss', minutes: 3 } as const
const toggle = { do: 'toggle-timer' } as const
const reset = { do: 'reset-timer' } as const
const more = (minutes: number) => ({ do: 'add-time' as const, minutes })
const minute = 60_000

const running = setTimer(undefined, start, began)

function lefts(timer: typeof running, now: number) {
  return timer && leftOf(timer, now)
}

describe('a timer', () => {
  test('runs by the clock on the wall, whatever happened to the laptop meanwhile', () => {
    expect(running).toEqual({ label: 'Discuss', totalMs: 3 * minute, endsAt: began + 3 * minute })
    expect(lefts(running, began + minute)).toBe(2 * minute)
    expect(lefts(running, began + 60 * minute)).toBe(0)
  })

  test('stands while it is paused, and goes on with what was left', () => {
    const paused = setTimer(running, toggle, began + minute)
    expect(lefts(paused, began + 50 * minute)).toBe(2 * minute)
    const again = setTimer(paused, toggle, began + 50 * minute)
    expect(lefts(again, began + 51 * minute)).toBe(minute)
  })

  test('takes more time, running or standing, and runs on from nothing when it was up', () => {
    const longer = { label: 'Discuss', totalMs: 4 * minute, endsAt: began + 4 * minute }
    expect(setTimer(running, more(1), began + minute)).toEqual(longer)
    const paused = setTimer(running, toggle, began + minute)
    expect(setTimer(paused, more(-5), began)).toMatchObject({ leftMs: 0, totalMs: minute })
    const late = began + 10 * minute
    expect(lefts(setTimer(running, more(1), late), late)).toBe(minute)
  })

  test('is set back to its full time, and taken away when it stands there', () => {
    const back = setTimer(running, reset, began + minute)
    expect(back).toEqual({ label: 'Discuss', totalMs: 3 * minute, leftMs: 3 * minute })
    expect(setTimer(back, reset, began + minute)).toBeUndefined()
    expect(setTimer(running, reset, began)).toEqual(back)
    expect(setTimer(setTimer(running, toggle, began + minute), reset, began)).toEqual(back)
  })

  test('does not start without time, and nothing happens to one that is not there', () => {
    for (const minutes of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(setTimer(undefined, { ...start, minutes }, began)).toBeUndefined()
    expect(setTimer(undefined, toggle, began)).toBeUndefined()
    expect(setTimer(running, more(Number.NaN), began)).toBe(running)
    expect(setTimer(running, toggle, began + 9 * minute)).toBe(running)
  })

  test('loses nothing by being paused and going on', () => {
    fc.assert(
      fc.property(fc.nat(3 * minute - 1), fc.nat(9e9), (after, pause) => {
        const paused = setTimer(running, toggle, began + after)
        const again = setTimer(paused, toggle, began + after + pause)
        expect(lefts(again, began + after + pause)).toBe(3 * minute - after)
      }),
    )
  })
})

test('no beat starts a timer; one that runs goes along, and one that is up stays behind', () => {
  const talking = doAll(begin(), ['next', start, 'next'])
  expect(stageView(talking, makeBook()).timer).toEqual(running)
  expect(doAll(talking, ['next'], makeBook(), began + 2 * minute).timer).toEqual(running)
  expect(doAll(talking, ['next'], makeBook(), began + 3 * minute)).not.toHaveProperty('timer')
  expect(doAll(begin(), ['next', 'next', 'next'])).not.toHaveProperty('timer')
})
