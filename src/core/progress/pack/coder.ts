/**
 * The words of this folder.
 *
 * - **packed text**: a record in a few ASCII characters, for an address, a QR code or an LMS.
 * - **codebook**: the ids of the course and their parts, in an order that only ever grows.
 * - **coder**: writes a record bit by bit, or reads it back. The same function walks a record both
 *   ways: it is given the value when writing and undefined when reading, and returns the value.
 * - **context**: a name for what is known before a bit; the bits of a context share one chance. It is
 *   made from what was coded, never from the codebook, which may have grown before a text is read.
 * - **guess**: what a number is expected to be; only the way from the guess to the number is written.
 */
export interface Coder {
  /**
   * Writes a bit and returns it, or reads one and returns that.
   * @param contexts one, or several of which the closest comes last.
   * @param place where in a number or a letter the bit stands, where it is part of one.
   */
  bit(bit: boolean, contexts: Contexts, place?: number): boolean
}

export type Contexts = string | readonly string[]

/** Says that what is read cannot have been written by `pack`. */
export class Damaged extends Error {}

/** Says that what is read names something that the codebook does not have yet. */
export class Unknown extends Error {}
