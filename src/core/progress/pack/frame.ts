import { fingerprint } from '#core/question/seed.ts'
import { checksum } from './checksum.ts'
import { fromLetters, toLetters } from './letters.ts'

/** The format that this version writes. */
export const format = 1

/**
 * A packed text as bytes: four of checksum over all that follow, one of format, three that stand
 * for the course, and the record. Later formats keep the first five, so that any version can tell
 * a newer text from a damaged one.
 */
const head = { checksum: 4, format: 1, course: 3 }
const headLength = head.checksum + head.format + head.course

/** Puts a record into its frame. */
export function frame(course: string, record: Uint8Array): string {
  const bytes = new Uint8Array(headLength + record.length)
  bytes[head.checksum] = format
  bytes.set(courseMark(course), head.checksum + head.format)
  bytes.set(record, headLength)
  new DataView(bytes.buffer).setUint32(0, checksum(bytes.subarray(head.checksum)))
  return toLetters(bytes)
}

export type Framed =
  | { kind: 'record'; record: Uint8Array }
  | { kind: 'newer' }
  | { kind: 'damaged' }
  | { kind: 'other-course' }

/** Takes a record out of its frame. Total: any text may be given. */
export function unframe(course: string, text: string): Framed {
  const bytes = fromLetters(text)
  if (!bytes || bytes.length <= head.checksum) return { kind: 'damaged' }
  const sum = new DataView(bytes.buffer).getUint32(0)
  if (sum !== checksum(bytes.subarray(head.checksum))) return { kind: 'damaged' }
  const written = bytes[head.checksum] ?? 0
  if (written > format) return { kind: 'newer' }
  if (written < format || bytes.length < headLength) return { kind: 'damaged' }
  const mark = bytes.subarray(head.checksum + head.format, headLength)
  if (courseMark(course).some((byte, at) => byte !== mark[at])) return { kind: 'other-course' }
  return { kind: 'record', record: bytes.subarray(headLength) }
}

function courseMark(course: string): number[] {
  const hash = Number.parseInt(fingerprint(course), 16)
  return [hash >>> 24, (hash >>> 16) & 255, (hash >>> 8) & 255]
}
