import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entries } from '#core/progress/entry.ts'
import { merge, mergeEntries } from '#core/progress/merge.ts'
import { parseEntry } from '#core/progress/parse-entry.ts'
import { codebook, record } from './any-record.fixture.ts'
import { checksum } from './checksum.ts'
import { frame } from './frame.ts'
import { leftOutKinds } from './leave-out.ts'
import { fromLetters, toLetters } from './letters.ts'
import { pack, unpack } from './pack.ts'

const damaged = { kind: 'unreadable', why: 'damaged' }

/** Unpacks what must be readable. */
function read(text: string): Entries {
  const unpacked = unpack(text, codebook)
  if (unpacked.kind !== 'packed') throw new Error(`The text is ${unpacked.kind}.`)
  return unpacked.entries
}

/** Joins every entry with itself: what a record is once it has been through a join. */
function joined(entries: Entries): Entries {
  return mergeEntries(entries, entries)
}

describe('a packed record', () => {
  test('comes back exactly, whatever it holds', () => {
    fc.assert(
      fc.property(record, (entries) => {
        expect(unpack(pack(entries, codebook).text, codebook)).toEqual({
          kind: 'packed',
          entries,
          release: 3,
          leftOut: [],
        })
      }),
    )
  })

  test('needs no escaping in an address, and is the same text each time', () => {
    fc.assert(
      fc.property(record, (entries) => {
        const { text } = pack(entries, codebook)
        expect(text).toMatch(/^[\w-]+$/)
        expect(pack(read(text), codebook).text).toBe(text)
      }),
    )
  })

  test('adds nothing when it is joined into the record that it was made from', () => {
    fc.assert(
      fc.property(record, fc.nat(200), (entries, limit) => {
        const there = read(pack(entries, codebook, limit).text)
        expect(mergeEntries(entries, there)).toEqual(mergeEntries(entries, joined(there)))
        for (const [key, entry] of Object.entries(there)) {
          const own = entries[key]
          expect(own && merge(own, entry)).toEqual(own && merge(own, own))
          expect(own && merge(entry, own)).toEqual(own && merge(own, own))
        }
      }),
    )
  })

  test('can be read with a codebook that has grown since', () => {
    const grown = {
      ...codebook,
      release: 4,
      entries: [
        ...codebook.entries.map((entry) => ({
          ...entry,
          ...(entry.parts && { parts: [...entry.parts, 'new', 'e'] }),
        })),
        { kind: 'question', id: 'Q3', parts: ['a'] },
      ],
    }
    fc.assert(
      fc.property(record, (entries) => {
        const { text } = pack(entries, codebook)
        expect(unpack(text, grown)).toEqual({ kind: 'packed', entries, release: 3, leftOut: [] })
      }),
    )
  })
})

describe('a text that cannot be read', () => {
  test('is told apart, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.base64String()),
        (text) => {
          expect(unpack(text, codebook)).toEqual(damaged)
        },
      ),
    )
    for (const text of ['', 'A', '__proto__', 'AAAAAAA', '%', ' '.repeat(99)])
      expect(unpack(text, codebook)).toEqual(damaged)
  })

  test('is found out when any one letter was changed, lost or added, or the end is missing', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.nat(62), (entries, where, turn) => {
        const { text } = pack(entries, codebook)
        const at = where % text.length
        const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
        const other = letters.charAt((letters.indexOf(text.charAt(at)) + 1 + turn) % 64)
        const altered = [
          text.slice(0, at) + other + text.slice(at + 1),
          text.slice(0, at),
          text.slice(0, at) + text.slice(at + 1),
          text.slice(0, at) + other + text.slice(at),
          text + other,
        ]
        for (const one of altered) if (one !== text) expect(unpack(one, codebook)).toEqual(damaged)
      }),
    )
  })

  test('gives nothing but entries that can be kept, even with a checksum that was forged', () => {
    const forged = fc.uint8Array({ maxLength: 200 })
    fc.assert(
      fc.property(forged, (bytes) => {
        const unpacked = unpack(frame(codebook.course, bytes), codebook)
        if (unpacked.kind !== 'packed') return
        for (const entry of Object.values(unpacked.entries)) expect(parseEntry(entry)).toBeDefined()
      }),
    )
  })

  test('is not searched through when it is longer than any record', () => {
    expect(unpack('A'.repeat(64_001), codebook)).toEqual(damaged)
  })

  test('is said to be another course’s, or a later version’s', () => {
    const { text } = pack({}, codebook)
    expect(unpack(text, { ...codebook, course: 'ships' })).toEqual({
      kind: 'unreadable',
      why: 'other-course',
    })
    const bytes = fromLetters(text) ?? new Uint8Array()
    bytes[4] = 2
    new DataView(bytes.buffer).setUint32(0, checksum(bytes.subarray(4)))
    expect(unpack(toLetters(bytes), codebook)).toEqual({ kind: 'newer' })
    bytes[4] = 0
    new DataView(bytes.buffer).setUint32(0, checksum(bytes.subarray(4)))
    expect(unpack(toLetters(bytes), codebook)).toEqual(damaged)
  })

  test('is newer where a later release names what this codebook has not, else damaged', () => {
    const entries: Entries = {
      'lesson:L2': { kind: 'lesson', id: 'L2', counter: 1, endReached: true },
    }
    const { text } = pack(entries, codebook)
    const shorter = { ...codebook, entries: codebook.entries.slice(0, 1) }
    expect(unpack(text, { ...shorter, release: 2 })).toEqual({ kind: 'newer' })
    expect(unpack(text, shorter)).toEqual(damaged)
    expect(unpack(text, { ...codebook, release: 2 })).toMatchObject({ kind: 'packed', entries })
  })
})

describe('a limit', () => {
  const counts = (entries: Entries, limit: number) => {
    const { text, leftOut } = pack(entries, codebook, limit)
    const byKind = new Map(leftOut.map(({ kind, count }) => [kind, count]))
    return { text, leftOut, of: leftOutKinds.map((kind) => byKind.get(kind) ?? 0) }
  }

  test('that is smaller never leaves more in', () => {
    fc.assert(
      fc.property(record, fc.nat(300), fc.nat(300), (entries, a, b) => {
        const small = counts(entries, Math.min(a, b))
        const large = counts(entries, Math.max(a, b))
        for (const [at, count] of large.of.entries())
          expect(small.of[at]).toBeGreaterThanOrEqual(count)
        if (large.text.length <= Math.min(a, b)) expect(small.text).toBe(large.text)
      }),
    )
  })

  test('that is just enough for all leaves nothing out, and one letter less leaves out no more than it has to', () => {
    for (const entries of fc.sample(record, { numRuns: 20, seed: 1 })) {
      const whole = pack(entries, codebook)
      expect(pack(entries, codebook, whole.text.length)).toEqual(whole)
      const less = pack(entries, codebook, whole.text.length - 1)
      const least = pack(entries, codebook, 0)
      if (less.text === whole.text) expect(least.text).toBe(whole.text)
      for (let limit = less.text.length; limit < whole.text.length; limit += 1)
        if (less.text.length < whole.text.length)
          expect(pack(entries, codebook, limit).text).toBe(less.text)
    }
  })

  test('travels with the text as what it left out', () => {
    fc.assert(
      fc.property(record, fc.nat(200), (entries, limit) => {
        const { text, leftOut } = counts(entries, limit)
        expect(unpack(text, codebook)).toMatchObject({ kind: 'packed', leftOut })
      }),
    )
  })

  test('never costs an answer, a lesson, an ending or the latest result', () => {
    fc.assert(
      fc.property(record, (entries) => {
        const there = read(pack(entries, codebook, 0).text)
        for (const [key, entry] of Object.entries(entries)) {
          const kept = there[key]
          if (entry.kind === 'lesson' || entry.kind === 'place') expect(kept).toEqual(entry)
          if (entry.kind === 'question') expect(kept).toMatchObject({ right: entry.right })
          if (entry.kind === 'scenario') expect(kept).toMatchObject({ endings: entry.endings })
          if (entry.kind === 'attempt' && !entry.submitted) expect(kept).toEqual(entry)
        }
      }),
    )
  })
})
