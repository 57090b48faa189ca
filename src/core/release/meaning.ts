import { fingerprint } from '#core/question/seed.ts'

/**
 * Returns a short hash of what people read: eight hexadecimal digits.
 *
 * Capitals, white space and the look of quotation marks, apostrophes and dashes change nothing.
 */
export function meaningOf(texts: readonly string[]): string {
  return fingerprint(JSON.stringify(texts.map(normalise)))
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}
