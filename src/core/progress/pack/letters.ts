/** Base64url (RFC 4648): every letter stands in an address, a file and an LMS as it is. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const values = new Map([...alphabet].map((letter, value) => [letter, value]))

/** Writes bytes as letters, six bits each. */
export function toLetters(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at * 6 < bytes.length * 8; at += 1) {
    const byte = Math.floor((at * 6) / 8)
    const pair = (bytes[byte] ?? 0) * 256 + (bytes[byte + 1] ?? 0)
    letters += alphabet.charAt((pair >> (10 - ((at * 6) % 8))) & 63)
  }
  return letters
}

/** Reads letters back; undefined when the text is not one that {@link toLetters} writes. */
export function fromLetters(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let rest = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = values.get(letter)
    if (value === undefined) return undefined
    rest = (rest << 6) | value
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = rest >> bits
    at += 1
    rest &= (1 << bits) - 1
  }
  // Bits that belong to no byte are zero and fewer than six, or a letter was changed or added.
  return rest === 0 && bits < 6 ? bytes : undefined
}
