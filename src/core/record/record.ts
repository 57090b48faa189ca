import { type Submitted, submittedAttempts } from '#core/assessment/attempt.ts'
import { isPassed, type Tally } from '#core/assessment/score.ts'
import { findLeft } from '#core/course/completion.ts'
import type { Needs } from '#core/course/needs.ts'
import type { Entries } from '#core/progress/entry.ts'

/** The most characters that a name on the record may have. */
export const longestName = 200

/** A timed unit, as the record has to know it. */
export interface RecordUnit {
  title: string
  /** Its address below the site's root. */
  href: string
  needs: Needs
}

/** What is missing before a record can be made, or what it says. */
export type Standing =
  | { kind: 'open'; left: RecordUnit[]; isPassed: boolean }
  | { kind: 'complete'; day: string; total: Tally; objectives: (Tally & { id: string })[] }

/**
 * Tells how somebody stands: complete when every timed unit is done and the final was passed. A
 * unit that the course gained afterwards takes nothing away.
 *
 * The day and the score are those of the best attempt that was passed, the earliest among equals.
 */
export function findStanding(
  units: readonly RecordUnit[],
  objectives: readonly string[],
  passMark: Tally,
  entries: Entries,
): Standing {
  const left = findLeft(units, entries)
  const best = submittedAttempts('final', entries)
    .filter((attempt) => isPassed(totalOf(attempt), passMark))
    .toSorted((a, b) => shareOf(b) - shareOf(a))[0]
  if (!best || left.length > 0) return { kind: 'open', left, isPassed: best !== undefined }
  return {
    kind: 'complete',
    day: best.day,
    total: totalOf(best),
    objectives: objectives.map((id) => ({ id, ...tallyOf(best, id) })),
  }
}

/** Cleans a name for the record: one line, without space at its ends; empty when nothing is left. */
export function cleanName(name: string): string {
  return name
    .replace(/[\s\p{Cc}\u200b\u2060\ufeff]+/gu, ' ')
    .trim()
    .slice(0, longestName)
}

function totalOf({ right, form }: Submitted): Tally {
  return { right: form.filter(({ id }) => right.includes(id)).length, of: form.length }
}

function shareOf(attempt: Submitted): number {
  const { right, of } = totalOf(attempt)
  return of === 0 ? 0 : right / of
}

/** An item's id begins with its objective: "LO1-F3" is about LO1. */
function tallyOf({ form, right }: Submitted, objective: string): Tally {
  const own = form.filter(({ id }) => id.startsWith(`${objective}-`))
  return { right: own.filter(({ id }) => right.includes(id)).length, of: own.length }
}
