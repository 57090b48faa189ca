import type { Book } from './book.ts'
import { type Coder, type Contexts, Damaged } from './coder.ts'
import { codeNumber, codeSigned } from './numbers.ts'

/** A coder with its codebook, and what it coded last: the next of a kind is guessed from that. */
export interface Pen {
  readonly coder: Coder
  readonly book: Book
  counter: number
  release: number
  day: number
}

/** Takes up a coder for a record. */
export function takePen(coder: Coder, book: Book): Pen {
  return { coder, book, counter: 0, release: 1, day: commonDay }
}

/** A day of 2026, in days since 1970: where the first day of a record is guessed to be near. */
export const commonDay = 20_700

/** The highest counter and release that parse-entry.ts lets pass. */
const highest = 2 ** 40

/** Codes a counter by how far it is from a guess, which is the counter before it. */
export function codeCounter(
  pen: Pen,
  counter: number | undefined,
  context: string,
  guess: number = pen.counter,
): number {
  const away = codeSigned(pen.coder, counter === undefined ? undefined : counter - guess, context)
  pen.counter = within(guess + away, 0, highest)
  return pen.counter
}

/** Codes an optional release, which is mostly that of the entry before. */
export function codeRelease(
  pen: Pen,
  release: number | undefined,
  context: string,
): number | undefined {
  if (!pen.coder.bit(release !== undefined, context)) return undefined
  const away = release === undefined ? undefined : release - pen.release
  pen.release = within(pen.release + codeSigned(pen.coder, away, `${context} away`), 1, highest)
  return pen.release
}

/** Codes a day such as 2026-11-24, as days since 1970. */
export function codeDay(pen: Pen, day: number | undefined): string {
  const away = codeSigned(pen.coder, day === undefined ? undefined : day - pen.day, 'day')
  pen.day = within(pen.day + away, firstDay, lastDay)
  return dateOf(pen.day)
}

const firstDay = Date.parse('0000-01-01') / 86_400_000
const lastDay = Date.parse('9999-12-31') / 86_400_000

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Reads a text as a day; undefined when it is not one that {@link codeDay} writes. */
export function dayIn(text: string): number | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) return undefined
  const day = at / 86_400_000
  return dateOf(day) === text ? day : undefined
}

/** Codes one of a few numbers by itself. */
export function codeOneOf<Value>(
  pen: Pen,
  values: readonly Value[],
  value: Value | undefined,
  contexts: Contexts,
): Value {
  const at = codeNumber(
    pen.coder,
    value === undefined ? undefined : values.indexOf(value),
    contexts,
  )
  const read = values[at]
  if (read === undefined) throw new Damaged('A value is out of bounds.')
  return read
}

function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw new Damaged('A number is out of bounds.')
  return value
}
