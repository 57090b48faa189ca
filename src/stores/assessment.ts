import { nextAttemptId, openAttempt, submittedAttempts } from '#core/assessment/attempt.ts'
import { type Drawable, drawForm } from '#core/assessment/draw.ts'
import { type EntryOf, findEntry } from '#core/progress/entry.ts'
import { nextCounter } from '#core/progress/merge.ts'
import { $progress, keep } from './progress.ts'
import { fieldOf, fillIn } from './sheet.ts'

type Attempt = EntryOf<'attempt'>

/** An answer as it is chosen: kept at once, changed until the form is handed in. */
export interface Choice {
  chosen: readonly string[]
  certainty: 0 | 1 | 2 | 3
}

/**
 * Starts an attempt, or returns the one that is under way: however often it is pressed, there is
 * one open attempt.
 */
export function startAttempt(
  assessment: string,
  pool: readonly Drawable[],
  perObjective: number,
): Attempt {
  const entries = $progress.get()
  const open = openAttempt(assessment, entries)
  if (open) return open
  const last = submittedAttempts(assessment, entries)
    .at(-1)
    ?.form.map(({ id }) => id)
  const id = nextAttemptId(assessment, entries)
  const items = drawForm(pool, perObjective, `${learnerSeed()} ${id}`, new Set(last))
  const counter = nextCounter($progress.get())
  const attempt: Attempt = {
    kind: 'attempt',
    id,
    counter,
    form: { counter, items },
    answers: {},
    submitted: null,
  }
  void keep(attempt)
  return attempt
}

/** Keeps an answer to an item of an open attempt. */
export function answerItem(attempt: string, item: string, choice: Choice) {
  const known = findEntry($progress.get(), 'attempt', attempt)
  if (!known || known.submitted) return
  const counter = nextCounter($progress.get())
  const answer = { counter, chosen: [...choice.chosen], certainty: choice.certainty }
  void keep({ ...known, counter, answers: { ...known.answers, [item]: answer } })
}

/**
 * Hands an attempt in; a second time does nothing.
 * @param right the ids of the items that were answered right.
 */
export function submitAttempt(attempt: string, right: readonly string[]) {
  const known = findEntry($progress.get(), 'attempt', attempt)
  if (!known || known.submitted) return
  const counter = nextCounter($progress.get())
  void keep({
    ...known,
    counter,
    submitted: { counter, day: today(), answers: known.answers, right: [...right] },
  })
}

/** Returns the day on the learner's own calendar, such as 2026-11-24. */
export function today(now: Date = new Date()): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** Returns what makes this learner's forms differ from everybody else's; made up once and kept. */
function learnerSeed(): string {
  const known = fieldOf($progress.get(), 'learner', 'seed')
  if (known) return known
  const seed = [...crypto.getRandomValues(new Uint32Array(2))].map((n) => n.toString(36)).join('')
  fillIn('learner', { seed })
  return seed
}
