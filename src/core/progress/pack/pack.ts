import type { Entries } from '#core/progress/entry.ts'
import { type Codebook, openBook } from './book.ts'
import { type Coder, Damaged, Unknown } from './coder.ts'
import { frame, unframe } from './frame.ts'
import { type LeftOut, leaveOut, leftOutKinds, listSteps } from './leave-out.ts'
import { codeCount, codeList, codeNumber } from './numbers.ts'
import { codeOneOf, type Pen, takePen } from './pen.ts'
import { createDecoder, createEncoder } from './range-coder.ts'
import { codeRecord } from './record.ts'
import { createTaughtModels } from './taught.ts'

export interface Packed {
  /** Letters, digits, "-" and "_" only: it stands in an address or in an LMS as it is. */
  text: string
  /** What did not fit, by kind; empty when everything did. */
  leftOut: LeftOut[]
}

export type Unpacked =
  /** `release` is that of the course that packed it; `leftOut` is what did not fit then. */
  | { kind: 'packed'; entries: Entries; release: number; leftOut: LeftOut[] }
  /** A later version of this course packed it; nothing of it is read. */
  | { kind: 'newer' }
  | { kind: 'unreadable'; why: 'damaged' | 'other-course' }

/** No longer text is read: SCORM 2004 keeps no more, and a whole course takes 3,000. */
const longestText = 64_000

/**
 * Packs a record into a short text, from which `unpack` makes the same record.
 *
 * Where the text would be longer than `limit`, things are left out in the order of leave-out.ts
 * until it fits. Answers, lessons, endings and the latest results are never left out, so a limit
 * too small for them is not kept: the caller looks at the length of the text.
 * @param limit the most characters that the text should have.
 */
export function pack(
  entries: Entries,
  codebook: Codebook,
  limit: number = Number.POSITIVE_INFINITY,
): Packed {
  const whole = { text: write(entries, [], codebook), leftOut: [] }
  if (whole.text.length <= limit) return whole
  const steps = listSteps(entries)
  const packWithout = (count: number): Packed => {
    const { entries: kept, leftOut } = leaveOut(entries, steps.slice(0, count))
    return { text: write(kept, leftOut, codebook), leftOut }
  }
  // The fewest steps that do, by halving: a smaller limit takes the same turns or leaves out more.
  let fewest = 1
  let most = steps.length
  while (fewest < most) {
    const middle = Math.floor((fewest + most) / 2)
    if (packWithout(middle).text.length <= limit) most = middle
    else fewest = middle + 1
  }
  return packWithout(most)
}

/**
 * Reads a packed text. Total: whatever is given, something is returned, and whatever is read is a
 * record that parse-entry.ts lets pass.
 */
export function unpack(text: string, codebook: Codebook): Unpacked {
  if (text.length > longestText) return { kind: 'unreadable', why: 'damaged' }
  const framed = unframe(codebook.course, text)
  if (framed.kind === 'newer') return { kind: 'newer' }
  if (framed.kind !== 'record') return { kind: 'unreadable', why: framed.kind }
  return read(createDecoder(framed.record, createTaughtModels()), codebook)
}

function write(entries: Entries, leftOut: readonly LeftOut[], codebook: Codebook): string {
  const encoder = createEncoder(createTaughtModels())
  codeNumber(encoder, codebook.release, 'release of the course')
  const pen = takePen(encoder, openBook(codebook))
  codeLeftOut(pen, leftOut)
  codeRecord(pen, entries)
  return frame(codebook.course, encoder.finish())
}

function read(coder: Coder, codebook: Codebook): Unpacked {
  let release = 0
  try {
    release = codeNumber(coder, undefined, 'release of the course')
    const pen = takePen(coder, openBook(codebook))
    const leftOut = codeLeftOut(pen, undefined)
    return { kind: 'packed', entries: codeRecord(pen, {}), release, leftOut }
  } catch (cause) {
    // A text of a later release may name what this codebook has not: it is newer, not damaged.
    if (cause instanceof Unknown && release > codebook.release) return { kind: 'newer' }
    if (cause instanceof Unknown || cause instanceof Damaged)
      return { kind: 'unreadable', why: 'damaged' }
    throw cause
  }
}

function codeLeftOut(pen: Pen, leftOut: readonly LeftOut[] | undefined): LeftOut[] {
  return codeList(pen.coder, leftOut, 'left out', (one) => {
    const kind = codeOneOf(pen, leftOutKinds, one?.kind, 'left out kind')
    return { kind, count: codeCount(pen.coder, one?.count, 'left out count') }
  })
}
