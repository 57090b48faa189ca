import { type Coder, type Contexts, Damaged } from './coder.ts'

const mostDigits = 53

/** Where the places of a number's digits begin; its length has the places below. */
const firstDigits = 64
const lastDigits = 1024

/** A list or a text is never longer; a reader refuses before it sets anything aside. */
const mostParts = 2 ** 24

/**
 * Codes a whole number from 0 to 2⁵³ − 1: first its length, then its digits (Elias 1975, gamma).
 *
 * Length and first digits are learned, so numbers that come often are short, and no list has to
 * be known to its end: the code of 3 is the same whether there are four options or five.
 * @throws {Damaged} when a larger number is read.
 */
export function codeNumber(coder: Coder, value: number | undefined, contexts: Contexts): number {
  const wanted = (value ?? 0) + 1
  let digits = 0
  while (coder.bit(wanted >= 2 ** (digits + 1), contexts, digits)) {
    digits += 1
    if (digits > mostDigits) throw new Damaged('A number is too long.')
  }
  let read = 1
  for (let digit = digits - 1; digit >= 0; digit -= 1) {
    // The first digits are worth learning together; the last ones are as good as random.
    const isFirst = digits - digit <= 4
    const place = isFirst ? firstDigits + digits * 16 + read : lastDigits + digits * 64 + digit
    const isSet = coder.bit(Math.floor(wanted / 2 ** digit) % 2 === 1, contexts, place)
    read = read * 2 + (isSet ? 1 : 0)
  }
  if (read - 1 > Number.MAX_SAFE_INTEGER) throw new Damaged('A number is too large.')
  return read - 1
}

/** Codes a whole number of either sign, small ones shorter. */
export function codeSigned(coder: Coder, value: number | undefined, context: string): number {
  const size = codeNumber(coder, Math.abs(value ?? 0), context)
  if (size === 0) return 0
  return coder.bit((value ?? 0) < 0, `${context}-`) ? -size : size
}

/** Codes how many parts a list or a text has. */
export function codeCount(coder: Coder, count: number | undefined, context: string): number {
  const read = codeNumber(coder, count, context)
  if (read > mostParts) throw new Damaged('A list is too long.')
  return read
}

/** Codes a list: how many things it holds, and each of them. */
export function codeList<One>(
  coder: Coder,
  list: readonly One[] | undefined,
  context: string,
  code: (one: One | undefined, at: number, count: number) => One,
): One[] {
  const count = codeCount(coder, list?.length, context)
  const read: One[] = []
  for (let at = 0; at < count; at += 1) read.push(code(list?.[at], at, count))
  return read
}

/**
 * Codes any number as it stands in memory (IEEE 754).
 * @throws {Damaged} when what is read is below 0, above `most` or no number.
 */
export function codeDouble(coder: Coder, value: number | undefined, most: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value ?? 0)
  for (let at = 0; at < 8; at += 1) view.setUint8(at, codeByte(coder, view.getUint8(at)))
  const read = view.getFloat64(0)
  if (!(read >= 0 && read <= most)) throw new Damaged('A number is out of bounds.')
  return read
}

function codeByte(coder: Coder, byte: number): number {
  let read = 0
  for (let digit = 7; digit >= 0; digit -= 1)
    read = read * 2 + (coder.bit(((byte >> digit) & 1) === 1, 'double') ? 1 : 0)
  return read
}
