import { afterEach, beforeEach, vi } from 'vitest'
import { type Entry, keyOf } from '#core/progress/entry.ts'
import { facts } from '#core/reporting/facts.fixture.ts'
import { type FakeBrowser, freshBrowser } from '#tracking/browser/fake-browser.ts'
import type { Kept, Loaded, News } from '#tracking/tracker.ts'
import { createLmsTracker, type LmsKeeper } from './keeper.ts'
import type { Own } from './own.ts'
import { openRecord, packRecord, writeRecord } from './record.ts'
import type { LmsSession, LmsStart, LmsState } from './session.ts'

/** What records of these tests are packed by. */
export const codebook = {
  course: facts.course,
  release: facts.release,
  entries: [
    { kind: 'lesson', id: 'L10' },
    { kind: 'lesson', id: 'FIN' },
    ...facts.items.map(({ id }) => ({ kind: 'question', id, parts: ['a', 'b', 'c', 'd'] })),
    { kind: 'assessment', id: 'final' },
    { kind: 'sheet', id: 'plan', parts: ['start'] },
  ],
}

/** A session that does as it is told, and remembers what it was given. */
export interface FakeSession extends LmsSession {
  states: LmsState[]
  /** Whether the LMS takes what it is given; held back until it is released, where that is a promise. */
  takes: boolean | Promise<boolean>
  told: unknown[]
  ends: string[]
}

export function fakeSession(start: Partial<LmsStart> = {}): FakeSession {
  const session: FakeSession = {
    start: {
      suspendData: '',
      mode: 'normal',
      learnerId: 'ann',
      completion: 'unknown',
      success: 'unknown',
      location: '',
      ...start,
    },
    states: [],
    takes: true,
    told: [],
    ends: [],
    resume: (told) => void session.told.push(told),
    async save(state) {
      session.states.push(state)
      return session.takes
    },
    async end(how) {
      session.ends.push(how)
    },
    leave(state) {
      session.states.push(state)
      session.ends.push('leave')
    },
  }
  return session
}

export interface OpenedKeeper {
  keeper: LmsKeeper
  session: FakeSession
  own: Own & { kept: Entry[] }
  news: News[]
  twins: number[]
}

const opened: LmsKeeper[] = []

/** Lets go of every keeper that was opened; each test ends with it. */
function closeKeepers() {
  for (const keeper of opened.splice(0)) keeper.leave()
}

/** Lets a page go as in a crash: what it hands over at the last moment reaches nobody. */
export function crash({ keeper }: OpenedKeeper) {
  keeper.leave()
}

export function openKeeper(session: FakeSession = fakeSession(), kept: Entry[] = []): OpenedKeeper {
  const news: News[] = []
  const twins: number[] = []
  const own = {
    kept,
    load: async (): Promise<Loaded> => ({ entries: kept, safety: 'durable', unreadable: 0 }),
    async save(entry: Entry): Promise<Kept> {
      kept.push(entry)
      return { entry, safety: 'durable' }
    },
  }
  const keeper = createLmsTracker({
    session,
    facts,
    codebook,
    own,
    activeTime: { touch: () => {}, seconds: () => 62 },
    onTwin: () => twins.push(1),
  })
  keeper.listen((one) => news.push(one))
  opened.push(keeper)
  return { keeper, session, own, news, twins }
}

export function answered(id: string, counter: number, chosen = ['a']): Entry {
  const one = { counter, chosen }
  return { kind: 'question', id, counter, first: one, last: one, tries: 1, right: false }
}

export function sheet(id: string, value: string): Entry {
  return { kind: 'sheet', id, counter: 1, fields: { start: { counter: 1, value } } }
}

export const keysOf = (entries: readonly Entry[]) => entries.map(keyOf).sort()

/** The suspend data that an LMS was given last. */
export const lastText = ({ session }: OpenedKeeper) => session.states.at(-1)?.suspendData ?? ''

export function entriesIn(text: string): string[] {
  const record = openRecord(text, codebook)
  if (record.kind !== 'record') throw new Error(`It is ${record.kind}.`)
  return Object.keys(record.entries).sort()
}

export function held(entries: Record<string, Entry>, sequence = 5): string {
  return writeRecord(packRecord(entries, codebook).text ?? '', { attempt: 'first', sequence })
}

export const one = { 'question:T-1': answered('T-1', 1) }

/** Waits for what goes on by itself. */
export const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** Loads while timers stand still; the fake database works with timers of its own. */
export async function loadWithTimers({ keeper }: OpenedKeeper) {
  const loading = keeper.load()
  await vi.advanceTimersByTimeAsync(10)
  await loading
}

/** Gives each test of a file a browser and timers of its own, and closes its keepers. Returns the browser. */
export function inFreshBrowser(): () => FakeBrowser {
  let browser: FakeBrowser
  beforeEach(() => {
    browser = freshBrowser()
    // The fake database takes its turns from setImmediate, which stays as it is.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    vi.setTimerTickMode('nextTimerAsync')
  })
  afterEach(() => {
    closeKeepers()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  return () => browser
}
