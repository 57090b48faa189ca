import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '#core/progress/entry.ts'
import { type FakeBrowser, freshBrowser } from '#tracking/browser/fake-browser.ts'
import { type Journal, learnerMark, openJournal } from './journal.ts'

let browser: FakeBrowser
const opened: Journal[] = []

beforeEach(() => {
  browser = freshBrowser()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((journal) => journal.close()))
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function open(learner = 'ann', attempt = 'first', course = 'boats'): Journal {
  const journal = openJournal(course, learner, attempt)
  opened.push(journal)
  return journal
}

const lesson: Entry = { kind: 'lesson', id: 'L10', counter: 3, endReached: true }
const unsent = { sequence: 7, entries: [lesson] }
const key = `boats:lms/${learnerMark('ann', 'boats')}.first`

/** Keeps something, and waits until the database has it as well. */
async function keep(journal: Journal, what = unsent) {
  await journal.write(what)
  await journal.close()
}

describe('the journal', () => {
  test('D-1: gives back what was not confirmed, to the same learner in the same attempt', async () => {
    await keep(open())
    expect(await open().read()).toEqual(unsent)
  })

  test('D-1, F22: is written at once, before anything is waited for', () => {
    void open().write(unsent)
    expect(browser.storage.has(key)).toBe(true)
  })

  test('D-1, F26: shows nothing of it to another learner, in another attempt, or in another course', async () => {
    await keep(open())
    expect(await open('ben').read()).toBeUndefined()
    expect(await open('').read()).toBeUndefined()
    expect(await open('ann', 'second').read()).toBeUndefined()
    expect(await open('ann', 'first', 'ships').read()).toBeUndefined()
  })

  test('F26, D-4: names nobody', async () => {
    await keep(open('ann@example.org'))
    expect(JSON.stringify([...browser.storage])).not.toContain('ann')
  })

  test('D-1: is gone once it is removed, from both of its places', async () => {
    const journal = open()
    await keep(journal)
    await journal.remove()
    expect(browser.storage.size).toBe(0)
    expect(await open().read()).toBeUndefined()
  })

  test('F27: outlives another course that clears localStorage, and another that clears IndexedDB', async () => {
    await keep(open())
    browser.storage.clear()
    expect(await open().read()).toEqual(unsent)
    await keep(open())
    vi.stubGlobal('indexedDB', { open: refuse })
    expect(await open().read()).toEqual(unsent)
  })

  test('F27: other keys of the origin are left alone', async () => {
    browser.storage.set('boats/lesson:L10', 'mine')
    browser.storage.set('other', 'theirs')
    await keep(open())
    await open().remove()
    expect([...browser.storage]).toEqual([
      ['boats/lesson:L10', 'mine'],
      ['other', 'theirs'],
    ])
  })

  test('D-2: says so where neither place takes it, and throws nowhere', async () => {
    vi.stubGlobal('localStorage', null)
    expect(await open().write(unsent)).toBe(true)
    vi.stubGlobal('indexedDB', { open: refuse })
    const journal = open()
    expect(await journal.write(unsent)).toBe(false)
    expect(await journal.read()).toBeUndefined()
    await journal.remove()
  })

  test('of its two places the later one is believed', async () => {
    await keep(open())
    const text = browser.storage.get(key) ?? ''
    browser.storage.set(key, text.replace('"sequence":7', '"sequence":6').replace('L10', 'L11'))
    expect((await open().read())?.entries).toEqual([lesson])
    browser.storage.set(key, text.replace('"sequence":7', '"sequence":8').replace('L10', 'L11'))
    expect((await open().read())?.entries).toMatchObject([{ id: 'L11' }])
  })

  test.each([
    '',
    '{"a":1,"trunc',
    'null',
    '[]',
    '{"sequence":-1}',
    '{"sequence":1,"savedAt":1,"entries":{}}',
  ])('F12: garbage (%#) is nothing, and no error', async (text) => {
    browser.storage.set(key, text)
    expect(await open().read()).toBeUndefined()
  })

  test('F13: of several entries those that can be read are there', async () => {
    const savedAt = Date.now()
    const good = { ...lesson, version: 3, savedAt }
    const entries = [good, { ...good, counter: 'seven' }, null, { ...good, version: 99 }]
    browser.storage.set(key, JSON.stringify({ sequence: 1, savedAt, entries }))
    expect(await open().read()).toEqual({ sequence: 1, entries: [lesson] })
  })

  test('D-1: what nobody has come back to for 60 days is cleared away, whosever it was', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 })
    await keep(open('ben'))
    vi.setSystemTime(61 * 86_400_000)
    await keep(open('ann'))
    await open('ann').read()
    await vi.waitFor(async () => {
      expect([...browser.storage.keys()]).toEqual([key])
      expect(await inDatabase()).toEqual([key.slice('boats:lms/'.length)])
    })
  })
})

async function inDatabase() {
  const database = await openDB('boats:lms', 1)
  try {
    return await database.getAllKeys('entries')
  } finally {
    database.close()
  }
}

function refuse() {
  throw new DOMException('Blocked', 'SecurityError')
}
