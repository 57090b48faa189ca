import { submittedAttempts } from '#core/assessment/attempt.ts'
import { byKey, type Entries, type Entry } from '#core/progress/entry.ts'
import { dropText, findTexts, shortenAnswer } from './texts.ts'

/** What may be left out; packed texts name a kind by its place, so a new one goes to the end. */
export const leftOutKinds = ['draft', 'run', 'review', 'attempt', 'text', 'written'] as const

/** What a text does not hold for want of room. A `written` answer is shortened, the rest is gone. */
export interface LeftOut {
  kind: (typeof leftOutKinds)[number]
  count: number
}

/** One thing to leave out: returns the entry without it, undefined for none, and how many went. */
interface Step {
  kind: LeftOut['kind']
  change(entry: Entry): { entry: Entry | undefined; count: number }
}

/**
 * Lists what can be left out, in the order in which it is:
 *
 * 1. drafts; 2. finished runs but the latest three of each story; 3. reviews but the latest three
 * of each card; 4. attempts that are neither the best nor the latest; 5. long texts of sheets, the
 * longest first; 6. long written answers, the longest first, shortened; 7. finished runs but the
 * latest; 8. reviews but the latest.
 *
 * Each leaves a part of what the learner has, made so that joining it into the whole adds nothing.
 */
export function listSteps(entries: Entries): Step[] {
  const texts = findTexts(entries)
  return [
    { kind: 'draft', change: (entry) => drop(entry, entry.kind === 'draft') },
    { kind: 'run', change: (entry) => keepRuns(entry, 3) },
    { kind: 'review', change: (entry) => keepReviews(entry, 3) },
    keepAttempts(entries),
    ...texts.fields.map((text): Step => ({ kind: 'text', change: dropText(text) })),
    ...texts.answers.map((text): Step => ({ kind: 'written', change: shortenAnswer(text) })),
    { kind: 'run', change: (entry) => keepRuns(entry, 1) },
    { kind: 'review', change: (entry) => keepReviews(entry, 1) },
  ]
}

/** Takes steps, and says what they left out. */
export function leaveOut(
  entries: Entries,
  steps: readonly Step[],
): { entries: Entries; leftOut: LeftOut[] } {
  const counts = new Map<LeftOut['kind'], number>()
  let kept = Object.values(entries)
  for (const { kind, change } of steps) {
    const changed = kept.map(change)
    const count = changed.reduce((sum, one) => sum + one.count, 0)
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count)
    kept = changed.flatMap(({ entry }) => (entry ? [entry] : []))
  }
  return {
    entries: byKey(kept),
    leftOut: [...counts].map(([kind, count]) => ({ kind, count })),
  }
}

function drop(entry: Entry, isLeftOut: boolean) {
  return isLeftOut ? { entry: undefined, count: 1 } : { entry, count: 0 }
}

/** Finished runs are kept the latest first. */
function keepRuns(entry: Entry, most: number) {
  if (entry.kind !== 'scenario' || !entry.finished || entry.finished.length <= most)
    return { entry, count: 0 }
  const finished = entry.finished.slice(0, most)
  return { entry: { ...entry, finished }, count: entry.finished.length - most }
}

function keepReviews(entry: Entry, most: number) {
  if (entry.kind !== 'review' || entry.log.length <= most) return { entry, count: 0 }
  const log = [...entry.log].sort((a, b) => a.at - b.at).slice(-most)
  return { entry: { ...entry, log }, count: entry.log.length - most }
}

function keepAttempts(entries: Entries): Step {
  const names = Object.values(entries).flatMap(({ kind, id }) =>
    kind === 'attempt' ? [id.slice(0, id.lastIndexOf('-'))] : [],
  )
  const older = new Set([...new Set(names)].flatMap((name) => findOlder(name, entries)))
  return {
    kind: 'attempt',
    change: (entry) => drop(entry, entry.kind === 'attempt' && older.has(entry.id)),
  }
}

function findOlder(assessment: string, entries: Entries): string[] {
  const attempts = submittedAttempts(assessment, entries)
  const most = Math.max(...attempts.map(({ right }) => right.length))
  const best = attempts.findLast(({ right }) => right.length === most)
  const latest = attempts.at(-1)
  return attempts.flatMap(({ id }) => (id === best?.id || id === latest?.id ? [] : [id]))
}
