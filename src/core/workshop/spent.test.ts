import { describe, expect, test } from 'vitest'
import { makeBook } from './book.fixture.ts'
import { began, begin, doAll } from './play.fixture.ts'
import { spentSince } from './spent.ts'
import { bringBack, takeUp } from './take-up.ts'

const minute = 60_000
const at = (minutes: number) => began + minutes * minute
const book = makeBook()

describe('the time that a part was on the stage', () => {
  test('adds up from change to change, once the clock of the session runs', () => {
    const waiting = doAll(begin(), [{ do: 'go', part: 'frame' }], book, at(0))
    const started = doAll(waiting, [{ do: 'start' }], book, at(20))
    expect(started.spentMs).toEqual({})
    const talked = doAll(started, ['next'], book, at(24))
    expect(talked).toMatchObject({ place: { part: 'warm-up' }, spentMs: { frame: 4 * minute } })
    const back = doAll(talked, ['back'], book, at(25))
    expect(doAll(back, ['next'], book, at(28)).spentMs).toEqual({
      frame: 7 * minute,
      'warm-up': minute,
    })
  })

  test('counts neither the test card nor the end', () => {
    const ready = doAll(begin(), [{ do: 'start' }], book, at(0))
    expect(spentSince(ready, at(30))).toBe(0)
    expect(doAll(ready, ['next'], book, at(30)).spentMs).toEqual({})
  })

  test('counts a laptop that slept as an hour at most, and a clock that goes back as nothing', () => {
    const talking = doAll(begin(), ['next'], book, at(0))
    expect(spentSince(talking, at(600))).toBe(60 * minute)
    expect(spentSince(talking, at(-5))).toBe(0)
  })

  test('goes on while a console loads again', () => {
    const talking = doAll(begin(), ['next'], book, at(0))
    const taken = takeUp(talking, at(3))
    expect(taken).toMatchObject({
      epoch: 1,
      revision: 2,
      at: at(3),
      spentMs: { frame: 3 * minute },
    })
    expect(doAll(taken, ['next'], book, at(5)).spentMs).toEqual({ frame: 5 * minute })
  })
})

test('Undo brings all back but the time, which has passed, and the revision, which rises', () => {
  const talking = doAll(begin(), ['next'], book, at(0))
  const moved = doAll(talking, ['next'], book, at(9))
  const undone = bringBack(talking, moved, at(10))
  expect(undone).toEqual({
    ...talking,
    revision: 3,
    at: at(10),
    spentMs: { frame: 9 * minute, 'warm-up': minute },
  })
})
