import { expect, test } from 'vitest'
import { makeAgenda } from './agenda.ts'
import type { QueueCard } from './rank.ts'
import { schedule } from './schedule.ts'

const now = Date.UTC(2026, 10, 24, 12)
const card = (id: string, topic: string): QueueCard => ({ id, kind: 'prompt', topic })
const again = [{ at: now, rating: 'again' }] as const
const easy = [{ at: now, rating: 'easy' }] as const

test('topics come by their first due card, and those not met yet last, in the order of the deck', () => {
  const deck = [
    card('a', 'LO1'),
    card('b', 'LO2'),
    card('c', 'LO3'),
    card('d', 'LO3'),
    card('e', 'LO4'),
  ]
  const dueOf = (log: typeof again | typeof easy) => schedule(log)?.due
  expect(makeAgenda(deck, { b: easy, c: easy, d: again }, { minutesEast: 0 })).toEqual([
    { topic: 'LO3', cards: 2, met: 2, due: dueOf(again) },
    { topic: 'LO2', cards: 1, met: 1, due: dueOf(easy) },
    { topic: 'LO1', cards: 1, met: 0, due: undefined },
    { topic: 'LO4', cards: 1, met: 0, due: undefined },
  ])
})
