import { type KeyAct, type KeyRow, keyTable } from './key-table.ts'

/** A key as a keyboard event tells it; `code` names its place, whatever the keyboard's language. */
export interface KeyPress {
  readonly key: string
  readonly code?: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/**
 * Says what a key does, from what has the focus; undefined when it is not ours.
 *
 * What a clicker sends works on controls too: Page Up, Page Down, F5 and Esc everywhere, "." and
 * "b" wherever no text takes them. Every letter, digit and sign can be switched off, those of
 * clickers too: a page cannot tell a clicker from a keyboard or from speech (WCAG 2.1.4).
 */
export function commandFor(
  press: KeyPress,
  on: 'text' | 'control' | 'page',
  areSingleKeysOn: boolean,
): KeyAct | undefined {
  const row = rowOf(press)
  if (row) return reaches(row, on) && (areSingleKeysOn || !row.isSingle) ? row.act : undefined
  const option = optionOf(press)
  if (option === undefined || on !== 'page' || !areSingleKeysOn) return undefined
  return { kind: 'option', option, by: press.shiftKey ? -1 : 1 }
}

function reaches({ reach }: KeyRow, on: 'text' | 'control' | 'page'): boolean {
  if (on === 'text') return reach === 'everywhere'
  return on === 'page' || reach !== 'page'
}

function rowOf(press: KeyPress): KeyRow | undefined {
  if (optionOf(press) !== undefined) return undefined
  const name = nameOf(press)
  return keyTable.find(({ keys }) => keys.includes(name))
}

/** A sign may need Shift on one keyboard and none on another, so Shift tells for no sign. */
function nameOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyPress): string {
  const small = key.length === 1 ? key.toLowerCase() : key
  const isSign = key.length === 1 && key !== ' ' && key.toUpperCase() === key.toLowerCase()
  const marks = [(ctrlKey || metaKey) && 'Ctrl+', altKey && 'Alt+', shiftKey && !isSign && 'Shift+']
  return [...marks.filter(Boolean), small].join('')
}

/** Reads a digit by its place on the keyboard, since Shift makes signs of digits or the reverse. */
function optionOf({ key, code, ctrlKey, altKey, metaKey }: KeyPress): number | undefined {
  if (ctrlKey || altKey || metaKey) return undefined
  const digit = code === undefined || !/^Digit\d$/.test(code) ? key : code.slice(-1)
  return /^[1-6]$/.test(digit) ? Number(digit) - 1 : undefined
}
