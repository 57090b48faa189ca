import fc from 'fast-check'
import { mergeLogs } from '#core/review/log.ts'
import { type Entry, keyOf } from './entry.ts'
import { keepLatestRuns } from './merge.ts'

// Arbitrary entries for property tests: few values each, so that copies often meet.

export const counter = fc.nat(9)
export const words = fc.constantFrom('a', 'b', 'c')
const attempt = fc.record({ counter, chosen: fc.array(words, { maxLength: 2 }) })

export const question = fc.record({
  kind: fc.constant('question' as const),
  id: fc.constant('LO1-K1'),
  counter,
  first: attempt,
  last: attempt,
  tries: fc.integer({ min: 1, max: 5 }),
  right: fc.boolean(),
})
export const lesson = fc.record(
  {
    kind: fc.constant('lesson' as const),
    id: fc.constant('L10'),
    counter,
    endReached: fc.boolean(),
    done: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['kind', 'id', 'counter', 'endReached'] },
)
export const scenario = fc.record({
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
export const attemptAtFinal = fc.record({
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
export const review = fc
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

const draft = fc.record({
  kind: fc.constant('draft' as const),
  id: fc.constant('LO1-K1'),
  counter,
  answer: fc.array(words, { maxLength: 2 }),
})

/** Adds, to some, the release in which it was done. */
function withRelease<E extends Entry>(entry: fc.Arbitrary<E>): fc.Arbitrary<E> {
  const release = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined })
  return fc
    .tuple(entry, release)
    .map(([one, release]) => (release === undefined ? one : { ...one, release }))
}

/** Entries of every kind; those of one kind share a key. */
export const kinds: [string, fc.Arbitrary<Entry>][] = [
  ['question', withRelease<Entry>(question)],
  ['lesson', withRelease<Entry>(lesson)],
  ['scenario', withRelease<Entry>(scenario)],
  ['place', withRelease<Entry>(place)],
  ['attempt', withRelease<Entry>(attemptAtFinal)],
  ['review', withRelease<Entry>(review)],
  ['sheet', withRelease<Entry>(sheet)],
  ['draft', withRelease<Entry>(draft)],
]

/** Records of a few entries, by key. */
export const records: fc.Arbitrary<Record<string, Entry>> = fc
  .array(fc.oneof(...kinds.map(([, entry]) => entry)), { maxLength: 6 })
  .map((entries) => Object.fromEntries(entries.map((entry) => [keyOf(entry), entry])))
