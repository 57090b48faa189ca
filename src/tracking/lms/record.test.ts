import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entries } from '#core/progress/entry.ts'
import { mergeEntries } from '#core/progress/merge.ts'
import { codebook, record } from '#core/progress/pack/any-record.fixture.ts'
import { pack } from '#core/progress/pack/pack.ts'
import {
  type Held,
  joinRecords,
  nameAttempt,
  openRecord,
  packRecord,
  writeRecord,
} from './record.ts'

const held = { attempt: 'a1b2c3d4', sequence: 37 }
function tryToWrite(entries: Entries, at: Held, book = codebook): string | undefined {
  const { text } = packRecord(entries, book)
  return text === undefined ? undefined : writeRecord(text, at)
}

function write(...record: Parameters<typeof tryToWrite>): string {
  const text = tryToWrite(...record)
  if (text === undefined) throw new Error('It does not fit.')
  return text
}

describe('suspend data', () => {
  test('V-3: holds the version, the attempt, the sequence and the record, and gives them back', () => {
    expect(write({}, held, codebook)).toMatch(/^LM1\.a1b2c3d4\.11\.[\w-]+$/)
    fc.assert(
      fc.property(record, (entries) => {
        const text = tryToWrite(entries, held)
        if (text === undefined) return
        expect(openRecord(text, codebook)).toMatchObject({ kind: 'record', ...held })
      }),
    )
  })

  test('V-1, F24: has 4,000 plain characters at most, or is not there', () => {
    fc.assert(
      fc.property(record, fc.nat(40), (entries, times) => {
        const name = 'é-and-what-not'.repeat(times * 10)
        const long = { kind: 'question', id: name, counter: 1, tries: 1, right: false } as const
        const one = { counter: 1, chosen: [name] }
        const all = { ...entries, [`question:${name}`]: { ...long, first: one, last: one } }
        const text = tryToWrite(all, { attempt: 'z'.repeat(12), sequence: 36 ** 8 - 1 })
        expect(text ?? '').toMatch(/^[ -~]{0,4000}$/)
      }),
    )
  })

  test('F-1: differs each time it is written, though the record is the same', () => {
    expect(write({}, held, codebook)).not.toBe(write({}, { ...held, sequence: 38 }, codebook))
  })

  test('is empty in a new attempt', () => {
    expect(openRecord('', codebook)).toEqual({ kind: 'empty' })
  })

  test('V-3: of anybody else, or of nobody, is unreadable and no error', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'binary' })),
        (text) => {
          expect(openRecord(text, codebook).kind).toBe('unreadable')
        },
      ),
    )
    for (const text of ['{"v":1}', 'v1|abc', 'LM1', 'LM1..1.x', 'LM1.a.1.__proto__', 'null'])
      expect(openRecord(text, codebook).kind).toBe('unreadable')
    const foreign = write({}, held, { ...codebook, course: 'ships' })
    expect(openRecord(foreign, codebook)).toEqual({ kind: 'unreadable', attempt: held.attempt })
  })

  test.each([255, 1000, 3999])(
    'F24: that an LMS has cut at %d characters is found out, and its attempt is still known',
    (length) => {
      const texts = Array.from({ length: 60 }, (_, at) => `text=${at} What I would say at length.`)
      const entries = Object.fromEntries(
        texts.map((text, at) => {
          const one = { counter: at, chosen: [text] }
          const id = `X-${at}`
          return [
            `question:${id}`,
            {
              kind: 'question' as const,
              id,
              counter: at,
              first: one,
              last: one,
              tries: 1,
              right: false,
            },
          ]
        }),
      )
      const text = write(entries, held, codebook)
      const cut = text.slice(0, Math.min(length, text.length - 1))
      expect(openRecord(cut, codebook)).toEqual({ kind: 'unreadable', attempt: held.attempt })
      expect(openRecord(text.slice(0, 9), codebook)).toEqual({ kind: 'unreadable' })
    },
  )

  test('V-3: of a later version is told apart', () => {
    expect(openRecord('LM2.whatever', codebook)).toEqual({ kind: 'newer' })
    const entries = {
      'lesson:L2': { kind: 'lesson', id: 'L2', counter: 1, endReached: true },
    } as const
    const later = write(entries, held, codebook)
    const older = { ...codebook, release: 2, entries: codebook.entries.slice(0, 1) }
    expect(openRecord(later, older)).toEqual({ kind: 'newer' })
  })

  test('joins with another device’s so that nothing in either is lost', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const ours = write(a, held, codebook)
        const theirs = write(b, { ...held, sequence: 50 }, codebook)
        const joined = openRecord(joinRecords(ours, theirs, codebook), codebook)
        if (joined.kind !== 'record') throw new Error('It is unreadable.')
        expect(joined.sequence).toBe(51)
        expect(mergeEntries(mergeEntries(a, b), joined.entries)).toEqual(
          mergeEntries(mergeEntries(a, b), mergeEntries(a, b)),
        )
      }),
      { numRuns: 50 },
    )
    const ours = write({}, held, codebook)
    expect(joinRecords(ours, '', codebook)).toBe(ours)
    expect(joinRecords('', ours, codebook)).toBe(ours)
    expect(joinRecords('damaged', ours, codebook)).toBe(ours)
    expect(joinRecords(ours, 'LM2.newer', codebook)).toBe('LM2.newer')
    expect(joinRecords('LM2.newer', ours, codebook)).toBe('LM2.newer')
  })

  test('an attempt is named by letters and digits, each by another name', () => {
    const names = Array.from({ length: 100 }, () => nameAttempt())
    for (const name of names) expect(name).toMatch(/^[0-9a-z]{8}$/)
    expect(new Set(names).size).toBe(100)
    expect(pack({}, codebook).text).not.toContain(names[0])
  })
})
