import { canonical } from '#core/progress/canonical.ts'
import type { EntryOf } from '#core/progress/entry.ts'
import { codeAnswers } from './answers.ts'
import { codeId } from './ids.ts'
import { codeList } from './numbers.ts'
import { codeCounter, codeDay, dayIn, type Pen } from './pen.ts'
import { codeText } from './text.ts'
import { codeWords, isSameList } from './words.ts'

type Attempt = EntryOf<'attempt'>
type Submitted = NonNullable<Attempt['submitted']>

/** Codes an attempt at an assessment: its form, the answers, and what was handed in. */
export function codeAttempt(pen: Pen, id: string, entry: Attempt | undefined): Attempt {
  const form = codeForm(pen, entry?.form)
  const items = form.items.map((item) => item.id)
  const answers = codeAnswers(pen, items, entry?.answers)
  const isSubmitted = pen.coder.bit(entry ? entry.submitted !== null : false, 'submitted')
  const submitted = isSubmitted ? codeSubmitted(pen, items, answers, entry?.submitted) : null
  const counter = codeCounter(pen, entry?.counter, 'attempt counter')
  return { kind: 'attempt', id, counter, form, answers, submitted }
}

function codeForm(pen: Pen, form: Attempt['form'] | undefined): Attempt['form'] {
  const counter = codeCounter(pen, form?.counter, 'form counter')
  const items = codeList(pen.coder, form?.items, 'form count', (item) => {
    const id = codeId(pen, item?.id, 'form item')
    const parts = pen.book.partsOf(id)
    return { id, options: codeWords(pen, parts, item?.options, 'form option') }
  })
  return { counter, items }
}

/** What was handed in is mostly what was answered, so mostly only a bit says so. */
function codeSubmitted(
  pen: Pen,
  items: readonly string[],
  answers: Attempt['answers'],
  submitted: Submitted | null | undefined,
): Submitted {
  const counter = codeCounter(pen, submitted?.counter, 'submitted counter')
  const known = submitted ? dayIn(submitted.day) : undefined
  const isDay = pen.coder.bit(known !== undefined, 'is day')
  const day = isDay ? codeDay(pen, known) : codeText(pen.coder, submitted?.day)
  const isSame = pen.coder.bit(
    canonical(answers) === canonical(submitted?.answers),
    'answers stand',
  )
  const handedIn = isSame
    ? Object.fromEntries(Object.entries(answers))
    : codeAnswers(pen, items, submitted?.answers)
  pen.counter = counter
  return {
    counter,
    day,
    answers: handedIn,
    right: codeRight(pen, items, handedIn, submitted?.right),
  }
}

/** Codes which items were right: a bit each, in the order of the form, or else a list of ids. */
function codeRight(
  pen: Pen,
  items: readonly string[],
  answers: Attempt['answers'],
  right: readonly string[] | undefined,
): string[] {
  const inForm = items.filter((id) => right?.includes(id))
  const isInForm = pen.coder.bit(isSameList(inForm, right ?? []), 'right in form')
  if (!isInForm)
    return codeList(pen.coder, right, 'right count', (id) => codeId(pen, id, 'right id'))
  return items.filter((id) => {
    const certainty = Object.hasOwn(answers, id) ? answers[id]?.certainty : undefined
    return pen.coder.bit(right?.includes(id) ?? false, ['right item', `right item ${certainty}`])
  })
}
