import { atom } from 'nanostores'
import { type Entries, type Entry, findEntry, keyOf } from '#core/progress/entry.ts'
import { keepLatestRuns, mergeEntries, nextCounter } from '#core/progress/merge.ts'
import { createBrowserKeeper } from '#tracking/browser/keeper.ts'
import type { Tracker } from '#tracking/tracker.ts'

/** Whether what the learner did last is safe. */
export type Saving =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'failed'; cause: unknown }

/** What this learner has done, by key. */
export const $progress = atom<Entries>({})
export const $saving = atom<Saving>({ kind: 'idle' })
/** True once what was kept has been read (or could not be), so that views may trust $progress. */
export const $isLoaded = atom(false)

/** Settles once the kept record has been read: nothing is written before that. */
const ready = Promise.withResolvers<Tracker>()
ready.promise.catch(() => {}) // each save reports it
let isStarted = false
let pending = 0

/**
 * Starts keeping progress; later calls do nothing.
 *
 * Whatever happens before the kept record has been read is joined with it afterwards, never
 * written over it.
 */
export async function startProgress(
  course: string,
  create: (course: string) => Tracker = createBrowserKeeper,
) {
  if (isStarted) return
  isStarted = true
  try {
    const keeper = create(course)
    const { entries } = await keeper.load()
    join(entries)
    keeper.listen((entry) => join([entry]))
    ready.resolve(keeper)
  } catch (cause) {
    ready.reject(cause)
    $saving.set({ kind: 'failed', cause })
  } finally {
    $isLoaded.set(true)
  }
}

/** Keeps an answer that was checked. */
export function answerQuestion(
  id: string,
  chosen: readonly string[],
  isRight: boolean,
): Promise<void> {
  const known = findEntry($progress.get(), 'question', id)
  const attempt = { counter: nextCounter($progress.get()), chosen: [...chosen] }
  return keep({
    kind: 'question',
    id,
    counter: attempt.counter,
    first: known?.first ?? attempt,
    last: attempt,
    tries: (known?.tries ?? 0) + 1,
    right: isRight || (known?.right ?? false),
  })
}

/** Keeps that the end of a lesson was reached; once is enough. */
export async function reachEnd(lesson: string): Promise<void> {
  if (findEntry($progress.get(), 'lesson', lesson)?.endReached) return
  await keep({
    kind: 'lesson',
    id: lesson,
    counter: nextCounter($progress.get()),
    endReached: true,
  })
}

/** Keeps the place to come back to. */
export async function keepPlace(lesson: string, heading: string): Promise<void> {
  const known = findEntry($progress.get(), 'place', 'last')
  if (known?.lesson === lesson && known.heading === heading) return
  await keep({ kind: 'place', id: 'last', counter: nextCounter($progress.get()), lesson, heading })
}

/** Where a learner stands in a scenario. */
export interface Standing {
  choices: readonly string[]
  /** Whether the consequence of the last choice is on view. */
  told: boolean
  /** The ending that the choices come to, if they do. */
  ending?: string | undefined
}

/** Keeps where a run through a scenario stands; one that has ended is kept among the finished ones. */
export function keepRun(id: string, { choices, told, ending }: Standing): Promise<void> {
  const known = findEntry($progress.get(), 'scenario', id)
  const counter = nextCounter($progress.get())
  const run = { counter, choices: [...choices] }
  const endings = new Set([...(known?.endings ?? []), ...(ending ? [ending] : [])])
  const finished = keepLatestRuns([...(ending ? [run] : []), ...(known?.finished ?? [])])
  return keep({
    kind: 'scenario',
    id,
    counter,
    run: { ...run, told },
    endings: [...endings].sort(),
    finished,
  })
}

function join(entries: readonly Entry[]) {
  const heard = Object.fromEntries(entries.map((entry) => [keyOf(entry), entry]))
  $progress.set(mergeEntries($progress.get(), heard))
}

/** Joins an entry into the record at once, and keeps it; $saving says when it is safe. */
export async function keep(entry: Entry): Promise<void> {
  join([entry])
  pending += 1
  $saving.set({ kind: 'saving' })
  try {
    const keeper = await ready.promise
    join([await keeper.save(entry)])
    pending -= 1
    if (pending === 0) $saving.set({ kind: 'saved' })
  } catch (cause) {
    pending -= 1
    $saving.set({ kind: 'failed', cause })
  }
}
