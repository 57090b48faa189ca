const plainWord = /^[a-z]{3,}$/

/** Gives copies of texts other words out of the course's own, so that no two read the same. */
export interface Shuffler {
  /** Puts every plain word of a text in place of another; tags, names and numbers stay. */
  shuffle(text: string): string
}

/** @param texts where the words are taken from; a word that is frequent there stays frequent. */
export function createShuffler(texts: readonly string[]): Shuffler {
  const words = texts.flatMap((text) => text.split(/\s+/).filter((word) => plainWord.test(word)))
  const random = createRandom(1)
  const draw = (word: string) =>
    plainWord.test(word) ? (words[Math.floor(random() * words.length)] ?? word) : word
  return { shuffle: (text) => text.split(/(\s+)/).map(draw).join('') }
}

/** The same numbers on every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
