import { openDB } from 'idb'
import { afterEach, beforeEach, vi } from 'vitest'
import type { Entry, EntryOf } from '#core/progress/entry.ts'
import { type FakeBrowser, freshBrowser } from './fake-browser.ts'
import { type BrowserKeeper, createBrowserKeeper } from './keeper.ts'

/** The course of these tests; its database has the same name. */
export const course = 'course'

const opened: BrowserKeeper[] = []

/** Gives each test of a file a browser of its own, and closes what it has opened. Returns the browser. */
export function inFreshBrowser(): () => FakeBrowser {
  let browser: FakeBrowser
  beforeEach(() => {
    browser = freshBrowser()
  })
  afterEach(() => {
    for (const keeper of opened.splice(0)) keeper.close()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  return () => browser
}

/** Opens a keeper; it is closed when the test is over. */
export function openKeeper(edition?: string, create = createBrowserKeeper): BrowserKeeper {
  const keeper = create(course, edition)
  opened.push(keeper)
  return keeper
}

/** Makes the entry of a question that was answered once, wrongly. */
export function answered(id: string, counter: number, chosen = ['a']): EntryOf<'question'> {
  const attempt = { counter, chosen }
  return { kind: 'question', id, counter, first: attempt, last: attempt, tries: 1, right: false }
}

/** Works on the database of the course, past the keeper. */
export async function inDatabase<T>(
  work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>,
) {
  const database = await openDB(course, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('entries')
      fresh.createObjectStore('aside', { autoIncrement: true })
    },
  })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

export const readKey = (key: string) => inDatabase((database) => database.get('entries', key))
export const writeKey = (key: string, value: unknown) =>
  inDatabase((database) => database.put('entries', value, key))
export const readAside = () => inDatabase((database) => database.getAll('aside'))

export const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id).sort()

/** Waits for what runs after a load, such as mending. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 50))
