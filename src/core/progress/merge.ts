import { mergeLogs } from '#core/review/log.ts'
import { canonical } from './canonical.ts'
import { type Entries, type Entry, type EntryOf, keyOf } from './entry.ts'

type Try = EntryOf<'question'>['first']
type Run = EntryOf<'scenario'>['run']
type Finished = NonNullable<EntryOf<'scenario'>['finished']>[number]

/**
 * Joins two copies of an entry so that nothing in either is lost.
 *
 * The join is commutative, associative and idempotent, so tabs, devices and old copies can be
 * joined in any order and any number of times (a join-semilattice; Shapiro et al. 2011,
 * "Conflict-free replicated data types").
 * @throws {Error} when the two are kept under different keys.
 */
export function merge(a: Entry, b: Entry): Entry {
  const joined = mergeParts(a, b)
  const releases = [a.release, b.release].filter((release) => release !== undefined)
  return releases.length > 0 ? { ...joined, release: Math.max(...releases) } : joined
}

function mergeParts(a: Entry, b: Entry): Entry {
  if (a.kind === 'question' && b.kind === 'question' && a.id === b.id) return mergeQuestion(a, b)
  if (a.kind === 'lesson' && b.kind === 'lesson' && a.id === b.id) return mergeLesson(a, b)
  if (a.kind === 'scenario' && b.kind === 'scenario' && a.id === b.id) return mergeScenario(a, b)
  if (a.kind === 'attempt' && b.kind === 'attempt' && a.id === b.id) return mergeAttempts(a, b)
  if (a.kind === 'review' && b.kind === 'review' && a.id === b.id) return mergeReviews(a, b)
  if (a.kind === 'sheet' && b.kind === 'sheet' && a.id === b.id) {
    return {
      ...a,
      counter: Math.max(a.counter, b.counter),
      fields: mergeFields(a.fields, b.fields, ({ value }) => [value]),
    }
  }
  if (a.kind === 'place' && b.kind === 'place')
    return later(a, b, [a.lesson, a.heading], [b.lesson, b.heading])
  if (a.kind === 'draft' && b.kind === 'draft' && a.id === b.id)
    return later(a, b, a.answer, b.answer)
  throw new Error(`Entries ${keyOf(a)} and ${keyOf(b)} cannot be joined.`)
}

/** Joins two records, entry by entry. */
export function mergeEntries(a: Entries, b: Entries): Entries {
  const joined: Record<string, Entry> = { ...a }
  for (const [key, entry] of Object.entries(b)) {
    const known = joined[key]
    joined[key] = known ? merge(known, entry) : entry
  }
  return joined
}

/** Returns a counter that is later than everything in the record. */
export function nextCounter(entries: Entries): number {
  return Object.values(entries).reduce((highest, entry) => Math.max(highest, entry.counter), 0) + 1
}

/** The first release in which a unit was complete stays, so completion is never taken back. */
function mergeLesson(a: EntryOf<'lesson'>, b: EntryOf<'lesson'>): Entry {
  const done = [a.done, b.done].filter((release) => release !== undefined)
  return {
    kind: 'lesson',
    id: a.id,
    counter: Math.max(a.counter, b.counter),
    endReached: a.endReached || b.endReached,
    ...(done.length > 0 ? { done: Math.min(...done) } : {}),
  }
}

function mergeQuestion(a: EntryOf<'question'>, b: EntryOf<'question'>): Entry {
  return {
    kind: 'question',
    id: a.id,
    counter: Math.max(a.counter, b.counter),
    first: compareTries(a.first, b.first) <= 0 ? a.first : b.first,
    last: compareTries(a.last, b.last) >= 0 ? a.last : b.last,
    tries: Math.max(a.tries, b.tries),
    right: a.right || b.right,
  }
}

function mergeScenario(a: EntryOf<'scenario'>, b: EntryOf<'scenario'>): Entry {
  return {
    kind: 'scenario',
    id: a.id,
    counter: Math.max(a.counter, b.counter),
    run: compareRuns(a.run, b.run) >= 0 ? a.run : b.run,
    endings: [...new Set([...a.endings, ...b.endings])].sort(),
    ...(a.finished || b.finished
      ? { finished: keepLatestRuns([...(a.finished ?? []), ...(b.finished ?? [])]) }
      : {}),
  }
}

const mostFinished = 12

/**
 * Keeps the twelve latest of finished runs, each way through the story once, the latest first.
 *
 * The twelve greatest of a union are the same however the union was built, so joins stay a
 * semilattice.
 */
export function keepLatestRuns(runs: readonly Finished[]): Finished[] {
  const latest = new Map<string, Finished>()
  for (const run of runs) {
    const key = JSON.stringify(run.choices)
    const known = latest.get(key)
    if (!known || known.counter < run.counter) latest.set(key, run)
  }
  return [...latest.values()].sort((a, b) => compareRuns(b, a)).slice(0, mostFinished)
}

/**
 * The form that was drawn first stands, and so does what was handed in first; of two answers to an
 * item the later one counts until then.
 */
function mergeAttempts(a: EntryOf<'attempt'>, b: EntryOf<'attempt'>): Entry {
  return {
    kind: 'attempt',
    id: a.id,
    counter: Math.max(a.counter, b.counter),
    form: earlier(a.form, b.form),
    answers: mergeFields(a.answers, b.answers, ({ certainty, chosen }) => [
      String(certainty),
      ...chosen,
    ]),
    submitted:
      a.submitted && b.submitted ? earlier(a.submitted, b.submitted) : (a.submitted ?? b.submitted),
  }
}

function mergeReviews(a: EntryOf<'review'>, b: EntryOf<'review'>): Entry {
  const counter = Math.max(a.counter, b.counter)
  return { kind: 'review', id: a.id, counter, log: mergeLogs(a.log, b.log) }
}

/**
 * Joins two records field by field; of two values of a field the later one counts.
 *
 * Fields are named by whoever writes a form, so no name may reach an object's prototype.
 */
function mergeFields<T extends { counter: number }>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  wordsOf: (value: T) => string[],
): Record<string, T> {
  const joined = new Map(Object.entries(a))
  for (const [name, value] of Object.entries(b)) {
    const known = joined.get(name)
    joined.set(name, known ? later(known, value, wordsOf(known), wordsOf(value)) : value)
  }
  return Object.fromEntries(joined)
}

/** The lower counter wins; between equals the lesser words, so that every copy picks the same. */
function earlier<T extends { counter: number }>(a: T, b: T): T {
  return (a.counter - b.counter || compareLists([canonical(a)], [canonical(b)])) <= 0 ? a : b
}

function compareTries(a: Try, b: Try): number {
  return a.counter - b.counter || compareLists(a.chosen, b.chosen)
}

function compareRuns(a: Run, b: Run): number {
  return a.counter - b.counter || compareLists(a.choices, b.choices) || rankTold(a) - rankTold(b)
}

function rankTold({ told }: Pick<Run, 'told'>): number {
  return told === undefined ? 0 : told ? 2 : 1
}

/** The higher counter wins; between equals the greater words, so that every copy picks the same. */
function later<T extends { counter: number }>(
  a: T,
  b: T,
  wordsOfA: string[],
  wordsOfB: string[],
): T {
  return (a.counter - b.counter || compareLists(wordsOfA, wordsOfB)) >= 0 ? a : b
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  const left = JSON.stringify(a)
  const right = JSON.stringify(b)
  return left < right ? -1 : left > right ? 1 : 0
}
