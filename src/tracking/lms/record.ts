import type { Entries } from '#core/progress/entry.ts'
import { mergeEntries } from '#core/progress/merge.ts'
import type { Codebook } from '#core/progress/pack/book.ts'
import type { LeftOut } from '#core/progress/pack/leave-out.ts'
import { pack, unpack } from '#core/progress/pack/pack.ts'

/** The most characters of suspend data that every kind of LMS takes (SCORM 2004 3rd ed., SPM). */
const mostCharacters = 4000

/** The version of this frame around a packed record; the record in it has one of its own. */
const format = 'LM1'

/** Where a record belongs. */
export interface Held {
  /** Names the attempt, so that a journal of another one is never taken for its own. */
  attempt: string
  /** Rises with every text that an LMS is given; of two texts the higher one is later. */
  sequence: number
}

export type OpenedRecord =
  | { kind: 'empty' }
  | ({ kind: 'record'; entries: Entries } & Held)
  /** A later version of the course has written it; it must not be written over. */
  | { kind: 'newer' }
  /** Cut off, damaged or another course's; the attempt may be readable all the same. */
  | { kind: 'unreadable'; attempt?: string }

/** The longest frame: "LM1.", the attempt with a dot, and the sequence with a dot. */
const longestFrame = 4 + 13 + 9

/**
 * Packs a record into what suspend data has room for.
 *
 * Where it would be too long, things are left out in the order of pack/leave-out.ts.
 */
export function packRecord(entries: Entries, codebook: Codebook): PackedRecord {
  const room = mostCharacters - longestFrame
  const { text, leftOut } = pack(entries, codebook, room)
  return { text: text.length <= room ? text : undefined, leftOut }
}

export interface PackedRecord {
  /** Undefined where even the least is too long: it must not be set then. */
  text: string | undefined
  /** What the LMS has no room for. */
  leftOut: LeftOut[]
}

/** Writes the suspend data for a packed record: the attempt, the sequence, and the record. */
export function writeRecord(packed: string, { attempt, sequence }: Held): string {
  return `${format}.${attempt}.${sequence.toString(36)}.${packed}`
}

/** Reads suspend data. Total: whatever an LMS gives back, something is returned. */
export function openRecord(text: string, codebook: Codebook): OpenedRecord {
  if (text === '') return { kind: 'empty' }
  if (/^LM([2-9]|\d\d+)\./.test(text)) return { kind: 'newer' }
  const [, attempt, digits, packed = ''] =
    /^LM1\.([0-9a-z]{1,12})\.([0-9a-z]{1,8})\.([\w-]*)$/.exec(text) ?? []
  if (attempt === undefined || digits === undefined) {
    const cut = /^LM1\.([0-9a-z]{1,12})\./.exec(text)?.[1]
    return { kind: 'unreadable', ...(cut && { attempt: cut }) }
  }
  const unpacked = unpack(packed, codebook)
  if (unpacked.kind === 'newer') return unpacked
  if (unpacked.kind === 'unreadable') return { kind: 'unreadable', attempt }
  const sequence = Number.parseInt(digits, 36)
  return { kind: 'record', entries: unpacked.entries, attempt, sequence }
}

/**
 * Joins two suspend data of one learner, as when two devices have written at once, so that nothing
 * in either is lost. Of one that cannot be read, or was written by a later version, the other is kept.
 */
export function joinRecords(ours: string, theirs: string, codebook: Codebook): string {
  const [a, b] = [openRecord(ours, codebook), openRecord(theirs, codebook)]
  if (b.kind === 'newer') return theirs
  if (b.kind !== 'record') return ours
  if (a.kind !== 'record') return a.kind === 'newer' ? ours : theirs
  const sequence = Math.max(a.sequence, b.sequence) + 1
  const { text } = packRecord(mergeEntries(a.entries, b.entries), codebook)
  return text === undefined ? ours : writeRecord(text, { attempt: b.attempt, sequence })
}

/** Names a new attempt. */
export function nameAttempt(random: () => number = Math.random): string {
  return Array.from({ length: 8 }, () => Math.floor(36 * random()).toString(36)).join('')
}
