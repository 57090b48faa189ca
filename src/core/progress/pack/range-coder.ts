import { type Coder, Damaged } from './coder.ts'
import { alone, type Models, parts } from './models.ts'

const top = 2 ** 24
const whole = 2 ** 32

/** Writes bits; `finish` returns the bytes. */
export interface Encoder extends Coder {
  finish(): Uint8Array<ArrayBuffer>
}

/**
 * Creates a range coder that writes.
 *
 * Each bit narrows a range in proportion to its chance, so a bit that was expected costs next to
 * nothing (Martin 1979; the carry is handled as in LZMA, Pavlov).
 */
export function createEncoder(models: Models): Encoder {
  const bytes: number[] = []
  let low = 0
  let range = whole - 1
  const shift = () => {
    bytes.push(Math.floor(low / top))
    low = (low % top) * 256
  }
  return {
    bit(bit, contexts, place = alone) {
      const chance = models.guess(contexts, place)
      const bound = Math.floor(range / parts) * chance
      if (bit) range = bound
      else {
        low += bound
        range -= bound
        if (low >= whole) {
          low -= whole
          carry(bytes)
        }
      }
      while (range < top) {
        range *= 256
        shift()
      }
      models.learn(bit)
      return bit
    },
    finish() {
      // The roundest number in the range: its last bytes are zero and need not be written.
      const step = [2 ** 31, top, 2 ** 16, 2 ** 8].find((size) => roundUp(low, size) < low + range)
      low = roundUp(low, step ?? 1)
      if (low >= whole) {
        low -= whole
        carry(bytes)
      }
      const written = bytes.length
      for (let at = 0; at < 4; at += 1) shift()
      while (bytes.length > written && bytes.at(-1) === 0) bytes.pop()
      return Uint8Array.from(bytes)
    },
  }
}

/**
 * Creates a range coder that reads what the other one wrote.
 *
 * It throws {@link Damaged} once it is asked for more than was written, so a text of n bytes can
 * hold no more than n times a fixed number of bits, whatever somebody wrote into it.
 */
export function createDecoder(bytes: Uint8Array, models: Models): Coder {
  let at = 0
  let code = 0
  let range = whole - 1
  const next = () => {
    if (at >= bytes.length + 4) throw new Damaged('The packed text ends too early.')
    code = code * 256 + (bytes[at] ?? 0)
    at += 1
  }
  for (let count = 0; count < 4; count += 1) next()
  return {
    bit(_bit, contexts, place = alone) {
      const chance = models.guess(contexts, place)
      const bound = Math.floor(range / parts) * chance
      const bit = code < bound
      if (bit) range = bound
      else {
        code -= bound
        range -= bound
      }
      while (range < top) {
        range *= 256
        next()
      }
      models.learn(bit)
      return bit
    },
  }
}

function carry(bytes: number[]) {
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    const byte = ((bytes[at] ?? 0) + 1) % 256
    bytes[at] = byte
    if (byte > 0) return
  }
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step
}
