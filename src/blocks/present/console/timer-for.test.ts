import { expect, test } from 'vitest'
import { makeBook, makeNotes } from '#core/workshop/book.fixture.ts'
import type { Command } from '#core/workshop/commands.ts'
import { consoleView } from '#core/workshop/draw-console.ts'
import { begin, doAll } from '#core/workshop/play.fixture.ts'
import { timerFor } from './timer-for.ts'

const book = makeBook()
const timerAfter = (...commands: (Command | 'next' | 'toggle-vote')[]) =>
  timerFor(consoleView(doAll(begin(book), commands, book), book, makeNotes()))

test('a question gives a minute to think, and its vote a minute to vote', () => {
  expect(timerAfter({ do: 'go', part: 'warm-up' })).toEqual({ label: 'Think', minutes: 1 })
  expect(timerAfter({ do: 'go', part: 'warm-up' }, 'toggle-vote')).toEqual({
    label: 'Vote',
    minutes: 1,
  })
})

test('a break lasts as long as the plan says', () => {
  expect(timerAfter({ do: 'go', part: 'pause' })).toEqual({ label: 'Break', minutes: 5 })
})

test('a talk lasts as long as the plan says, and three minutes where it says nothing', () => {
  expect(timerAfter({ do: 'go', part: 'frame' })).toEqual({ label: 'Talk', minutes: 5 })
  expect(timerAfter()).toEqual({ label: 'Talk', minutes: 3 })
})
