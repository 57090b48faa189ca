import type { Entries, EntryOf } from '#core/progress/entry.ts'
import type { Form } from './draw.ts'

type Attempt = EntryOf<'attempt'>

/** Lists the attempts at an assessment, the first one first. */
export function attemptsAt(assessment: string, entries: Entries): Attempt[] {
  return Object.values(entries)
    .filter((entry) => entry.kind === 'attempt')
    .filter(({ id }) => nameOf(id) === assessment)
    .sort((a, b) => numberOf(a.id) - numberOf(b.id))
}

/** Returns the attempt that is under way, if there is one. */
export function openAttempt(assessment: string, entries: Entries): Attempt | undefined {
  return attemptsAt(assessment, entries).findLast(({ submitted }) => submitted === null)
}

/** Returns the attempts that were handed in, the first one first. */
export function submittedAttempts(assessment: string, entries: Entries): Submitted[] {
  return attemptsAt(assessment, entries).flatMap(({ id, form, submitted }) =>
    submitted ? { id, form: form.items, ...submitted } : [],
  )
}

/** An attempt that was handed in. */
export interface Submitted extends NonNullable<Attempt['submitted']> {
  id: string
  form: Form
}

/** Names the attempt that comes next. */
export function nextAttemptId(assessment: string, entries: Entries): string {
  const last = attemptsAt(assessment, entries).at(-1)
  return `${assessment}-${last ? numberOf(last.id) + 1 : 1}`
}

/** Lists the items of a form that have no answer, in the order of the form. */
export function findUnanswered({ form, answers }: Pick<Attempt, 'form' | 'answers'>): string[] {
  return form.items
    .map(({ id }) => id)
    .filter((id) => !Object.hasOwn(answers, id) || answers[id]?.chosen.length === 0)
}

function nameOf(id: string): string {
  return id.slice(0, id.lastIndexOf('-'))
}

function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1))
}
