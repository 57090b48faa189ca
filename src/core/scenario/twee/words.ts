/**
 * Writes words on one line, with a backslash before whatever Twine or this project reads as more
 * than words; `readWords` reads them back. A line break is written \n, a sign that no editor shows
 * as its number.
 */
export function writeWords(words: string): string {
  return words
    .trim()
    .replace(/[\\[\]]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replace(unshown, (sign) => `\\u{${sign.charCodeAt(0).toString(16)}}`)
}

/** Controls, separators that would break a line, halves of a pair and what a decoder leaves behind. */
const unshown = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFD]/gu

/** Reads words that `writeWords` wrote, or that an author typed. */
export function readWords(text: string): string {
  return text.replace(
    /\\(?:u\{([0-9a-f]{1,4})\}|([\s\S]))/g,
    (_, number: string | undefined, sign: string) => {
      if (number !== undefined) return String.fromCharCode(Number.parseInt(number, 16))
      if (sign === 'n') return '\n'
      return sign === 'r' ? '\r' : sign
    },
  )
}
