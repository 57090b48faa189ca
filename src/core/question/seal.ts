import { createRandom, shuffle } from './seed.ts'

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789']

/**
 * Scrambles a text so that nobody reads it by accident: not in the page source, not by searching.
 *
 * This hides, it does not protect: whoever holds the course holds the secret as well. Letters take the
 * places of letters, so that what is sealed is packed as small as any text.
 */
export function seal(text: string, secret: string): string {
  return change(text, letters, shuffle(letters, createRandom(secret)))
}

/** Returns the text that was sealed with the same secret. */
export function unseal(sealed: string, secret: string): string {
  return change(sealed, shuffle(letters, createRandom(secret)), letters)
}

function change(text: string, from: readonly string[], to: readonly string[]): string {
  return text.replace(/[a-z\d]/gi, (letter) => to[from.indexOf(letter)] ?? letter)
}
