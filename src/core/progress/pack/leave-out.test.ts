import { describe, expect, test } from 'vitest'
import { type Entries, type Entry, keyOf } from '#core/progress/entry.ts'
import { mergeEntries } from '#core/progress/merge.ts'
import { leaveOut, leftOutKinds, listSteps } from './leave-out.ts'

const long = (letter: string, length: number) => letter.repeat(length)

function attempt(id: string, right: string[]): Entry {
  const submitted = { counter: 2, day: '2026-11-24', answers: {}, right }
  return {
    kind: 'attempt',
    id,
    counter: 2,
    form: { counter: 1, items: [] },
    answers: {},
    submitted,
  }
}

const times = [1, 2, 3, 4, 5]
const all: Entry[] = [
  { kind: 'draft', id: 'Q1', counter: 1, answer: ['a'] },
  {
    kind: 'scenario',
    id: 'S1',
    counter: 9,
    run: { counter: 9, choices: ['a'] },
    endings: ['home'],
    finished: times.map((at) => ({ counter: 10 - at, choices: [`c${at}`] })),
  },
  {
    kind: 'review',
    id: 'item:Q1',
    counter: 9,
    log: times.map((at) => ({ at, rating: 'good' as const })),
  },
  attempt('final-1', ['a']),
  attempt('final-2', ['a', 'b']),
  attempt('final-3', []),
  attempt('final-4', ['a']),
  {
    kind: 'attempt',
    id: 'final-5',
    counter: 9,
    form: { counter: 9, items: [] },
    answers: {},
    submitted: null,
  },
  {
    kind: 'sheet',
    id: 'plan',
    counter: 9,
    fields: {
      short: { counter: 1, value: 'Each week' },
      long: { counter: 1, value: long('l', 50) },
      longest: { counter: 1, value: long('m', 90) },
    },
  },
  {
    kind: 'question',
    id: 'W1',
    counter: 5,
    first: { counter: 5, chosen: [`text=${long('t', 33)} ${long('u', 50)}`, 'met-a=yes'] },
    last: { counter: 5, chosen: [`text=${long('t', 33)} ${long('u', 50)}`, 'met-a=yes'] },
    tries: 1,
    right: true,
  },
]
const entries: Entries = Object.fromEntries(all.map((entry) => [keyOf(entry), entry]))
const steps = listSteps(entries)
const keysAfter = (count: number) => leaveOut(entries, steps.slice(0, count)).entries

describe('what is left out', () => {
  test('goes in the order that is promised', () => {
    expect(steps.map(({ kind }) => kind)).toEqual([
      'draft',
      'run',
      'review',
      'attempt',
      'text',
      'text',
      'written',
      'run',
      'review',
    ])
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(leftOutKinds))
  })

  test('is counted by kind', () => {
    expect(leaveOut(entries, steps).leftOut).toEqual([
      { kind: 'draft', count: 1 },
      { kind: 'run', count: 4 },
      { kind: 'review', count: 4 },
      { kind: 'attempt', count: 2 },
      { kind: 'text', count: 2 },
      { kind: 'written', count: 1 },
    ])
    expect(leaveOut({}, listSteps({})).leftOut).toEqual([])
  })

  test('of runs and reviews are the oldest', () => {
    const { 'scenario:S1': story, 'review:item:Q1': card } = keysAfter(3)
    expect(story).toMatchObject({ finished: [{ counter: 9 }, { counter: 8 }, { counter: 7 }] })
    expect(card).toMatchObject({ log: [{ at: 3 }, { at: 4 }, { at: 5 }] })
    const last = keysAfter(steps.length)
    expect(last['scenario:S1']).toMatchObject({ endings: ['home'], finished: [{ counter: 9 }] })
    expect(last['review:item:Q1']).toMatchObject({ log: [{ at: 5 }] })
  })

  test('of attempts is neither the best, nor the latest, nor one under way', () => {
    const ids = Object.values(keysAfter(4)).flatMap(({ kind, id }) =>
      kind === 'attempt' ? [id] : [],
    )
    expect(ids).toEqual(['final-2', 'final-4', 'final-5'])
  })

  test('of texts is the longest first, and never a short one', () => {
    expect(keysAfter(5)['sheet:plan']).toMatchObject({ fields: { short: {}, long: {} } })
    const { 'sheet:plan': plan } = keysAfter(6)
    expect(plan?.kind === 'sheet' && Object.keys(plan.fields)).toEqual(['short'])
  })

  test('of a written answer is its end, so that it still is an answer', () => {
    expect(keysAfter(7)['question:W1']).toMatchObject({
      first: { counter: 5, chosen: [] },
      last: { counter: 5, chosen: [`text=${long('t', 33)} u`, 'met-a=yes'] },
    })
  })

  test('is not missed where the rest is joined into the whole', () => {
    for (const [count] of [...steps, undefined].entries()) {
      expect(mergeEntries(entries, keysAfter(count))).toEqual(mergeEntries(entries, entries))
      expect(mergeEntries(keysAfter(count), entries)).toEqual(mergeEntries(entries, entries))
    }
  })
})
