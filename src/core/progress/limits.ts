/** The largest progress file that is opened, in bytes; a whole course is a tenth of it. */
export const mostBytes = 2_000_000

const deepest = 32
const mostKeys = 50_000
const mostCommas = 400_000

const quote = 0x22
const backslash = 0x5c

/**
 * Tells whether a JSON text is flat and small enough to be parsed and copied.
 *
 * The text is looked at, never parsed: an engine parses a million levels without complaint and
 * then fails to copy them (reliability.md, F53). Texts that are no JSON pass; parsing refuses them.
 */
export function checkShape(json: string): 'fine' | 'too-deep' | 'too-many' {
  let depth = 0
  let keys = 0
  let commas = 0
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charCodeAt(at)
    if (sign === quote) at = endOfString(json, at)
    else if (sign === 0x7b || sign === 0x5b) depth += 1
    else if (sign === 0x7d || sign === 0x5d) depth -= 1
    else if (sign === 0x3a) keys += 1
    else if (sign === 0x2c) commas += 1
    if (depth > deepest) return 'too-deep'
    if (keys > mostKeys || commas > mostCommas) return 'too-many'
  }
  return 'fine'
}

/** Finds the quote that closes a string; the end of the text where none does. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    const sign = json.charCodeAt(at)
    if (sign === backslash) at += 1
    else if (sign === quote) return at
  }
  return json.length
}
