import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Entries, type Entry, keyOf } from './entry.ts'
import { type FileReading, readProgressFile, writeProgressFile } from './file.ts'
import { mostBytes } from './limits.ts'
import { parseEntry } from './parse-entry.ts'
import { refusals } from './refusal.ts'
import { recordVersion } from './stored.ts'

const course = 'lead-and-manage'
const facts = { course, release: 2, exportedAt: 1_790_000_000_000 }
const counter = fc.nat(99)
/** Ids and free text: words of objects, any Unicode, half of a surrogate pair, NUL. */
const words = fc.oneof(
  fc.constantFrom('toString', 'constructor', '__proto__', 'hasOwnProperty', 'length', ''),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\u202eright to left',
    'a\u0000b',
    '\ud800',
    '👩‍🏫',
    'zero\u200bwidth',
    'x'.repeat(5000),
  ),
)
const fields = fc.dictionary(
  words.filter((word) => word !== '__proto__'),
  fc.record({ counter, value: words }),
)
const tried = fc.record({ counter, chosen: fc.array(words, { maxLength: 3 }) })
const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.record({
    kind: fc.constant('question' as const),
    id: words,
    counter,
    release: fc.integer({ min: 1, max: 9 }),
    first: tried,
    last: tried,
    tries: fc.integer({ min: 1, max: 9 }),
    right: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('sheet' as const),
    id: words,
    counter,
    release: fc.constant(1),
    fields,
  }),
  fc.record({
    kind: fc.constant('draft' as const),
    id: words,
    counter,
    release: fc.constant(1),
    answer: fc.array(words),
  }),
)
const record: fc.Arbitrary<Entries> = fc
  .array(entry, { maxLength: 12 })
  .map((entries) => Object.fromEntries(entries.map((one) => [keyOf(one), one])))

const read = (text: string) => readProgressFile(text, { course })
const whyOf = (reading: FileReading) => (reading.kind === 'refused' ? reading.why : undefined)
const lesson: Entry = { kind: 'lesson', id: 'L10', counter: 1, release: 1, endReached: true }
const small = writeProgressFile({ 'lesson:L10': lesson }, facts)
const fileOf = (parts: Record<string, unknown>) =>
  JSON.stringify({
    format: 'lead-and-manage-progress',
    course,
    recordVersion,
    entries: [],
    ...parts,
  })

describe('a progress file', () => {
  test('F56: comes back exactly as it was, whatever was typed', () => {
    fc.assert(
      fc.property(record, (entries) => {
        const reading = read(writeProgressFile(entries, facts))
        expect(reading).toMatchObject({ kind: 'readable', newer: [], unreadable: [] })
        expect(reading.kind === 'readable' && reading.entries).toEqual(entries)
      }),
    )
  })

  test('opens with a byte order mark and with Windows line ends', () => {
    const windows = `\ufeff${small.replaceAll('\n', '\r\n')}`
    expect(read(windows)).toMatchObject({ kind: 'readable', entries: { 'lesson:L10': lesson } })
  })

  test('says what it is, of which course and release, and when it was written', () => {
    const text = writeProgressFile({ 'lesson:L10': lesson }, { ...facts, unread: [{ kind: 'x' }] })
    expect(JSON.parse(text)).toEqual({
      format: 'lead-and-manage-progress',
      course,
      recordVersion,
      release: 2,
      exportedAt: '2026-09-21T14:13:20.000Z',
      entries: [{ ...lesson, version: recordVersion, savedAt: facts.exportedAt }],
      aside: [{ kind: 'x' }],
    })
    expect(text.split('\n')).toHaveLength(8)
    const bare = writeProgressFile({}, { ...facts, exportedAt: Number.NaN })
    expect(JSON.parse(bare)).toMatchObject({ exportedAt: '', entries: [], aside: [] })
    expect(read(bare)).toMatchObject({ kind: 'readable', entries: {}, savedAt: undefined })
  })

  test('of 2 MB is opened, and of a byte more it is not', () => {
    expect(read(small.padEnd(mostBytes))).toMatchObject({ kind: 'readable' })
    expect(whyOf(read(small.padEnd(mostBytes + 1)))).toBe('too-large')
  })

  test('that names a thing twice joins the two', () => {
    const ended = { ...lesson, version: recordVersion, savedAt: 2_000 }
    const begun = { ...ended, endReached: false, counter: 7, savedAt: 1_000 }
    expect(read(fileOf({ entries: [ended, begun] }))).toMatchObject({
      entries: { 'lesson:L10': { endReached: true, counter: 7 } },
      savedAt: 2_000,
    })
    expect(read(fileOf({ entries: [ended], aside: [begun] }))).toMatchObject({
      entries: { 'lesson:L10': { endReached: true, counter: 7 } },
    })
  })

  test('says when it was saved last', () => {
    const text = writeProgressFile({ 'lesson:L10': lesson }, { ...facts, savedAt: 5_000 })
    expect(read(text)).toMatchObject({ savedAt: 5_000 })
  })

  test('that an older version of the course wrote is brought up to date', () => {
    const old = { kind: 'lesson', id: 'L10', counter: 1, endReached: true }
    expect(read(fileOf({ recordVersion: 2, entries: [old] }))).toMatchObject({
      entries: { 'lesson:L10': lesson },
    })
  })
})

describe('F52: a file that is no progress file is refused with its reason', () => {
  test.each([
    ['an empty file', '', 'empty'],
    ['only space', ' \r\n\t', 'empty'],
    ['only a byte order mark', '\ufeff', 'empty'],
    ['a text', 'Dear diary', 'not-json'],
    ['half a file', small.slice(0, -30), 'not-json'],
    ['a word of JSON', '"str"', 'not-progress'],
    ['null', 'null', 'not-progress'],
    ['a list', '[]', 'not-progress'],
    ['other JSON', '{"entries":[]}', 'not-progress'],
    ['a file without entries', fileOf({ entries: undefined }), 'not-progress'],
    ['the file of another course', fileOf({ course: 'other' }), 'other-course'],
    ['gzip, read as text', '\u001f\ufffd\u0008\u0000', 'compressed'],
    ['a zip, read as text', 'PK\u0003\u0004', 'compressed'],
    ['more than 2 MB', ' '.repeat(mostBytes + 1), 'too-large'],
    ['a file that holds rubbish only', fileOf({ entries: [1, 'x'] }), 'nothing-readable'],
  ] as const)('%s', (_what, text, why) => {
    expect(read(text)).toEqual({ kind: 'refused', why })
    expect(refusals[why].length).toBeGreaterThan(20)
  })

  test('a file that a newer version wrote, unless this one can read it', () => {
    const later = { ...lesson, version: recordVersion + 1, mood: 'bright' }
    const newer = { recordVersion: recordVersion + 1 }
    expect(whyOf(read(fileOf({ ...newer, entries: [later] })))).toBe('newer')
    expect(whyOf(read(fileOf({ ...newer, entries: [] })))).toBe('newer')
    const readable = fileOf({ ...newer, entries: [{ ...lesson, version: recordVersion }] })
    expect(read(readable)).toMatchObject({ entries: { 'lesson:L10': lesson } })
  })
})

describe('what cannot be read of a file', () => {
  const bad = { kind: 'question', id: 'LO1-K1', counter: -1, version: recordVersion }
  const later = { kind: 'badge', id: 'B1', counter: 1, version: recordVersion + 1, mood: [1] }

  test('is counted and named, and the rest is restored', () => {
    const reading = read(fileOf({ entries: [bad, { ...lesson, version: 3 }, 7, later] }))
    expect(reading).toMatchObject({
      kind: 'readable',
      entries: { 'lesson:L10': lesson },
      unreadable: [
        { name: 'question LO1-K1', raw: bad },
        { name: 'no. 3', raw: 7 },
      ],
      newer: [{ name: 'badge B1', raw: later }],
    })
  })

  test('is named by what it calls itself, cut short, or by its place', () => {
    const values = [{ kind: 'badge' }, { id: 'x'.repeat(99) }, { kind: 1, id: [] }, [], null]
    const reading = read(fileOf({ entries: [{ ...lesson, version: 3 }, ...values] }))
    expect(reading.kind === 'readable' && reading.unreadable.map(({ name }) => name)).toEqual([
      'badge',
      'x'.repeat(60),
      'no. 4',
      'no. 5',
      'no. 6',
    ])
  })

  test('is carried as it is through download and open, until a version comes that reads it', () => {
    const text = writeProgressFile({ 'lesson:L10': lesson }, { ...facts, unread: [bad, later] })
    const reading = read(text)
    expect(reading).toMatchObject({ unreadable: [{ raw: bad }], newer: [{ raw: later }] })
    const known = { ...lesson, id: 'L11', version: recordVersion }
    const back = writeProgressFile({ 'lesson:L10': lesson }, { ...facts, unread: [known] })
    expect(Object.keys(reading.kind === 'readable' ? reading.entries : {})).toEqual(['lesson:L10'])
    expect(read(back)).toMatchObject({ entries: { 'lesson:L11': { endReached: true } } })
  })

  test('stays behind where the file would become too large to open, or cannot be written', () => {
    const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)
    const unread = [' '.repeat(mostBytes), undefined, 1n, deep, { kind: 'badge' }]
    const text = writeProgressFile({ 'lesson:L10': lesson }, { ...facts, unread })
    expect(text.length).toBeLessThan(mostBytes)
    expect(read(text)).toMatchObject({
      entries: { 'lesson:L10': lesson },
      unreadable: [{ raw: { kind: 'badge' } }],
    })
  })
})

describe('a hostile file', () => {
  test('F52: any text is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(['readable', 'refused']).toContain(read(text).kind)
      }),
    )
  })

  test('F52: any values among the entries are read or named, and never throw', () => {
    const object = fc.object({ key: words, maxDepth: 4 })
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.jsonValue(), object)), object, (entries, head) => {
        const text = JSON.stringify({ ...head, ...JSON.parse(fileOf({ entries, aside: entries })) })
        const reading = read(text)
        if (reading.kind === 'refused')
          expect(reading.why).toMatch(/nothing-readable|too-deep|newer/)
        else for (const one of Object.values(reading.entries)) expect(parseEntry(one)).toEqual(one)
      }),
    )
  })

  test.each(['__proto__', 'constructor', 'toString'])(
    'F54: %s in it leaves objects as they are',
    (word) => {
      const poison = `{"x":1,"polluted":true}`
      const sheet = `{"kind":"sheet","id":"${word}","counter":1,"version":3,"${word}":${poison},"fields":{"${word}":{"counter":1,"value":"v"},"a":{"counter":1,"value":"v"}}}`
      const text = fileOf({}).replace(
        '"entries":[]',
        `"entries":[${sheet},${sheet}],"${word}":${poison}`,
      )
      const reading = read(text)
      expect(reading).toMatchObject({
        kind: 'readable',
        entries: { [`sheet:${word}`]: { id: word } },
      })
      expect('polluted' in {}).toBe(false)
      expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
      const entries = reading.kind === 'readable' ? reading.entries : {}
      const kept = entries[`sheet:${word}`]
      expect(kept?.kind === 'sheet' && Object.getPrototypeOf(kept.fields)).toBe(Object.prototype)
      expect(kept?.kind === 'sheet' && kept.fields['a']?.value).toBe('v')
    },
  )
})
