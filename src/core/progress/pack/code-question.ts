import type { EntryOf } from '#core/progress/entry.ts'
import { codeNumber } from './numbers.ts'
import { codeCounter, type Pen } from './pen.ts'
import { codeWords } from './words.ts'

type Question = EntryOf<'question'>

/** Codes what a question was answered with; a question that was tried once has one answer. */
export function codeQuestion(pen: Pen, id: string, entry: Question | undefined): Question {
  const { coder, book } = pen
  const { kind, parts } = book.entryOf(id)
  const first = codeTry(pen, parts, entry?.first, [`first ${kind}`])
  const isOne = coder.bit(isSame(entry?.first, entry?.last), 'one try')
  const told = first.chosen.length === 1 ? parts.indexOf(first.chosen[0] ?? '') : -1
  const last = isOne
    ? { ...first, chosen: [...first.chosen] }
    : codeTry(pen, parts, entry?.last, [`last ${kind}`, `last ${kind} ${told}`])
  const tries = codeNumber(coder, entry && entry.tries - 1, `tries ${isOne}`) + 1
  const right = coder.bit(entry?.right ?? false, `right ${isOne}`)
  const latest = Math.max(first.counter, last.counter)
  const counter = codeCounter(pen, entry?.counter, 'question counter', latest)
  return { kind: 'question', id, counter, first, last, tries, right }
}

function codeTry(
  pen: Pen,
  parts: readonly string[],
  one: Question['first'] | undefined,
  contexts: readonly [string, ...string[]],
): Question['first'] {
  const counter = codeCounter(pen, one?.counter, `${contexts[0]} counter`)
  return { counter, chosen: codeWords(pen, parts, one?.chosen, ...contexts) }
}

function isSame(a: Question['first'] | undefined, b: Question['first'] | undefined): boolean {
  return JSON.stringify([a?.counter, a?.chosen]) === JSON.stringify([b?.counter, b?.chosen])
}

/** Codes what is chosen in a question and not checked yet. */
export function codeDraft(
  pen: Pen,
  id: string,
  entry: EntryOf<'draft'> | undefined,
): EntryOf<'draft'> {
  const { kind, parts } = pen.book.entryOf(id)
  const counter = codeCounter(pen, entry?.counter, 'draft counter')
  return {
    kind: 'draft',
    id,
    counter,
    answer: codeWords(pen, parts, entry?.answer, `draft ${kind}`),
  }
}
