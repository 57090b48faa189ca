import type { EntryOf } from '#core/progress/entry.ts'
import { codeId } from './ids.ts'
import { codeList } from './numbers.ts'
import { codeCounter, codeOneOf, type Pen } from './pen.ts'
import { codeWords } from './words.ts'

type Answers = EntryOf<'attempt'>['answers']
type Answer = Answers[string]

/** Codes the answers to the items of a form, in its order, and then any other. */
export function codeAnswers(
  pen: Pen,
  items: readonly string[],
  answers: Answers | undefined,
): Answers {
  const given = new Map(Object.entries(answers ?? {}))
  const read = new Map<string, Answer>()
  for (const id of new Set(items))
    if (pen.coder.bit(given.has(id), 'answered')) read.set(id, codeAnswer(pen, id, given.get(id)))
  const others = [...given.keys()].filter((id) => !items.includes(id)).sort()
  codeList(pen.coder, others, 'other answers', (other) => {
    const id = codeId(pen, other, 'other answer')
    read.set(id, codeAnswer(pen, id, given.get(id)))
    return id
  })
  return Object.fromEntries(read)
}

function codeAnswer(pen: Pen, id: string, answer: Answer | undefined): Answer {
  const counter = codeCounter(pen, answer?.counter, 'answer counter')
  const chosen = codeWords(pen, pen.book.partsOf(id), answer?.chosen, 'answer')
  const certainty = codeOneOf(pen, [0, 1, 2, 3] as const, answer?.certainty, 'certainty')
  return { counter, chosen, certainty }
}
