import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Round, sessionSchema } from './session.ts'
import { leadersOf, leastMoved, percentOf, roundKey, type Votes, votesFor } from './votes.ts'

const ids = ['a', 'b', 'c']

function round(hand: number[], more: Partial<Round> = {}): Round {
  return { options: ids, isOpen: false, hand, phone: [], isEstimate: false, ...more }
}

const votes = (...hand: number[]): Votes => votesFor(round(hand), ids)
const counts = fc.array(fc.nat(40), { minLength: 3, maxLength: 3 })

test('votes by hand and by telephone add up', () => {
  expect(votesFor(round([5, 0, 2], { phone: [20, 4, 0] }), ids)).toEqual({
    ...{ counts: [25, 4, 2], voted: 31, isEstimate: false, isOpen: false },
  })
})

test('votes stay with their options when these change places or go', () => {
  expect(votesFor(round([5, 3, 2]), ['c', 'new', 'a'])).toMatchObject({
    counts: [2, 0, 5],
    voted: 7,
  })
})

test('nobody has voted in a round that was not held', () => {
  expect(votesFor(undefined, ids)).toEqual({
    ...{ counts: [0, 0, 0], voted: 0, isOpen: false, isEstimate: false },
  })
})

test.each([
  [[3, 5, 1], [1]],
  [
    [4, 1, 4],
    [0, 2],
  ],
  [[0, 0, 0], []],
])('of votes %j the options %j have most', (hand, most) => {
  expect(leadersOf(votes(...hand))).toEqual(most)
})

test('a share shows from ten votes on', () => {
  expect(percentOf(3, 9)).toBeUndefined()
  expect(percentOf(3, 10)).toBe(30)
  expect(percentOf(1, 12)).toBe(8)
})

describe('the least number of people who changed', () => {
  test('is what the options gained', () => {
    expect(leastMoved(votes(10, 5, 1), votes(4, 9, 3))).toBe(6)
  })

  test('is the same both ways, and no more than the room', () => {
    fc.assert(
      fc.property(counts, fc.nat(2), fc.nat(2), (before, from, to) => {
        const by = before[from] ?? 0
        const after = before.with(from, 0)
        const moved = after.with(to, (after[to] ?? 0) + by)
        expect(leastMoved(votes(...before), votes(...moved))).toBe(from === to ? 0 : by)
        expect(leastMoved(votes(...moved), votes(...before))).toBe(from === to ? 0 : by)
      }),
    )
  })

  test('is unknown when a number was guessed, or not equally many voted', () => {
    const guessed = votesFor(round([1, 2, 3], { isEstimate: true }), ids)
    expect(leastMoved(guessed, votes(3, 2, 1))).toBeUndefined()
    expect(leastMoved(votes(3, 2, 1), guessed)).toBeUndefined()
    expect(leastMoved(votes(3, 2, 1), votes(3, 2, 2))).toBeUndefined()
  })
})

describe('the name of a round', () => {
  test('tells parts, ways and rounds apart', () => {
    const names = [
      roundKey('ferry', [], 1),
      roundKey('ferry', [], 2),
      roundKey('ferry', ['a'], 1),
      roundKey('ferry', ['a', 'b'], 1),
      roundKey('fog', ['a'], 1),
    ]
    expect(new Set(names).size).toBe(names.length)
  })

  test('fits a session, however long the way', () => {
    const way = Array.from({ length: 40 }, (_, at) => `a-choice-with-a-long-name-${at}`)
    const key = roundKey('p'.repeat(80), way, 2)
    expect(sessionSchema.shape.rounds.safeParse({ [key]: round([1, 2, 3]) }).success).toBe(true)
    expect(key).not.toBe(roundKey('p'.repeat(80), way.with(0, 'another'), 2))
  })
})
