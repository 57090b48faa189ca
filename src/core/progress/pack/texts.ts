import type { Entries, Entry, EntryOf } from '#core/progress/entry.ts'
import { values } from './values.ts'

/** A text up to this long is kept: a name, a date, how often. */
const shortText = 40

/** A text that a learner typed, in a field of a sheet or in the answer to a question. */
export interface Typed {
  id: string
  /** The name of the field; empty in an answer. */
  field: string
  length: number
}

/** Finds the long texts of a record, the longest first. */
export function findTexts(entries: Entries): { fields: Typed[]; answers: Typed[] } {
  const all = Object.values(entries)
  return {
    fields: longestFirst(all.flatMap((entry) => (entry.kind === 'sheet' ? textsOf(entry) : []))),
    answers: longestFirst(
      all.flatMap((entry) => (entry.kind === 'question' ? answerOf(entry) : [])),
    ),
  }
}

/** Returns what leaves a field out of its sheet. */
export function dropText({ id, field }: Typed) {
  return (entry: Entry) => {
    if (entry.kind !== 'sheet' || entry.id !== id) return { entry, count: 0 }
    const fields = Object.entries(entry.fields).filter(([name]) => name !== field)
    return { entry: { ...entry, fields: Object.fromEntries(fields) }, count: 1 }
  }
}

/**
 * Returns what shortens the answer to a question.
 *
 * The join keeps the lesser of two first tries of one counter and the greater of two last ones: no
 * words at all rank above any, and a beginning ranks below its whole, so the whole wins both.
 */
export function shortenAnswer({ id }: Typed) {
  return (entry: Entry) => {
    if (entry.kind !== 'question' || entry.id !== id) return { entry, count: 0 }
    const { first, last } = entry
    const shortened = {
      ...entry,
      first: first.chosen.some(isLong) ? { ...first, chosen: [] } : first,
      last: { ...last, chosen: last.chosen.map((word) => (isLong(word) ? shorten(word) : word)) },
    }
    return { entry: shortened, count: 1 }
  }
}

/** Ends a word where what follows ranks above the quote that will end it: not at a space or "!". */
function shorten(word: string): string {
  let end = shortText
  while (end > 0 && /[ !\udc00-\udfff]/.test(word.charAt(end))) end -= 1
  return end > 0 ? word.slice(0, end) : word
}

function textsOf({ id, fields }: EntryOf<'sheet'>): Typed[] {
  return Object.entries(fields).flatMap(([field, { value }]) =>
    isLong(value) && !values.includes(value) ? [{ id, field, length: value.length }] : [],
  )
}

function answerOf({ id, first, last }: EntryOf<'question'>): Typed[] {
  const length = [...first.chosen, ...last.chosen]
    .filter(isLong)
    .reduce((sum, word) => sum + word.length, 0)
  return length > 0 ? [{ id, field: '', length }] : []
}

function isLong(word: string): boolean {
  return word.length > shortText
}

function longestFirst(texts: readonly Typed[]): Typed[] {
  return [...texts].sort((a, b) => b.length - a.length)
}
