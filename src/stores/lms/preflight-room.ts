/** A place of one text, such as the suspend data. */
export interface Place {
  get(): string
  /** Returns whether the LMS says that it took the text. */
  set(text: string): boolean
}

/** How much a place holds. */
export interface Room {
  /** The most characters of which every one came back; 0 for none. */
  fits: number
  /** The first step that did not fit; undefined when all did. */
  failed: { size: number; how: 'refused' | 'cut'; held: number } | undefined
}

/** The limits that LMSs are known to have, and one above them all. */
const steps = [100, 4000, 4096, 16_000, 64_000, 128_000]

/** What came of a text: whether the LMS says that it took it, and what was read back. */
export interface Tried {
  isTaken: boolean
  back: string
}

/**
 * Asks for longer and longer texts to be tried, until one does not come back whole; what is said
 * of it counts for nothing. It leaves its last text behind: whoever asks puts back what was there.
 */
export function* probing(): Generator<string, Room, Tried> {
  let fits = 0
  for (const size of steps) {
    const text = textOf(size)
    const { isTaken, back } = yield text
    if (back !== text)
      return { fits, failed: { size, how: isTaken ? 'cut' : 'refused', held: back.length } }
    fits = size
  }
  return { fits, failed: undefined }
}

/** Finds out how much a place holds, at once: nothing comes between one text and the next. */
export function probeRoom({ get, set }: Place): Room {
  const asking = probing()
  let step = asking.next()
  while (!step.done) step = asking.next({ isTaken: set(step.value), back: get() })
  return step.value
}

/** Makes a text in which every ten characters differ. */
export function textOf(size: number): string {
  let text = 'preflight.'
  while (text.length < size) text += `${String(text.length).padStart(9, '0')}.`
  return text.slice(0, size)
}

/** Says what a place holds. */
export function describeRoom({ fits, failed }: Room): string {
  const held = `${fits.toLocaleString('en-GB')} characters fit`
  if (!failed) return `${held}, or more.`
  const size = failed.size.toLocaleString('en-GB')
  return failed.how === 'refused'
    ? `${held}; ${size} were refused.`
    : `${held}; of ${size} it said that it took them, and ${failed.held.toLocaleString('en-GB')} came back.`
}
