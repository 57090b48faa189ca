import { submittedAttempts } from '#core/assessment/attempt.ts'
import { type Entries, findEntry } from '#core/progress/entry.ts'
import type { Needs } from './needs.ts'

/** Tells whether a lesson's end was reached, its checks answered and its scenario played to an ending. */
export function isDone(needs: Needs, entries: Entries): boolean {
  return (
    findEntry(entries, 'lesson', needs.lesson)?.endReached === true &&
    findUnanswered(needs, entries).length === 0 &&
    isPlayed(needs, entries) &&
    needs.assessments.every((id) => submittedAttempts(id, entries).length > 0)
  )
}

function isPlayed({ scenarios, anyScenario }: Needs, entries: Entries): boolean {
  const isEnded = (id: string) => (findEntry(entries, 'scenario', id)?.endings.length ?? 0) > 0
  if (!anyScenario) return scenarios.every(isEnded)
  return Object.values(entries).some(({ kind, id }) => kind === 'scenario' && isEnded(id))
}

/** Lists the questions of a lesson that were not answered yet, right or wrong. */
export function findUnanswered(needs: Needs, entries: Entries): string[] {
  return needs.questions.filter((id) => findEntry(entries, 'question', id) === undefined)
}

/** Returns the share of study time that is done, as a whole percentage; 100 only when all is done. */
export function percentDone(
  units: readonly { minutes: number; needs: Needs }[],
  entries: Entries,
): number {
  const total = units.reduce((sum, unit) => sum + unit.minutes, 0)
  const done = units
    .filter((unit) => isDone(unit.needs, entries))
    .reduce((sum, unit) => sum + unit.minutes, 0)
  return total === 0 ? 0 : Math.floor((100 * done) / total)
}
