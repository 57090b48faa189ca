import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { isDone } from '#core/course/completion.ts'
import { kinds } from './arbitrary-entry.ts'
import { type Entry, keyOf } from './entry.ts'
import { merge } from './merge.ts'
import { migrate } from './migrate.ts'
import { parseEntry } from './parse-entry.ts'
import { readStored } from './read-stored.ts'
import { recordVersion, writeStored } from './stored.ts'

const anyEntry = fc.oneof(...kinds.map(([, entry]) => entry))

describe('reading a saved value', () => {
  test('what was written is read back, with the time of saving', () => {
    fc.assert(
      fc.property(anyEntry, fc.nat(), (entry, savedAt) => {
        const text = JSON.stringify(writeStored(entry, savedAt))
        expect(readStored(JSON.parse(text))).toEqual({ kind: 'entry', entry, savedAt })
      }),
    )
  })

  test('F13: any value at all is read without an error, and only whole entries are taken', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (raw) => {
        expect(['entry', 'newer', 'unreadable']).toContain(readStored(raw).kind)
      }),
      { numRuns: 1000 },
    )
  })

  test('F13: an entry with one part replaced by any other value is read whole or not at all', () => {
    fc.assert(
      fc.property(anyEntry, fc.nat(20), fc.jsonValue(), (entry, at, value) => {
        const parts = Object.keys(entry)
        const part = parts[at % parts.length] ?? 'kind'
        const read = readStored({ ...writeStored(entry, 1), [part]: value })
        if (read.kind === 'entry') expect(parseEntry(read.entry)).toEqual(read.entry)
        else expect(read.kind).toBe('unreadable')
      }),
      { numRuns: 1000 },
    )
  })

  test.each([Number.NaN, -1, 1.5, 2 ** 41, Number.POSITIVE_INFINITY, '1', null])(
    'F13: a counter of %s is not taken, so that a later one can always be made',
    (counter) => {
      const raw = { kind: 'lesson', id: 'L10', counter, endReached: true }
      expect(readStored(raw).kind).toBe('unreadable')
    },
  )

  test.each([0, -1, 1.5, '3', null, Number.NaN])('a version of %s is none', (version) => {
    const raw = { kind: 'lesson', id: 'L10', counter: 1, endReached: true, version }
    expect(readStored(raw)).toEqual({ kind: 'unreadable' })
  })

  test.each([[[]], [null], ['text'], [7], [undefined], [[{ kind: 'lesson' }]]])(
    '%j is no entry',
    (raw) => {
      expect(readStored(raw)).toEqual({ kind: 'unreadable' })
    },
  )

  test('a time of saving that is none is left out, and the entry stays', () => {
    const entry: Entry = { kind: 'lesson', id: 'L10', counter: 1, endReached: true }
    for (const savedAt of [-1, '5', 1e17, null, Number.NaN])
      expect(readStored({ ...writeStored(entry, 1), savedAt })).toEqual({
        kind: 'entry',
        entry,
        savedAt: undefined,
      })
    expect(readStored(writeStored(entry, 8.64e15))).toMatchObject({ savedAt: 8.64e15 })
    expect(readStored(writeStored(entry, 0))).toMatchObject({ savedAt: 0 })
  })

  test('F15: a value of a later version is told from one that cannot be read, and shown as far as it is known', () => {
    const entry: Entry = { kind: 'lesson', id: 'L10', counter: 1, endReached: true }
    const version = recordVersion + 1
    expect(readStored({ ...entry, version, badge: 'gold' })).toEqual({
      kind: 'newer',
      version,
      entry,
    })
    expect(readStored({ kind: 'badge', version })).toEqual({
      kind: 'newer',
      version,
      entry: undefined,
    })
  })
})

describe('bringing a saved value to this version', () => {
  const older = fc.tuple(anyEntry, fc.integer({ min: 1, max: recordVersion }))

  test('F14: doing it twice is doing it once', () => {
    fc.assert(
      fc.property(older, ([entry, from]) => {
        const once = migrate({ ...entry }, from, recordVersion)
        expect(migrate(once, from, recordVersion)).toEqual(once)
        expect(migrate(once, recordVersion, recordVersion)).toEqual(once)
      }),
    )
  })

  test('F14: nothing that was there is dropped or lowered, and what was done stays done', () => {
    const needs = {
      lesson: 'L10',
      questions: ['LO1-K1'],
      scenarios: ['SC1'],
      assessments: ['final'],
    }
    fc.assert(
      fc.property(fc.array(older, { maxLength: 6 }), (all) => {
        const before = all.map(([entry]) => entry)
        const after = all.flatMap(([entry, from]) => {
          const raw = migrate({ ...entry }, from, recordVersion)
          expect(raw).toMatchObject(entry)
          return parseEntry(raw) ?? []
        })
        expect(after).toHaveLength(before.length)
        if (isDone(needs, joinAll(before))) expect(isDone(needs, joinAll(after))).toBe(true)
      }),
    )
  })

  test('what was done before releases were counted was done in the first', () => {
    const raw = { kind: 'lesson', id: 'L10', counter: 1, endReached: true }
    expect(migrate(raw, 1, 3)).toEqual({ ...raw, release: 1 })
    expect(migrate(raw, 2, 3)).toEqual({ ...raw, release: 1 })
    expect(migrate({ ...raw, release: 4 }, 2, 3)).toEqual({ ...raw, release: 4 })
    expect(migrate(raw, 3, 3)).toBe(raw)
  })
})

function joinAll(entries: readonly Entry[]): Record<string, Entry> {
  const joined: Record<string, Entry> = {}
  for (const entry of entries) {
    const known = joined[keyOf(entry)]
    joined[keyOf(entry)] = known ? merge(known, entry) : entry
  }
  return joined
}

describe('F14: the frozen corpus of saved records', () => {
  const folder = 'tests/fixtures/saved'
  const file = z.object({
    recordVersion: z.number(),
    entries: z.record(z.string(), z.record(z.string(), z.unknown())),
  })
  const corpus = readdirSync(folder)
    .sort()
    .map(
      (name) => [name, file.parse(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))] as const,
    )

  test('there is one for each version of the record', () => {
    expect(corpus.map(([, { recordVersion }]) => recordVersion)).toEqual(
      Array.from({ length: recordVersion }, (_, at) => at + 1),
    )
  })

  test.each(corpus)('%s is read whole: nothing in it is lost or changed', (_name, { entries }) => {
    expect(Object.keys(entries).length).toBeGreaterThan(5)
    for (const [key, raw] of Object.entries(entries)) {
      const read = readStored(raw)
      expect(read.kind, key).toBe('entry')
      if (read.kind !== 'entry') continue
      expect(keyOf(read.entry)).toBe(key)
      const { version: _version, savedAt: _savedAt, ...said } = raw
      expect(read.entry).toMatchObject(said)
      expect(merge(read.entry, read.entry)).toEqual(read.entry)
    }
  })
})
