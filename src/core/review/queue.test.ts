import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Log, ratings } from './log.ts'
import { dayLimit, makeQueue, type QueueState, secondsOf } from './queue.ts'
import type { QueueCard } from './rank.ts'
import { schedule } from './schedule.ts'

const day = 86_400_000
const now = Date.UTC(2026, 10, 24, 8)
const today = Math.floor(now / day)

const item = (id: string, topic: string): QueueCard => ({ id: `item:${id}`, kind: 'item', topic })
const prompt = (id: string, topic: string): QueueCard => ({
  id: `prompt:${id}`,
  kind: 'prompt',
  topic,
})
const moment = (id: string, topic: string): QueueCard => ({
  id: `moment:${id}`,
  kind: 'moment',
  topic,
})
const ids = (cards: readonly QueueCard[]) => cards.map(({ id }) => id)
const good = (daysAgo: number): Log => [{ at: now - daysAgo * day, rating: 'good' }]

/** Sixty cards, as the course has them. */
const deck: QueueCard[] = [
  ...Array.from({ length: 16 }, (_, at) => item(`LO${(at % 10) + 1}-R${at}`, `LO${(at % 10) + 1}`)),
  ...Array.from({ length: 32 }, (_, at) => prompt(`R${at}`, `LO${(at % 10) + 1}`)),
  ...Array.from({ length: 12 }, (_, at) => moment(`M${at}`, `SC${(at % 6) + 1}`)),
]

const someLog = fc.array(
  fc.record({
    at: fc.integer({ min: now - 90 * day, max: now }),
    rating: fc.constantFrom(...ratings),
  }),
  { maxLength: 4 },
)
const cards = fc.subarray(deck)
const state: fc.Arbitrary<QueueState> = fc.record({
  logs: fc
    .array(fc.tuple(fc.constantFrom(...ids(deck)), someLog), { maxLength: 60 })
    .map((entries) => Object.fromEntries(entries)),
  confident: fc.subarray(ids(deck), { maxLength: 12 }).map((chosen) => new Set(chosen)),
  now: fc.constant(now),
  minutesEast: fc.constantFrom(-300, 0, 600),
})

const dayNow = ({ minutesEast = 0 }: QueueState) => Math.floor((now / 60_000 + minutesEast) / 1440)
const lastOf = (id: string, given: QueueState) => schedule(given.logs[id] ?? [], given)?.last

describe('any queue', () => {
  const always = (
    hold: (queue: ReturnType<typeof makeQueue>, deck: QueueCard[], state: QueueState) => void,
  ) =>
    fc.assert(fc.property(cards, state, (some, given) => hold(makeQueue(some, given), some, given)))

  test('asks for five minutes and eight cards at most, what was done today included', () => {
    always((queue, some, given) => {
      const sum = queue.cards.reduce((total, { kind }) => total + secondsOf[kind], 0)
      expect(queue.seconds).toBe(sum)
      expect(sum).toBeLessThanOrEqual(dayLimit.seconds)
      if (queue.cards.length > 0) {
        const done = some.filter(({ id }) => lastOf(id, given) === dayNow(given))
        const spent = done.reduce((total, { kind }) => total + secondsOf[kind], 0)
        expect(queue.cards.length + done.length).toBeLessThanOrEqual(dayLimit.cards)
        expect(sum + spent).toBeLessThanOrEqual(dayLimit.seconds)
      }
    })
  })

  test('holds no card twice, and only cards that are due or new', () => {
    always((queue, some, given) => {
      expect(new Set(ids(queue.cards)).size).toBe(queue.cards.length)
      for (const card of queue.cards) {
        expect(some).toContain(card)
        const due = schedule(given.logs[card.id] ?? [], given)?.due ?? 0
        expect(due).toBeLessThanOrEqual(dayNow(given))
      }
    })
  })

  test('is the same for the same facts, whatever the order of the deck', () => {
    always((queue, some, given) => {
      expect(makeQueue([...some].reverse(), given)).toEqual(queue)
      expect(makeQueue([...some, ...some], given)).toEqual(queue)
    })
  })

  test('accounts for each card: today, done, waiting or scheduled for later', () => {
    always((queue, some, given) => {
      const later = some.filter(
        ({ id }) => (schedule(given.logs[id] ?? [], given)?.due ?? 0) > dayNow(given),
      )
      expect(queue.cards.length + queue.moreDue + queue.moreNew + later.length).toBe(some.length)
      expect(queue.nextDue === undefined).toBe(later.length === 0)
    })
  })

  test('holds a moment when one is due or new, unless one was done today', () => {
    always((queue, some, given) => {
      const fresh = some.some(({ id, kind }) => kind === 'moment' && !given.logs[id]?.length)
      if (queue.doneToday > 0 || !fresh) return
      expect(queue.cards.some(({ kind }) => kind === 'moment')).toBe(true)
    })
  })
})

describe('the first day', () => {
  const first = makeQueue(deck, { logs: {}, now })

  test('holds items, prompts and one moment, each from another topic', () => {
    const kinds = first.cards.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'moment')).toHaveLength(1)
    expect(kinds).toContain('item')
    expect(kinds).toContain('prompt')
    expect(new Set(first.cards.map(({ topic }) => topic)).size).toBe(first.cards.length)
  })

  test('says what has to wait', () => {
    expect(first).toMatchObject({ doneToday: 0, moreDue: 0, nextDue: undefined })
    expect(first.moreNew).toBe(60 - first.cards.length)
  })

  test('ends: once its cards are done nothing is asked until tomorrow', () => {
    const logs = Object.fromEntries(first.cards.map(({ id }) => [id, good(0)]))
    const half = Object.fromEntries(first.cards.slice(0, 3).map(({ id }) => [id, good(0)]))
    expect(ids(makeQueue(deck, { logs: half, now }).cards)).toEqual(ids(first.cards.slice(3)))
    expect(makeQueue(deck, { logs, now })).toMatchObject({ cards: [], nextDue: today + 3 })
    const tomorrow = makeQueue(deck, { logs, now: now + day })
    expect(tomorrow.cards.length).toBeGreaterThan(3)
    const met = new Set(first.cards.map(({ topic }) => topic))
    expect(tomorrow.cards.some(({ topic }) => !met.has(topic))).toBe(true)
  })
})

describe('the order of a day', () => {
  test('is confident errors, then the memory that has faded most, then new cards', () => {
    const few = [item('A', 'LO1'), item('B', 'LO2'), item('C', 'LO3'), item('D', 'LO4')]
    const logs = { 'item:B': good(5), 'item:C': good(20) }
    const queue = makeQueue(few, { logs, now, confident: new Set(['item:D']) })
    expect(ids(queue.cards)).toEqual(['item:D', 'item:C', 'item:B', 'item:A'])
  })

  test('no longer puts a confident error first once it was recalled', () => {
    const few = [item('A', 'LO1'), item('B', 'LO2')]
    const logs = { 'item:A': good(20), 'item:B': good(5) }
    const queue = makeQueue(few, { logs, now, confident: new Set(['item:B']) })
    expect(ids(queue.cards)).toEqual(['item:A', 'item:B'])
  })

  test('takes two due cards of one topic before it looks at another, and no more while it lasts', () => {
    const same = Array.from({ length: 8 }, (_, at) => item(`S${at}`, 'LO1'))
    const other = item('Z', 'LO2')
    const logs = Object.fromEntries([...same.map(({ id }) => [id, good(30)]), [other.id, good(4)]])
    const queue = makeQueue([...same, other], { logs, now })
    expect(ids(queue.cards)).toContain('item:Z')
    expect(queue.cards).toHaveLength(8)
    expect(queue.moreDue).toBe(1)
  })
})
