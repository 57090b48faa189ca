/** What each choice may be besides the usual, by the attribute of the root element that tells of it. */
export const readingWords = {
  theme: ['light', 'dark'],
  text: ['112', '125', '150'],
  lines: ['wide', 'wider'],
  face: ['legible'],
} as const

/** A choice of how pages are read. */
export type ReadingName = keyof typeof readingWords
/** The choices that differ from the usual. No word stands for two of them. */
export type Reading = { [Name in ReadingName]?: (typeof readingWords)[Name][number] }

/** The choices, in the order in which they are shown and kept. */
export const readingNames = Object.keys(readingWords) as ReadingName[]

/**
 * Reads the choices out of a kept text, which may hold anything: words that are none of the course's
 * are left out, and of two for the same choice the one that is listed first above counts.
 * @param kept words with a space between, such as "dark 125"; null where nothing is kept.
 */
export function parseReading(kept: string | null): Reading {
  const words: readonly string[] = kept?.split(' ') ?? []
  const found = readingNames.map((name) => [
    name,
    readingWords[name].find((word) => words.includes(word)),
  ])
  return Object.fromEntries(found.filter(([, word]) => word !== undefined))
}

/** Writes the choices as the text that is kept; empty when all is as usual. */
export function writeReading(reading: Reading): string {
  return readingNames.flatMap((name) => reading[name] ?? []).join(' ')
}
