import { submittedAttempts } from '#core/assessment/attempt.ts'
import { type Entries, findEntry } from '#core/progress/entry.ts'
import type { Needs } from './needs.ts'

/**
 * Tells whether a lesson's end was reached, its checks answered and its scenario played to an
 * ending. A lesson that was done once stays done, whatever joins it later.
 */
export function isDone(needs: Needs, entries: Entries): boolean {
  return doneAt(needs, entries) !== undefined
}

/**
 * Returns the release in which a lesson was first done; Infinity for the one that runs now, and
 * undefined for one that is not done.
 *
 * An entry without a release was made before releases were counted, in release 1. So a lesson that
 * was done before anything joined it counts as done, even where nobody noted that at the time.
 */
export function doneAt(needs: Needs, entries: Entries): number | undefined {
  const { since = {} } = needs
  return (
    findEntry(entries, 'lesson', needs.lesson)?.done ??
    [...Object.values(since).map((release) => release - 1), Number.POSITIVE_INFINITY]
      .sort((a, b) => a - b)
      .find((release) => isDoneBy(release, needs, entries))
  )
}

/** Lists what joined a lesson after the learner had finished it, and has not been done since. */
export function findJoined(needs: Needs, entries: Entries): string[] {
  const done = doneAt(needs, entries)
  if (done === undefined) return []
  return idsAfter(done, needs).filter((id) => !isMet(id, entries))
}

/** Tells whether all that a lesson asked for in a release was done by then. */
function isDoneBy(latest: number, needs: Needs, entries: Entries): boolean {
  const later = new Set(idsAfter(latest, needs))
  const known = Object.entries(entries).filter(([, { release = 1 }]) => release <= latest)
  const then = Object.fromEntries(known)
  const isEnough = (id: string) => later.has(id) || isMet(id, then)
  const { questions, scenarios, anyScenario, assessments } = needs
  return (
    findEntry(then, 'lesson', needs.lesson)?.endReached === true &&
    [...questions, ...assessments].every(isEnough) &&
    (anyScenario ? known.some(([, { id }]) => isEnded(id, then)) : scenarios.every(isEnough))
  )
}

function idsAfter(release: number, { since = {} }: Needs): string[] {
  return Object.entries(since).flatMap(([id, joined]) => (joined > release ? [id] : []))
}

/** Tells whether a question was answered, an assessment handed in or a scenario played to an end. */
function isMet(id: string, entries: Entries): boolean {
  return (
    findEntry(entries, 'question', id) !== undefined ||
    isEnded(id, entries) ||
    submittedAttempts(id, entries).length > 0
  )
}

function isEnded(id: string, entries: Entries): boolean {
  return (findEntry(entries, 'scenario', id)?.endings.length ?? 0) > 0
}

/**
 * Lists the units that are not done; none once there was a release of which all units were done, so
 * that a unit which is added later takes no completed course away.
 */
export function findLeft<Unit extends { needs: Needs }>(
  units: readonly Unit[],
  entries: Entries,
): Unit[] {
  const all = units.map(({ needs }) => ({ added: needs.added ?? 1, done: doneAt(needs, entries) }))
  const isComplete = all.some(
    ({ done: latest }) =>
      latest !== undefined &&
      all.every(({ added, done }) => added > latest || (done !== undefined && done <= latest)),
  )
  return isComplete ? [] : units.filter((unit) => !isDone(unit.needs, entries))
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
