import { describe, expect, test } from 'vitest'
import { doneAt, findJoined, findLeft, isDone } from '#core/course/completion.ts'
import type { Entries, Entry } from '#core/progress/entry.ts'
import { keyOf } from '#core/progress/entry.ts'
import { nextLock, v2a, v2b, v2c, v2d } from './course.fixture.ts'
import { joinedOf } from './joined.ts'
import type { Lock } from './lock.ts'
import { standOf } from './stand.ts'

const answer = (id: string, chosen: string, release?: number): Entry => {
  const attempt = { counter: 2, chosen: [chosen] }
  const common = { first: attempt, last: attempt, tries: 1, right: true }
  return { kind: 'question', id, counter: 2, ...common, ...(release && { release }) }
}
const end = (id: string, more: { done?: number; release?: number } = {}): Entry => ({
  kind: 'lesson',
  id,
  counter: 1,
  endReached: true,
  ...more,
})
const record = (...entries: Entry[]): Entries =>
  Object.fromEntries(entries.map((entry) => [keyOf(entry), entry]))

/** Somebody who did the whole course at release 1. */
const finished = record(
  answer('K1', 'c'),
  answer('K2', 'b'),
  answer('K3', 'a'),
  end('L10', { done: 1 }),
  end('L11', { done: 1 }),
)
const keysIn = (entries: readonly Entry[]) => entries.map(keyOf)
const needsOf = (lock: Lock, lesson: string) => {
  const needs = lock.entries.find(({ id }) => id === lesson)?.needs ?? {}
  const questions = Object.keys(needs)
  return { lesson, questions, scenarios: [], assessments: [], ...joinedOf(lock, lesson) }
}

describe('of what was done at release 1', () => {
  test('F31: all is kept when lessons are moved: progress follows the id', () => {
    const lock = nextLock(v2a)
    expect(standOf(finished, lock)).toEqual({
      kept: Object.values(finished),
      updated: [],
      archived: [],
      added: [],
    })
    for (const lesson of ['L10', 'L11']) expect(isDone(needsOf(lock, lesson), finished)).toBe(true)
  })

  test('F32: answers are kept by the id of the option, so its place never matters', () => {
    const [kept] = standOf(finished, nextLock(v2a)).kept
    expect(kept).toMatchObject({ id: 'K1', last: { chosen: ['c'] } })
    expect(nextLock(v2a).entries.find(({ id }) => id === 'K1')?.parts).toEqual(['a', 'b', 'c'])
  })

  test('F32: what is removed is archived and counted apart', () => {
    const { kept, archived } = standOf(finished, nextLock(v2b, 'K2'))
    expect(keysIn(archived)).toEqual(['question:K2'])
    expect(kept).toHaveLength(4)
    expect(isDone(needsOf(nextLock(v2b, 'K2'), 'L10'), finished)).toBe(true)
  })

  test('F32: what is worded anew is kept and marked, until it is answered again', () => {
    const lock = nextLock(v2c)
    expect(keysIn(standOf(finished, lock).updated)).toEqual(['question:K1'])
    const again = { ...finished, ...record(answer('K1', 'a', 2)) }
    expect(standOf(again, lock).updated).toEqual([])
  })

  test('F32: what is added is new since the unit was finished, until it is done', () => {
    const lock = nextLock(v2d)
    expect(standOf(finished, lock).added).toEqual([{ lesson: 'L10', ids: ['K4'] }])
    expect(findJoined(needsOf(lock, 'L10'), finished)).toEqual(['K4'])
    const more = { ...finished, ...record(answer('K4', 'a', 2)) }
    expect(standOf(more, lock).added).toEqual([])
    expect(findJoined(needsOf(lock, 'L10'), more)).toEqual([])
  })

  test('F32: what is added is not done, and whoever had not finished is asked for it', () => {
    const lock = nextLock(v2d)
    const begun = record(answer('K1', 'a'), end('L10'), answer('K2', 'b', 2))
    expect(isDone(needsOf(lock, 'L12'), finished)).toBe(false)
    expect(isDone(needsOf(lock, 'L10'), begun)).toBe(false)
    expect(standOf(begun, lock).added).toEqual([])
  })

  test('an attempt, a place and a draft stand with what they are about', () => {
    const form = { counter: 1, items: [] }
    const others = record(
      { kind: 'attempt', id: 'final-2', counter: 1, form, answers: {}, submitted: null },
      { kind: 'place', id: 'last', counter: 1, lesson: 'L11', heading: 'gone' },
      { kind: 'draft', id: 'K1', counter: 1, answer: ['a'] },
    )
    const { kept, updated, archived } = standOf(others, nextLock(v2c))
    expect([kept, updated, archived].map(keysIn)).toEqual([
      ['place:last'],
      ['draft:K1'],
      ['attempt:final-2'],
    ])
  })
})

describe('completion', () => {
  const units = (lock: Lock, ...ids: string[]) => ids.map((id) => ({ needs: needsOf(lock, id) }))

  test('F32: stays once it was reached, whatever a unit asks for later', () => {
    expect(isDone(needsOf(nextLock(v2d), 'L10'), finished)).toBe(true)
  })

  test('stays for a record from before it was noted', () => {
    const old = record(answer('K1', 'c'), answer('K2', 'b'), end('L10'))
    const needs = needsOf(nextLock(v2d), 'L10')
    expect(doneAt(needs, old)).toBe(1)
    expect(findJoined(needs, old)).toEqual(['K4'])
  })

  test('F32: a record of completion stays when the course gains units', () => {
    const lock = nextLock(v2d)
    expect(findLeft(units(lock, 'L10', 'L11', 'L12'), finished)).toEqual([])
    const begun = { ...finished, ...record(end('L12', { done: 2 })) }
    expect(findLeft(units(lock, 'L10', 'L11', 'L12'), begun)).toEqual([])
  })

  test('a course that was never complete has its new units to do as well', () => {
    const lock = nextLock(v2d)
    const { 'lesson:L11': _, ...part } = finished
    const left = findLeft(units(lock, 'L10', 'L11', 'L12'), part)
    expect(left.map(({ needs }) => needs.lesson)).toEqual(['L11', 'L12'])
    expect(findLeft(units(lock, 'L10', 'L11'), {})).toHaveLength(2)
  })
})
