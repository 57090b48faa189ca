import fc from 'fast-check'
import { conditionWords } from '#core/scenario/condition.ts'

export const hostile = [
  '[[',
  ']]',
  '[[x->y]]',
  '][',
  '\\[[a]]',
  '::',
  ':: name [tag] {"position":"1,1"}',
  '\\::',
  '\\:',
  '{',
  '}',
  '"',
  '“',
  '->',
  '<-',
  '|',
  '\\',
  '\\\\',
  '\\n',
  '\\u{41}',
  'a\nb',
  'a\r\n:: b\r\n\r\nc',
  'a\u2028:: b\u2029c\u0085d\u000Be\u0000f\u007Fg',
  '😀 half \uD83D of a pair \uDE00',
  '\uFFFD\uFEFFx',
  '# title',
  '#',
  '(if trust >= 6) x',
  '(if',
  '(if x',
  'a. [[b]]',
  'Ilse Brandt: "Yes."',
  'he: “No.”',
  'He said: "No." She said: "Yes."',
  'x\\: "y"',
  ': "y"',
  'instead [[end]]',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  '<% x %>',
  '<<set $x>>',
  '(set: $x to 1)',
  '// x',
  '-- x',
  '> x',
  '---',
  'The story closes with the first of these that fits:',
  'a\tb',
  '$1 $& $`',
  'end',
  'x'.repeat(5000),
]

const words = fc
  .oneof(
    fc.constantFrom(...hostile.slice(0, -1)),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc
      .array(fc.constantFrom(...hostile.slice(0, -1), 'word', ' ', ': ', '.', 'Ilse'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join('')),
  )
  .filter((text) => text.trim() !== '')

const id = fc.oneof(
  fc.constantFrom('a', 'b', 'x-1', 'constructor', 'premise', 'ending', 'scene', 'to-string'),
  fc.stringMatching(/^[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3})?$/),
)
const ids = (min: number, max: number) =>
  fc.uniqueArray(
    id.filter((name) => ![...quantities, ...conditionWords, 'end'].includes(name)),
    { minLength: min, maxLength: max },
  )
const quantities: readonly string[] = ['trust', 'delivery', 'adaptation', 'reserve']
const level = fc.integer({ min: 0, max: 10 })
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

interface Known {
  scenes: { id: string; choices: string[] }[]
  counters: string[]
  people: string[]
}

function anyCondition({ scenes, counters }: Known) {
  const scene = fc.constantFrom(...scenes)
  const comparison = fc
    .tuple(
      fc.constantFrom(...quantities, ...counters, ...scenes.map((own) => `times ${own.id}`)),
      fc.constantFrom('>=', '<=', '>', '<', '='),
      level,
    )
    .map((parts) => parts.join(' '))
  const fact = fc.oneof(
    comparison,
    scene.map((own) => `visited ${own.id}`),
    scene.map((own) => `chose ${own.id}/${own.choices[0]}`),
  )
  const test = fc.tuple(fc.constantFrom('', 'not ', 'not  not '), fact).map((part) => part.join(''))
  return fc
    .array(fc.tuple(test, fc.constantFrom(' and ', ' or ', '  or  ')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.flatMap(([own, join], at) => (at === 0 ? [own] : [join, own])).join(''))
}

function anyPassage(known: Known) {
  const when = optional(anyCondition(known))
  const narrated = fc.record({ when, text: words })
  const spoken =
    known.people.length > 0
      ? fc.record({ when, by: fc.constantFrom(...known.people), says: words })
      : narrated
  const parts = fc.array(fc.oneof(words, narrated, spoken), { minLength: 1, maxLength: 4 })
  return fc.oneof(words, parts)
}

function anyChoice(choice: string, known: Known) {
  const target = fc.constantFrom('end', ...known.scenes.map((scene) => scene.id))
  const links = fc
    .tuple(
      fc.array(fc.record({ when: anyCondition(known), to: target }), { maxLength: 2 }),
      target.map((to) => ({ to })),
    )
    .map(([some, last]) => [...some, last])
  const effect = optional(fc.integer({ min: -3, max: 3 }))
  const count = fc.integer({ min: -20, max: 20 })
  const counts =
    known.counters.length > 0
      ? optional(fc.dictionary(fc.constantFrom(...known.counters), count))
      : fc.constant(undefined)
  return fc.record({
    id: fc.constant(choice),
    when: optional(anyCondition(known)),
    mode: fc.constantFrom('lead', 'manage', 'blend', 'other'),
    text: words,
    effects: fc.record({ trust: effect, delivery: effect, adaptation: effect, reserve: effect }),
    counts,
    consequence: anyPassage(known),
    to: fc.oneof(target, links),
  })
}

function anyScene(scene: Known['scenes'][number], known: Known) {
  return fc.record({
    id: fc.constant(scene.id),
    title: words,
    speaker:
      known.people.length > 0 ? optional(fc.constantFrom(...known.people)) : fc.constant(undefined),
    checkpoint: optional(fc.boolean()),
    text: anyPassage(known),
    discuss: words,
    room: fc.record({
      minutes: fc.integer({ min: 1, max: 30 }),
      say: words,
      ask: fc.array(words, { minLength: 1, maxLength: 3 }),
      watchFor: words,
      devil: optional(words),
    }),
    choices: fc.tuple(...scene.choices.map((choice) => anyChoice(choice, known))),
  })
}

const anyKnown: fc.Arbitrary<Known> = fc.record({
  scenes: ids(1, 4).chain((names) =>
    fc.tuple(...names.map((name) => ids(2, 3).map((choices) => ({ id: name, choices })))),
  ),
  counters: ids(0, 2),
  people: ids(0, 3),
})

/** Writes whole stories of hostile words, as an author's file has them. */
export const anyScenario = fc.tuple(anyKnown, ids(1, 4)).chain(([known, endings]) =>
  fc.record({
    id: fc.nat(99).map((number) => `SC${number}`),
    slug: id,
    title: words,
    context: words,
    role: words,
    premise: words,
    minutes: fc.integer({ min: 1, max: 30 }),
    objectives: fc.array(fc.constantFrom('LO1', 'LO10'), { minLength: 1, maxLength: 2 }),
    claims: fc.constantFrom('C001', 'C001-C003 C009 C002', ''),
    start: fc.record({ trust: level, delivery: level, adaptation: level, reserve: level }),
    counters: fc.constant(Object.fromEntries(known.counters.map((name, at) => [name, at]))),
    people: fc.tuple(
      ...known.people.map((person) =>
        fc.record({
          id: fc.constant(person),
          name: fc.oneof(fc.constantFrom('Ilse Brandt', ...known.people), words),
          post: words,
          voice: words,
        }),
      ),
    ),
    reflection: words,
    scenes: fc.tuple(...known.scenes.map((scene) => anyScene(scene, known))),
    endings: fc.tuple(
      ...endings.map((ending, at) =>
        fc.record({
          id: fc.constant(ending),
          title: words,
          when: at < endings.length - 1 ? anyCondition(known) : fc.constant(undefined),
          text: anyPassage(known),
          best: optional(fc.boolean()),
          score: optional(fc.integer({ min: 0, max: 100 })),
        }),
      ),
    ),
  }),
)

/** A story of one scene and two endings in which these words stand wherever words may stand. */
export function sampleScenario(text: string) {
  const parts = [text, { by: 'ilse', says: text }, { when: 'trust > 1', text }]
  const choice = { mode: 'lead', text, effects: { trust: 1 }, consequence: parts }
  return {
    id: 'SC1',
    slug: 'hall',
    title: text,
    context: text,
    role: text,
    premise: text,
    minutes: 6,
    objectives: ['LO1'],
    claims: 'C001-C003',
    start: { trust: 5, delivery: 5, adaptation: 5, reserve: 5 },
    people: [
      { id: 'ilse', name: 'Ilse Brandt', post: text, voice: text },
      { id: 'other', name: text, post: text, voice: text },
    ],
    reflection: text,
    scenes: [
      {
        id: 'hall',
        title: text,
        speaker: 'ilse',
        text: parts,
        discuss: text,
        room: { minutes: 9, say: text, ask: [text], watchFor: text },
        choices: [
          { ...choice, id: 'a', to: 'end' },
          {
            ...choice,
            id: 'b',
            when: 'reserve > 2',
            to: [{ when: 'trust > 6', to: 'hall' }, { to: 'end' }],
          },
        ],
      },
    ],
    endings: [
      { id: 'warm', title: text, when: 'trust >= 6', best: true, text: parts },
      { id: 'hall', title: text, text },
    ],
  }
}
