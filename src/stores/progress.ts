import { atom } from 'nanostores'
import { canonical } from '#core/progress/canonical.ts'
import { byKey, type Entries, type Entry, findEntry, keyOf } from '#core/progress/entry.ts'
import { keepLatestRuns, mergeEntries, nextCounter } from '#core/progress/merge.ts'
import { createBrowserKeeper } from '#tracking/browser/keeper.ts'
import type { News, NotKept, Tracker } from '#tracking/tracker.ts'
import { $safety, $saving, $unreadable, type Saving } from './saving.ts'

/** What this learner has done, by key. */
export const $progress = atom<Entries>({})
/** True once what was kept has been read (or could not be), so that views may trust $progress. */
export const $isLoaded = atom(false)

/** Settles once the kept record has been read: nothing is written before that. */
const ready = Promise.withResolvers<Tracker>()
ready.promise.catch(() => {}) // each save reports it
let isStarted = false
let release: number | undefined

interface Start {
  course: string
  /** The name of the edition; undefined on the web. */
  edition?: string | undefined
  /** The release of the course; what is done from now on is marked with it. */
  release?: number | undefined
}

/**
 * Starts keeping progress; later calls do nothing.
 *
 * Whatever happens before the kept record has been read is joined with it afterwards, never
 * written over it.
 */
export async function startProgress(
  start: Start,
  create: (course: string, edition?: string) => Tracker = createKeeper,
) {
  if (isStarted) return
  isStarted = true
  release = start.release
  try {
    const keeper = create(start.course, start.edition)
    keeper.listen(hear)
    const { entries, safety, unreadable } = await keeper.load()
    join(entries)
    $safety.set(safety)
    $unreadable.set(unreadable)
    ready.resolve(keeper)
  } catch (cause) {
    $safety.set('nowhere')
    ready.reject(cause)
  } finally {
    $isLoaded.set(true)
  }
}

/** In an LMS the launch shell keeps the record, and for files in Firefox a frame (build/packages/browser). */
function createKeeper(course: string, edition?: string): Tracker {
  return globalThis.courseTracker ?? globalThis.courseKeeper ?? createBrowserKeeper(course, edition)
}

/** Resolves, with the keeper, once the kept record has been read. */
export const whenReady = (): Promise<Tracker> => ready.promise

/** Waits for what was kept, so that what is done now counts as later than all of it. */
async function untilLoaded() {
  $saving.set({ kind: 'saving' })
  await ready.promise.catch(() => {})
}

/** Keeps an answer that was checked. */
export async function answerQuestion(
  id: string,
  chosen: readonly string[],
  isRight: boolean,
): Promise<void> {
  if (!$isLoaded.get()) await untilLoaded()
  const known = findEntry($progress.get(), 'question', id)
  const attempt = { counter: nextCounter($progress.get()), chosen: [...chosen] }
  await keep({
    kind: 'question',
    id,
    counter: attempt.counter,
    first: known?.first ?? attempt,
    last: attempt,
    tries: (known?.tries ?? 0) + 1,
    right: isRight || (known?.right ?? false),
  })
}

/** Keeps that the end of a lesson was reached; once is enough. The first asks for lasting storage. */
export async function reachEnd(lesson: string): Promise<void> {
  if (!$isLoaded.get()) await untilLoaded()
  const entries = $progress.get()
  if (findEntry(entries, 'lesson', lesson)?.endReached) return
  const isFirst = !Object.values(entries).some((entry) => entry.kind === 'lesson')
  await keep({ kind: 'lesson', id: lesson, counter: nextCounter(entries), endReached: true })
  // Asked once there is something to lose, since some browsers pass the question on to people.
  if (isFirst) await (await ready.promise).persist?.()
}

/**
 * Keeps the release in which a lesson was first done, so that it stays done; once is enough.
 * @param done a later release than the one that runs stands for that one.
 */
export async function keepDone(lesson: string, done: number): Promise<void> {
  const known = findEntry($progress.get(), 'lesson', lesson)
  if (!release || !known || known.done) return
  const counter = nextCounter($progress.get())
  await keep({ ...known, counter, done: Math.min(done, release) })
}

/** Keeps the place to come back to. */
export async function keepPlace(lesson: string, heading: string): Promise<void> {
  if (!$isLoaded.get()) await untilLoaded()
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

function hear(news: News) {
  if (news.kind === 'newer') return $safety.set('newer')
  if (news.safety) $safety.set(news.safety)
  if (news.kind === 'entries') join(news.entries)
  else {
    unsafe.clear()
    $progress.set(byKey(news.entries))
  }
  if (news.safety === 'durable' && unsafe.size > 0) void tryAgain()
}

/** Joins entries into the record; views hear of it only when that changes something. */
function join(entries: readonly Entry[]) {
  const before = $progress.get()
  const heard = byKey(entries)
  const joined = mergeEntries(before, heard)
  const isNew = (key: string) => canonical(joined[key]) !== canonical(before[key])
  if (Object.keys(heard).some(isNew)) $progress.set(joined)
}

/** Joins an entry into the record at once, and keeps it; $saving says when it is safe. */
export async function keep(entry: Entry): Promise<void> {
  await keepAll([release ? { ...entry, release: Math.max(release, entry.release ?? 0) } : entry])
}

/**
 * Joins entries of another record as they are, and keeps them.
 * @returns whether all of them are kept; if not, they are here and are tried again.
 */
export async function keepAll(entries: readonly Entry[]): Promise<boolean> {
  join(entries)
  const keys = entries.map(keyOf)
  await Promise.all(keys.map(write))
  return keys.every((key) => unsafe.get(key)?.kind !== 'failed')
}

/** How the last save of what is not safe from a crash yet has ended, by key. */
const unsafe = new Map<string, Saving>()
const safe: Saving = { kind: 'saved', safety: 'durable' }
let pending = 0

async function write(key: string) {
  $saving.set({ kind: 'saving' })
  pending += 1
  settle(await save(key))
}

/** Saves what stands under a key; what was deleted meanwhile needs no saving. */
async function save(key: string): Promise<Saving> {
  const outcome = await trySaving(key)
  if (!isDurable(outcome)) unsafe.set(key, outcome)
  return outcome
}

async function trySaving(key: string): Promise<Saving> {
  try {
    const keeper = await ready.promise
    const sent = $progress.get()[key]
    if (!sent) {
      unsafe.delete(key)
      return safe
    }
    const { entry, safety } = await keeper.save(sent)
    join([entry])
    $safety.set(safety)
    // Whatever was done meanwhile has a save of its own, which may have failed before this one.
    if (canonical($progress.get()[key]) === canonical(entry)) unsafe.delete(key)
    return { kind: 'saved', safety }
  } catch (cause) {
    // By its shape, since the shell’s own errors are of another window.
    const { safety } = Object(cause) as Partial<NotKept>
    if (safety) $safety.set(safety)
    return { kind: 'failed', cause }
  }
}

const isDurable = (outcome: Saving) => outcome.kind === 'saved' && outcome.safety === 'durable'

const shortestWaitMs = 1000
const longestWaitMs = 30_000
let waitMs = shortestWaitMs
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Says how it stands once nothing is being saved, and has the rest tried again: soon when other
 * saves succeed, else ever less often.
 */
function settle(last: Saving) {
  pending -= 1
  if (pending > 0) return
  clearTimeout(timer)
  const goesOn = isDurable(last) && unsafe.size > 0
  const failed = [...unsafe.values()].find(({ kind }) => kind === 'failed')
  if (!goesOn) $saving.set(failed ?? last)
  if (unsafe.size === 0 || $safety.get() === 'newer') {
    waitMs = shortestWaitMs
    return
  }
  timer = setTimeout(tryAgain, goesOn ? 0 : waitMs)
  waitMs = goesOn ? shortestWaitMs : Math.min(longestWaitMs, 2 * waitMs)
}

/** Saves what is not safe yet, until one is refused again; quietly, since nothing new was done. */
async function tryAgain() {
  pending += 1
  let last = safe
  for (const key of unsafe.keys()) {
    last = await save(key)
    if (!isDurable(last)) break
  }
  settle(last)
}
