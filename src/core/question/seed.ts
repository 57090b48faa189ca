/**
 * Creates a generator of numbers from 0 up to 1; the same seed gives the same row.
 *
 * The seed is hashed with xmur3 into the state of sfc32 (Chris Doty-Humphrey, PractRand), which
 * passes that suite; it is for shuffling, never for secrets.
 */
export function createRandom(seed: string): () => number {
  const next = hash(seed)
  let [a, b, c, d] = [next(), next(), next(), next()]
  return () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
}

/** Returns a list in a random order, each order as likely as any other (Fisher and Yates). */
export function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const rest = [...list]
  const shuffled: T[] = []
  while (rest.length > 0) {
    shuffled.push(...rest.splice(Math.floor(random() * rest.length), 1))
  }
  return shuffled
}

/** Returns eight hexadecimal digits that change with the text; they name files, they hide nothing. */
export function fingerprint(text: string): string {
  return (hash(text)() >>> 0).toString(16).padStart(8, '0')
}

function hash(text: string): () => number {
  let state = 1779033703 ^ text.length
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 3432918353)
    state = (state << 13) | (state >>> 19)
  }
  return () => {
    state = Math.imul(state ^ (state >>> 16), 2246822507)
    state = Math.imul(state ^ (state >>> 13), 3266489909)
    state ^= state >>> 16
    return state
  }
}
