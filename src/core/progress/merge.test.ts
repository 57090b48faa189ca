import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeLogs } from '#core/review/log.ts'
import { type Entry, keyOf } from './entry.ts'
import { keepLatestRuns, merge, mergeEntries, nextCounter } from './merge.ts'
import { parseEntry } from './parse-entry.ts'

const counter = fc.nat(9)
const words = fc.constantFrom('a', 'b', 'c')
const attempt = fc.record({ counter, chosen: fc.array(words, { maxLength: 2 }) })

const question = fc.record({
  kind: fc.constant('question' as const),
  id: fc.constant('LO1-K1'),
  counter,
  first: attempt,
  last: attempt,
  tries: fc.integer({ min: 1, max: 5 }),
  right: fc.boolean(),
})
const lesson = fc.record({
  kind: fc.constant('lesson' as const),
  id: fc.constant('L10'),
  counter,
  endReached: fc.boolean(),
})
const scenario = fc.record({
  kind: fc.constant('scenario' as const),
  id: fc.constant('SC1'),
  counter,
  run: fc.record(
    { counter, choices: fc.array(words, { maxLength: 3 }), told: fc.boolean() },
    { requiredKeys: ['counter', 'choices'] },
  ),
  endings: fc.uniqueArray(words).map((endings) => endings.sort()),
  finished: fc
    .array(fc.record({ counter, choices: fc.array(words, { maxLength: 2 }) }), { maxLength: 20 })
    .map(keepLatestRuns),
})
const place = fc.record({
  kind: fc.constant('place' as const),
  id: fc.constant('last' as const),
  counter,
  lesson: words,
  heading: words,
})

const answers = fc.dictionary(
  fc.constantFrom('LO1-F1', 'LO1-F2', 'constructor'),
  fc.record({
    counter,
    chosen: fc.array(words, { maxLength: 1 }),
    certainty: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  }),
)
const attemptAtFinal = fc.record({
  kind: fc.constant('attempt' as const),
  id: fc.constant('final-1'),
  counter,
  form: fc.record({
    counter,
    items: fc.array(fc.record({ id: words, options: fc.array(words, { maxLength: 2 }) }), {
      maxLength: 2,
    }),
  }),
  answers,
  submitted: fc.option(
    fc.record({
      counter,
      day: fc.constantFrom('2026-11-24', '2026-11-25'),
      answers,
      right: fc.array(words, { maxLength: 2 }),
    }),
  ),
})
const review = fc
  .uniqueArray(
    fc.record({
      at: fc.nat(5),
      rating: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
    }),
    { selector: ({ at, rating }) => `${at} ${rating}` },
  )
  .chain((log) =>
    fc.record({
      kind: fc.constant('review' as const),
      id: fc.constant('item:LO1-R1'),
      counter,
      log: fc.constant(mergeLogs(log, [])),
    }),
  )
const sheet = fc.record({
  kind: fc.constant('sheet' as const),
  id: fc.constant('plan'),
  counter,
  fields: fc.dictionary(fc.constantFrom('practice', 'date'), fc.record({ counter, value: words })),
})

const kinds: [string, fc.Arbitrary<Entry>][] = [
  ['question', question],
  ['lesson', lesson],
  ['scenario', scenario],
  ['place', place],
  ['attempt', attemptAtFinal],
  ['review', review],
  ['sheet', sheet],
]

describe.each(kinds)('joining two copies of a %s', (_kind, entry) => {
  test('does not depend on which copy comes first', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a))
      }),
    )
  })

  test('does not depend on how three copies are grouped', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
      }),
    )
  })

  test('changes nothing when the copies are the same', () => {
    fc.assert(
      fc.property(entry, (a) => {
        expect(merge(a, a)).toEqual(a)
      }),
    )
  })

  test('gives an entry that can be saved and read back', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const joined = merge(a, b)
        expect(parseEntry(JSON.parse(JSON.stringify(joined)))).toEqual(joined)
      }),
    )
  })
})

describe('joining', () => {
  test('a right answer is never lost to a later wrong one', () => {
    fc.assert(
      fc.property(question, question, (a, b) => {
        const joined = merge({ ...a, right: true }, { ...b, right: false })
        expect(joined).toMatchObject({ right: true })
      }),
    )
  })

  test('an ending once reached stays reached', () => {
    fc.assert(
      fc.property(scenario, scenario, (a, b) => {
        const joined = merge(a, b)
        expect(joined.kind === 'scenario' && joined.endings).toEqual(
          expect.arrayContaining([...a.endings, ...b.endings]),
        )
      }),
    )
  })

  test('no answer of either copy of an attempt is lost', () => {
    fc.assert(
      fc.property(attemptAtFinal, attemptAtFinal, (a, b) => {
        const joined = merge(a, b)
        expect(joined.kind === 'attempt' && Object.keys(joined.answers).sort()).toEqual(
          [...new Set([...Object.keys(a.answers), ...Object.keys(b.answers)])].sort(),
        )
      }),
    )
  })

  test('what was handed in stays as it was handed in', () => {
    fc.assert(
      fc.property(attemptAtFinal, attemptAtFinal, (a, b) => {
        const open = { ...b, submitted: null }
        expect(merge(a, open)).toMatchObject({ submitted: a.submitted })
      }),
    )
  })

  test('no review of either copy of a card is lost', () => {
    fc.assert(
      fc.property(review, review, (a, b) => {
        const joined = merge(a, b)
        expect(joined.kind === 'review' && joined.log).toEqual(
          expect.arrayContaining([...a.log, ...b.log]),
        )
      }),
    )
  })

  test('entries about different things are refused', () => {
    const one: Entry = { kind: 'lesson', id: 'L10', counter: 1, endReached: true }
    expect(() => merge(one, { ...one, id: 'L11' })).toThrow('cannot be joined')
  })

  test('three records of a hundred answers each keep all three hundred', () => {
    const records = [0, 1, 2].map((tab) =>
      Object.fromEntries(
        Array.from({ length: 100 }, (_, at) => {
          const first = { counter: at, chosen: ['a'] }
          const entry: Entry = {
            kind: 'question',
            id: `Q${tab}-${at}`,
            counter: at,
            first,
            last: first,
            tries: 1,
            right: true,
          }
          return [keyOf(entry), entry]
        }),
      ),
    )
    expect(Object.keys(records.reduce(mergeEntries, {}))).toHaveLength(300)
  })

  test('the next counter is later than everything kept', () => {
    expect(nextCounter({})).toBe(1)
    expect(
      nextCounter({ 'lesson:L10': { kind: 'lesson', id: 'L10', counter: 7, endReached: true } }),
    ).toBe(8)
  })
})

describe('reading a saved value', () => {
  test.each([
    ['nothing', null],
    ['a word', '"str"'],
    ['an unknown kind', { kind: 'poem', id: 'x', counter: 1 }],
    ['a negative counter', { kind: 'lesson', id: 'L10', counter: -1, endReached: true }],
    ['a missing field', { kind: 'lesson', id: 'L10', counter: 1 }],
  ])('%s is not an entry, and does not throw', (_what, raw) => {
    expect(parseEntry(raw)).toBeUndefined()
  })
})
