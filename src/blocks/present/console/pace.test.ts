import { describe, expect, test } from 'vitest'
import { makeBook, makeNotes } from '#core/workshop/book.fixture.ts'
import { consoleView } from '#core/workshop/draw-console.ts'
import { began, begin, doAll } from '#core/workshop/play.fixture.ts'
import { behindBy, paceWords, partsAt } from './pace.ts'

const minute = 60_000
const book = makeBook()
const partsOf = (session: ReturnType<typeof begin>, now: number) =>
  partsAt(consoleView(session, book, makeNotes()).parts, session, now)

/** The first part, which has five minutes, is on the stage from the beginning on. */
const started = doAll(begin(book), ['next'], book)

describe('how a session keeps to its plan', () => {
  test('a part on the stage spends time between changes too', () => {
    expect(partsOf(started, began + 2 * minute)[0]?.spentMs).toBe(2 * minute)
  })

  test('nothing is spent before the clock starts', () => {
    const parts = partsOf(begin(book), began + 9 * minute)
    expect(parts.filter(({ spentMs }) => spentMs > 0)).toEqual([])
    expect(behindBy(parts)).toBe(0)
  })

  test('the part on the stage is never ahead, since it is not over', () => {
    expect(behindBy(partsOf(started, began + minute))).toBe(0)
  })

  test('the part on the stage is behind once it takes longer than planned', () => {
    expect(behindBy(partsOf(started, began + 9 * minute))).toBe(4 * minute)
  })

  test('a part that is over and was short counts as time won', () => {
    const second = doAll(started, [{ do: 'go', part: 'warm-up' }], book, began + 3 * minute)
    expect(behindBy(partsOf(second, began + 3 * minute))).toBe(-2 * minute)
  })
})

test.each([
  [0, 'on time'],
  [29_000, 'on time'],
  [-29_000, 'on time'],
  [minute, '1 minute behind'],
  [4 * minute, '4 minutes behind'],
  [-2 * minute, '2 minutes ahead'],
])('%d ms is “%s”', (behind, words) => {
  expect(paceWords(behind)).toBe(words)
})
