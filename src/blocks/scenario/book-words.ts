import type { Change, Mark } from '#core/scenario/book.ts'
import { signed } from '#ui/signed.ts'

/** Names what a mark stands for, as conditions of the book do: "7", or "A at 7". */
export function markName({ section, letter }: Mark): string {
  return letter === undefined ? String(section) : `${letter} at ${section}`
}

/** Says what a consequence does to the sheet. */
export function sayChanges(changes: readonly Change[], mark: Mark | undefined): string {
  const moves = changes.map(({ name, by }) => unbroken(`${name} ${signed(by)}`)).join(', ')
  return [
    moves ? `On your sheet: ${moves}.` : 'No number on your sheet changes.',
    ...(mark ? [`Tick ${unbroken(markName(mark))}.`] : []),
  ].join(' ')
}

function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0')
}

/** Says what to mark when a scene is read. */
export function sayMark(mark: Mark): string {
  return mark.boxes === 1
    ? `Tick ${markName(mark)} on your sheet.`
    : `Tick one more box of ${markName(mark)} on your sheet.`
}

/** Writes a word with a capital at its beginning. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
