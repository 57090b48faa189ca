import type { EntryOf } from '#core/progress/entry.ts'
import { codeNumber } from './numbers.ts'
import { codeCounter, type Pen } from './pen.ts'
import { codeWords } from './words.ts'

type Question = EntryOf<'question'>

/** Codes what a question was answered with; a question that was tried once has one answer. */
export function codeQuestion(pen: Pen, id: string, entry: Question | undefined): Question {
  const { coder } = pen
  const parts = pen.book.partsOf(id)
  const first = codeTry(pen, parts, entry?.first, ['first'])
  const isOne = coder.bit(isSame(entry?.first, entry?.last), 'one try')
  const last = isOne
    ? { ...first, chosen: [...first.chosen] }
    : codeTry(pen, parts, entry?.last, [
        'last',
        `last after ${first.chosen.length === 1 && first.chosen[0]}`,
      ])
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
  const parts = pen.book.partsOf(id)
  const counter = codeCounter(pen, entry?.counter, 'draft counter')
  return {
    kind: 'draft',
    id,
    counter,
    answer: codeWords(pen, parts, entry?.answer, 'draft'),
  }
}
