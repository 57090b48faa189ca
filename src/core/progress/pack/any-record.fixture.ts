import fc from 'fast-check'
import { type Entries, type Entry, keyOf } from '#core/progress/entry.ts'
import { ratings } from '#core/review/log.ts'
import type { Codebook } from './book.ts'

/** A small codebook: items with options, with rows and choices, a story, a form. */
export const codebook: Codebook = {
  course: 'boats',
  release: 3,
  entries: [
    { kind: 'lesson', id: 'L1' },
    { kind: 'lesson', id: 'L2' },
    { kind: 'question', id: 'Q1', parts: ['a', 'b', 'c', 'd'] },
    { kind: 'question', id: 'Q2', parts: ['a', 'b', 'c', 'd'] },
    { kind: 'activity', id: 'A1', parts: ['tam', 'ola', 'red', 'blue', 'tam.left'] },
    { kind: 'activity', id: 'W1', parts: ['text', 'met-a', 'yes'] },
    { kind: 'scenario', id: 'S1', parts: ['a', 'b', 'sunk', 'home', 'quay.a'] },
    { kind: 'card', id: 'item:Q1' },
    { kind: 'assessment', id: 'final' },
    { kind: 'sheet', id: 'plan', parts: ['start', 'what', 'S1', 'S2'] },
  ],
}

const highest = 2 ** 40
const counter = fc.oneof(fc.nat(99), fc.integer({ min: 0, max: highest }), fc.constant(highest))
const release = fc.option(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(highest)), {
  nil: undefined,
})

/** Any text: words of the codebook, words of objects, what learners type, halves of characters. */
const text = fc.oneof(
  fc.constantFrom('', 'a', 'b', 'd', 'e', 'tam', 'ola=red', 'tam.left=blue', 'tam=tam=tam', '='),
  fc.constantFrom('toString', '__proto__', 'constructor', 'hasOwnProperty', 'text=__proto__'),
  fc.constantFrom('2026-11-24', '2026-02-30', '9999-12-31', '0000-01-01', '4', 'leading'),
  fc.constantFrom('\ud800', '\udc00\ud800', 'ÿ\u0000', '👩‍🚀', 'Ångström', 'text=Größe!', 'a\nb'),
  fc.string({ unit: 'binary' }),
  fc.string().map((typed) => `text=${typed}${typed}${typed}${typed}${typed}`),
)
const id = fc.oneof(
  fc.constantFrom(...codebook.entries.map((entry) => entry.id)),
  // Q3 and the part "e" are what a later codebook brings; see pack.test.ts.
  fc.constantFrom(
    'Q3',
    'final-1',
    'final-2',
    'final-10',
    'final-02',
    'gone-1',
    'plan-999999999',
    '-1',
  ),
  text,
)
const words = fc.oneof(
  fc.array(text, { maxLength: 5 }),
  fc.array(fc.constantFrom('a', 'b', 'd', 'e', 'new'), { maxLength: 2 }),
)
const fields = fc.dictionary(
  fc.oneof(fc.constantFrom('start', 'what', 'S1', 'S2', 'S3', '__proto__'), text),
  fc.record({ counter, value: text }),
  { maxKeys: 5 },
)

const at = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }).map((minutes) => minutes * 60_000),
  fc.integer({ min: 0, max: 8.64e15 }),
  fc.double({ min: 0, max: 8.64e15, noNaN: true }),
  fc.constantFrom(0, -0, 8.64e15, Number.MIN_VALUE),
)
const certainty = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)
const answers = fc.dictionary(id, fc.record({ counter, chosen: words, certainty }), { maxKeys: 4 })
const one = fc.record({ counter, chosen: words })

const question = fc.record({
  kind: fc.constant('question' as const),
  id,
  counter,
  first: one,
  last: one,
  tries: fc.oneof(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  ),
  right: fc.boolean(),
})
const triedOnce = question.map((entry) => ({ ...entry, last: entry.first }))
const lesson = fc.record({
  kind: fc.constant('lesson' as const),
  id,
  counter,
  endReached: fc.boolean(),
  done: release,
})
const run = fc.record({ counter, choices: words })
const scenario = fc.record({
  kind: fc.constant('scenario' as const),
  id,
  counter,
  run: fc.record(
    { counter, choices: words, told: fc.boolean() },
    { requiredKeys: ['counter', 'choices'] },
  ),
  endings: fc.oneof(
    words,
    words.map((endings) => endings.sort()),
  ),
  finished: fc.option(fc.array(run, { maxLength: 14 }), { nil: undefined }),
})
const place = fc.record({
  kind: fc.constant('place' as const),
  id: fc.constant('last' as const),
  counter,
  lesson: id,
  heading: text,
})
const attempt = fc
  .record({
    kind: fc.constant('attempt' as const),
    id,
    counter,
    form: fc.record({
      counter,
      items: fc.array(fc.record({ id, options: words }), { maxLength: 4 }),
    }),
    answers,
    submitted: fc.option(
      fc.record({ counter, day: text, answers, right: fc.array(id, { maxLength: 4 }) }),
    ),
  })
  .chain((entry) =>
    // Mostly what is handed in is what was answered, and what is right is in the form.
    fc.boolean().map((isUsual) => {
      if (!isUsual || !entry.submitted) return entry
      const right = entry.form.items.map((item) => item.id)
      return { ...entry, submitted: { ...entry.submitted, answers: entry.answers, right } }
    }),
  )
const review = fc.record({
  kind: fc.constant('review' as const),
  id,
  counter,
  log: fc.array(fc.record({ at, rating: fc.constantFrom(...ratings) }), { maxLength: 6 }),
})
const sheet = fc.record({ kind: fc.constant('sheet' as const), id, counter, fields })
const draft = fc.record({ kind: fc.constant('draft' as const), id, counter, answer: words })

const kinds: fc.Arbitrary<Entry>[] = [
  question,
  triedOnce,
  lesson,
  scenario,
  place,
  attempt,
  review,
  sheet,
  draft,
]

/** Any entry that parse-entry.ts lets pass; a key that is undefined is not there. */
const entry: fc.Arbitrary<Entry> = fc
  .tuple(fc.oneof(...kinds), release)
  .map(([made, since]) => withoutGaps(since === undefined ? made : { ...made, release: since }))

/** Any record of a learner. */
export const record: fc.Arbitrary<Entries> = fc
  .array(entry, { maxLength: 12 })
  // fast-check makes objects without a prototype, which no store gives back.
  .map((entries) => Object.fromEntries(entries.map((made) => [keyOf(made), structuredClone(made)])))

function withoutGaps(made: Entry): Entry {
  if (made.kind === 'lesson' && made.done === undefined) {
    const { done: _, ...rest } = made
    return rest
  }
  if (made.kind === 'scenario' && made.finished === undefined) {
    const { finished: _, ...rest } = made
    return rest
  }
  return made
}
