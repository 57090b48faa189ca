import { createRandom } from './seed.ts'

/**
 * Scrambles a text so that nobody reads it by accident: not in the page source, not by searching.
 *
 * This hides, it does not protect: whoever holds the course holds the secret as well.
 */
export function seal(text: string, secret: string): string {
  const bytes = mix(new TextEncoder().encode(text), secret)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** Returns the text that was sealed with the same secret. */
export function unseal(sealed: string, secret: string): string {
  const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0))
  return new TextDecoder().decode(mix(bytes, secret))
}

function mix(bytes: Uint8Array, secret: string): Uint8Array {
  const random = createRandom(secret)
  return bytes.map((byte) => byte ^ Math.floor(random() * 256))
}
