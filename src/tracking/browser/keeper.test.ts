import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry, EntryOf } from '#core/progress/entry.ts'
import { recordVersion } from '#core/progress/stored.ts'
import type { News } from '#tracking/tracker.ts'
import { type FakeBrowser, freshBrowser, pageEvent, storageOn } from './fake-browser.ts'
import { type BrowserKeeper, createBrowserKeeper, namespaceOf } from './keeper.ts'

let browser: FakeBrowser
const opened: BrowserKeeper[] = []

beforeEach(() => {
  browser = freshBrowser()
})
afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const course = 'course'

function openKeeper(edition?: string): BrowserKeeper {
  const keeper = createBrowserKeeper(course, edition)
  opened.push(keeper)
  return keeper
}

function answered(id: string, counter: number, chosen = ['a']): EntryOf<'question'> {
  const attempt = { counter, chosen }
  return { kind: 'question', id, counter, first: attempt, last: attempt, tries: 1, right: false }
}

async function inDatabase<T>(work: (database: Awaited<ReturnType<typeof openDB>>) => Promise<T>) {
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

const readKey = (key: string) => inDatabase((database) => database.get('entries', key))
const writeKey = (key: string, value: unknown) =>
  inDatabase((database) => database.put('entries', value, key))
const readAside = () => inDatabase((database) => database.getAll('aside'))

const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id).sort()

/** Waits for what runs after a load, such as mending. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

describe('saving', () => {
  test('an entry stands in the database and in the mirror, with its version and time, under the same key', async () => {
    const keeper = openKeeper()
    await keeper.load()
    expect(await keeper.save(answered('q1', 1))).toEqual({
      entry: answered('q1', 1),
      safety: 'durable',
    })
    const stored = { ...answered('q1', 1), version: recordVersion, savedAt: expect.any(Number) }
    expect(await readKey('question:q1')).toEqual(stored)
    expect(JSON.parse(browser.storage.get('course/question:q1') ?? '')).toEqual(stored)
  })

  test('the mirror holds an entry at once, before the database has answered', async () => {
    const keeper = openKeeper()
    await keeper.load()
    const saving = keeper.save(answered('q1', 1))
    expect(browser.storage.has('course/question:q1')).toBe(true)
    await saving
  })

  test('what is written joins what another tab has written since', async () => {
    const [one, other] = [openKeeper(), openKeeper()]
    await Promise.all([one.load(), other.load()])
    await one.save({ ...answered('q1', 2), right: true })
    const { entry } = await other.save(answered('q1', 3, ['b']))
    const joined = { right: true, first: { counter: 2 }, last: { counter: 3, chosen: ['b'] } }
    expect(entry).toMatchObject(joined)
    expect(await readKey('question:q1')).toMatchObject(joined)
    expect(JSON.parse(browser.storage.get('course/question:q1') ?? '')).toMatchObject(joined)
  })

  test('F16: three tabs that write 100 answers each at once keep all 300', async () => {
    const tabs = [openKeeper(), openKeeper(), openKeeper()]
    await Promise.all(tabs.map((tab) => tab.load()))
    await Promise.all(
      Array.from({ length: 300 }, (_, at) => tabs[at % 3]?.save(answered(`q${at}`, at))),
    )
    expect((await openKeeper().load()).entries).toHaveLength(300)
  })

  test('F16: of two tabs that answer the same item the later counter wins in every copy', async () => {
    const [one, other] = [openKeeper(), openKeeper()]
    await Promise.all([one.load(), other.load()])
    await Promise.all([
      one.save(answered('q1', 9, ['late'])),
      other.save(answered('q1', 4, ['early'])),
    ])
    const { entries } = await openKeeper().load()
    expect(entries).toMatchObject([{ first: { chosen: ['early'] }, last: { chosen: ['late'] } }])
  })

  test('editions of one course keep apart', async () => {
    const web = openKeeper()
    await web.load()
    await web.save(answered('q1', 1))
    expect((await openKeeper('offline').load()).entries).toEqual([])
    expect(namespaceOf(course)).toBe('course')
    expect(namespaceOf(course, 'offline')).toBe('course:offline')
  })
})

describe('loading', () => {
  test('both copies are joined, and each is given what it lacks', async () => {
    const keeper = openKeeper()
    await keeper.load()
    await keeper.save(answered('q1', 1))
    await keeper.save(answered('q2', 2))
    browser.storage.delete('course/question:q1')
    await inDatabase((database) => database.delete('entries', 'question:q2'))
    expect(idsOf((await openKeeper().load()).entries)).toEqual(['q1', 'q2'])
    await settle()
    expect(browser.storage.has('course/question:q1')).toBe(true)
    expect(await readKey('question:q2')).toMatchObject({ id: 'q2' })
  })

  test('a load that finds both copies alike writes nothing', async () => {
    const keeper = openKeeper()
    await keeper.load()
    await keeper.save({ ...answered('q1', 1), release: 2 })
    const before = [await readKey('question:q1'), browser.storage.get('course/question:q1')]
    await openKeeper().load()
    await settle()
    expect([await readKey('question:q1'), browser.storage.get('course/question:q1')]).toEqual(
      before,
    )
  })

  test('entries of versions 1 and 2, which did not say their version, are read', async () => {
    await writeKey('question:q1', answered('q1', 1))
    const loaded = await openKeeper().load()
    expect(loaded).toMatchObject({ safety: 'durable', unreadable: 0 })
    expect(loaded.entries).toEqual([{ ...answered('q1', 1), release: 1 }])
  })

  test.each([
    '{"a":1,"trunc',
    'null',
    '"str"',
    '[]',
    ' '.repeat(5_000_000),
    '{"id":"\ud800"}',
    '{"kind":"question","id":"other","counter":1}',
  ])(
    'F12: garbage in the mirror (%#) is set aside before anything is written, and the rest is there',
    async (text) => {
      const keeper = openKeeper()
      await keeper.load()
      await keeper.save(answered('q1', 1))
      browser.storage.set('course/question:q2', text)
      const next = openKeeper()
      expect(await next.load()).toMatchObject({ unreadable: 1, entries: [{ id: 'q1' }] })
      expect(await readAside()).toMatchObject([{ key: 'question:q2', raw: text }])
      expect(browser.storage.has('course/question:q2')).toBe(false)
      await next.save(answered('q2', 5))
      expect((await openKeeper().load()).unreadable).toBe(0)
    },
  )

  test('F12: garbage in the database is set aside, once, and its key can be used again', async () => {
    await writeKey('question:q1', { kind: 'question', id: 'q1', counter: 'seven' })
    const keeper = openKeeper()
    expect(await keeper.load()).toMatchObject({ unreadable: 1, entries: [] })
    await keeper.save(answered('q1', 1))
    expect(await readKey('question:q1')).toMatchObject({ counter: 1 })
    expect(await readAside()).toMatchObject([{ key: 'question:q1', raw: { counter: 'seven' } }])
  })

  test('F12: garbage that came after the load is set aside in the same change that uses its key', async () => {
    const keeper = openKeeper()
    await keeper.load()
    await writeKey('question:q1', [new Date(0), 1n])
    await keeper.save(answered('q1', 1))
    expect(await readKey('question:q1')).toMatchObject({ counter: 1 })
    expect(await readAside()).toMatchObject([{ key: 'question:q1', raw: [new Date(0), 1n] }])
  })

  test('F12: without a database, garbage moves to a key of its own, is not moved twice, and goes to the database later', async () => {
    const { indexedDB } = globalThis
    vi.stubGlobal('indexedDB', { open: refuse })
    browser.storage.set('course/question:q1', 'garbage')
    expect(await openKeeper().load()).toMatchObject({ unreadable: 1, safety: 'mirrored' })
    const [moved] = [...browser.storage]
    expect(moved).toEqual([expect.stringMatching(/^course\/aside\/\d+\/question:q1$/), 'garbage'])
    expect(await openKeeper().load()).toMatchObject({ unreadable: 0 })
    expect([...browser.storage]).toEqual([moved])
    vi.stubGlobal('indexedDB', indexedDB)
    await openKeeper().load()
    expect(await readAside()).toMatchObject([{ raw: 'garbage' }])
    expect(browser.storage.size).toBe(0)
  })
})

function refuse(): never {
  throw new DOMException('blocked', 'SecurityError')
}

describe('storage that fails', () => {
  test('F05, F11: without a database the mirror keeps, and says that it is less safe', async () => {
    vi.stubGlobal('indexedDB', { open: refuse })
    const keeper = openKeeper()
    expect((await keeper.load()).safety).toBe('mirrored')
    expect((await keeper.save(answered('q1', 1))).safety).toBe('mirrored')
    expect((await openKeeper().load()).entries).toMatchObject([{ id: 'q1' }])
  })

  test('F04: a full mirror is no trouble while the database takes the entry', async () => {
    const keeper = openKeeper()
    await keeper.load()
    vi.stubGlobal('localStorage', { ...storageOn(browser.storage), setItem: refuse })
    expect((await keeper.save(answered('q1', 1))).safety).toBe('durable')
    expect(await readKey('question:q1')).toMatchObject({ id: 'q1' })
  })

  test.each([
    ['F04: both full', { ...storageOn(new Map()), setItem: refuse }],
    ['F08: null', null],
    ['F09: missing', undefined],
    ['F07: throwing', new Proxy({}, { get: refuse })],
  ])('%s: nothing is called saved, and nothing throws but what says so', async (_name, storage) => {
    vi.stubGlobal('indexedDB', { open: refuse })
    vi.stubGlobal('localStorage', storage)
    const keeper = openKeeper()
    expect(await keeper.load()).toMatchObject({ safety: 'nowhere', entries: [] })
    await expect(keeper.save(answered('q1', 1))).rejects.toMatchObject({ safety: 'nowhere' })
  })

  test('F09: a getter that throws is as good as no storage', async () => {
    vi.stubGlobal('indexedDB', { open: refuse })
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
    Object.defineProperty(globalThis, 'localStorage', { get: refuse, configurable: true })
    try {
      expect((await openKeeper().load()).safety).toBe('nowhere')
    } finally {
      if (own) Object.defineProperty(globalThis, 'localStorage', own)
    }
  })

  test('what could not be kept is refused with its reason, and stops nothing: the next is kept', async () => {
    const keeper = openKeeper()
    await keeper.load()
    const news = vi.fn()
    keeper.listen(news)
    const { storage } = browser
    vi.stubGlobal('localStorage', null)
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError')
    })
    const other = openKeeper()
    await expect(other.save(answered('q1', 1))).rejects.toMatchObject({
      name: 'NotKept',
      safety: 'nowhere',
      cause: { name: 'SecurityError' },
    })
    open.mockRestore()
    vi.stubGlobal('localStorage', storageOn(storage))
    expect((await other.save(answered('q1', 1))).safety).toBe('durable')
    expect(news).not.toHaveBeenCalledWith({ kind: 'newer' })
  })

  test('what another tab wrote to the mirror alone is read and joined, though nothing was to be read at first', async () => {
    vi.resetModules()
    const fresh = await import('./keeper.ts')
    vi.stubGlobal('indexedDB', undefined)
    const keeper = fresh.createBrowserKeeper(course)
    opened.push(keeper)
    expect(await keeper.load()).toMatchObject({ entries: [], safety: 'mirrored' })
    const earlier = { ...answered('q1', 1), version: recordVersion, savedAt: 1 }
    browser.storage.set('course/question:q1', JSON.stringify(earlier))
    expect((await keeper.save(answered('q1', 2))).safety).toBe('mirrored')
    expect(JSON.parse(browser.storage.get('course/question:q1') ?? '')).toMatchObject({
      first: { counter: 1 },
      last: { counter: 2 },
    })
    browser.storage.set('course/question:q1', '{')
    await expect(keeper.save(answered('q1', 3))).rejects.toMatchObject({ safety: 'nowhere' })
  })

  test('the browser is asked to keep the record for good, and its answer told; one that knows no such thing promises nothing', async () => {
    const keeper = openKeeper()
    const ask = keeper.persist ?? expect.fail('a browser is asked')
    for (const [storage, answer] of [
      [{ persist: async () => true }, true],
      [{ persist: async () => false }, false],
      [{}, false],
      [undefined, false],
    ] as const) {
      vi.stubGlobal('navigator', { storage })
      expect(await ask()).toBe(answer)
    }
  })

  test('F11: a database that does not open in 2 s leaves the mirror at work, is not waited for again, and joins when it comes', async () => {
    // Whoever deletes a database waits for handles, and whoever opens it waits for that.
    const handle = await openDB(course, 1)
    const deleting = deleteDB(course)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const keeper = openKeeper()
    const loading = keeper.load()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await loading).toMatchObject({ safety: 'mirrored', entries: [] })
    expect(await keeper.save(answered('q1', 2))).toMatchObject({ safety: 'mirrored' })
    vi.useRealTimers()
    const heard = new Promise<News>((resolve) => {
      keeper.listen(resolve)
    })
    handle.close()
    await deleting
    expect(await heard).toEqual({
      kind: 'entries',
      entries: [answered('q1', 2)],
      safety: 'durable',
    })
    await settle()
    expect(await readKey('question:q1')).toMatchObject({ counter: 2 })
    expect((await keeper.save(answered('q2', 3))).safety).toBe('durable')
  })
})

describe('a record of a later version', () => {
  const later = { ...answered('q1', 4), version: recordVersion + 1, badge: { gold: true } }

  test('F15: it is shown as far as it is known, and neither copy is ever written', async () => {
    await writeKey('question:q1', later)
    await writeKey('badge:b1', { kind: 'badge', id: 'b1', version: recordVersion + 1 })
    browser.storage.set('course/question:q2', JSON.stringify({ ...later, id: 'q2' }))
    const before = [...browser.storage]
    const keeper = openKeeper()
    const loaded = await keeper.load()
    expect(loaded.safety).toBe('newer')
    expect(idsOf(loaded.entries)).toEqual(['q1', 'q2'])
    await expect(keeper.save(answered('q3', 5))).rejects.toMatchObject({ safety: 'newer' })
    await settle()
    expect(await readKey('question:q1')).toEqual(later)
    expect(await readKey('badge:b1')).toBeDefined()
    expect(await readKey('question:q3')).toBeUndefined()
    expect([...browser.storage]).toEqual(before)
  })

  test.each(['the database', 'the mirror'])(
    'F17: one that comes into %s after the load stops this page from writing',
    async (place) => {
      const keeper = openKeeper()
      const news: News[] = []
      keeper.listen((heard) => news.push(heard))
      await keeper.load()
      if (place === 'the database') await writeKey('question:q1', later)
      else browser.storage.set('course/question:q1', JSON.stringify(later))
      await openKeeper().load() // brings the reader, as any page with a record does
      await expect(keeper.save(answered('q1', 9))).rejects.toMatchObject({ safety: 'newer' })
      await expect(keeper.save(answered('q2', 9))).rejects.toMatchObject({ safety: 'newer' })
      expect(news).toContainEqual({ kind: 'newer' })
      if (place === 'the database') expect(await readKey('question:q1')).toEqual(later)
      else expect(JSON.parse(browser.storage.get('course/question:q1') ?? '')).toEqual(later)
    },
  )

  test('F17: a page of a later version that announces itself stops this one', async () => {
    const keeper = openKeeper()
    await keeper.load()
    const heard = new Promise<News>((resolve) => {
      keeper.listen(resolve)
    })
    const other = new BroadcastChannel(course)
    other.postMessage({ kind: 'hello', version: recordVersion + 1 })
    expect(await heard).toEqual({ kind: 'newer' })
    other.close()
    await expect(keeper.save(answered('q1', 1))).rejects.toMatchObject({ safety: 'newer' })
  })

  test('F11, F17: an upgrade in another tab is not blocked by this one, which stops writing', async () => {
    const keeper = openKeeper()
    await keeper.load()
    await keeper.save(answered('q1', 1))
    const upgraded = await openDB(course, 2)
    upgraded.close()
    await expect(keeper.save(answered('q2', 1))).rejects.toMatchObject({ safety: 'newer' })
    const late = openKeeper()
    await late.load()
    await expect(late.save(answered('q2', 1))).rejects.toMatchObject({ safety: 'newer' })
  })
})

describe('hearing of other tabs', () => {
  const next = (keeper: BrowserKeeper) =>
    new Promise<News>((resolve) => {
      const stop = keeper.listen((news) => {
        stop()
        resolve(news)
      })
    })

  test('what another tab saves is heard', async () => {
    const [one, other] = [openKeeper(), openKeeper()]
    await Promise.all([one.load(), other.load()])
    const heard = next(one)
    await other.save(answered('q1', 1))
    expect(await heard).toEqual({ kind: 'entries', entries: [answered('q1', 1)] })
  })

  test('a change of the mirror is heard where there is no channel', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const keeper = openKeeper()
    await keeper.load()
    const heard = next(keeper)
    const newValue = JSON.stringify({ ...answered('q1', 1), version: recordVersion })
    browser.dispatch(pageEvent('storage', { key: 'elsewhere/question:q9', newValue }))
    browser.dispatch(pageEvent('storage', { key: 'course/question:q1', newValue }))
    expect(await heard).toEqual({ kind: 'entries', entries: [answered('q1', 1)] })
  })

  test('F18: a page that comes back whole reads again what has changed meanwhile', async () => {
    const keeper = openKeeper()
    await keeper.load()
    const heard = next(keeper)
    await writeKey('question:q1', { ...answered('q1', 7), version: recordVersion })
    browser.dispatch(pageEvent('pageshow', { persisted: false }))
    browser.dispatch(pageEvent('pageshow', { persisted: true }))
    expect(await heard).toMatchObject({ kind: 'entries', entries: [{ id: 'q1', counter: 7 }] })
  })

  test('F18: a page that is put away hears nothing, so that it can come back whole, and hears again then', async () => {
    const [one, other] = [openKeeper(), openKeeper()]
    await Promise.all([one.load(), other.load()])
    const news: News[] = []
    one.listen((heard) => news.push(heard))
    browser.dispatch(pageEvent('pagehide', { persisted: true }))
    await settle()
    // The stand-in has one page for both, so the other tab has put its own away too.
    const channel = new BroadcastChannel(course)
    channel.postMessage({ ...answered('q1', 1), version: recordVersion })
    await settle()
    expect(news).toEqual([])
    browser.dispatch(pageEvent('pageshow', { persisted: true }))
    await settle()
    news.splice(0)
    channel.postMessage({ ...answered('q1', 1), version: recordVersion })
    await settle()
    channel.close()
    expect(news).toEqual([{ kind: 'entries', entries: [answered('q1', 1)] }])
  })

  test('a page that begins says its version to the others, and a page that is closed says and hears nothing', async () => {
    const told: unknown[] = []
    const other = new BroadcastChannel(course)
    other.onmessage = ({ data }) => told.push(data)
    const keeper = openKeeper()
    await keeper.load()
    await settle()
    expect(told).toEqual([{ kind: 'hello', version: recordVersion }])
    const news: News[] = []
    keeper.listen((heard) => news.push(heard))
    keeper.close()
    const newValue = JSON.stringify({ ...answered('q1', 1), version: recordVersion })
    other.postMessage(JSON.parse(newValue))
    browser.dispatch(pageEvent('storage', { key: 'course/question:q1', newValue }))
    browser.dispatch(pageEvent('pagehide', { persisted: true }))
    browser.dispatch(pageEvent('pageshow', { persisted: true }))
    await settle()
    other.close()
    expect(news).toEqual([])
    expect(told).toHaveLength(1)
    await deleteDB(course, { blocked: () => expect.fail('the database is still held') })
  })

  test('what was removed from the mirror, and a page that was loaded anew, are no news', async () => {
    const keeper = openKeeper()
    await keeper.load()
    const news: News[] = []
    keeper.listen((heard) => news.push(heard))
    browser.dispatch(pageEvent('storage', { key: 'course/question:q1', newValue: null }))
    browser.dispatch(pageEvent('storage', { key: null, newValue: null }))
    browser.dispatch(pageEvent('storage', { key: null, newValue: '{}' }))
    browser.dispatch(pageEvent('pageshow', { persisted: false }))
    await settle()
    expect(news).toEqual([])
  })

  test('a listener that was stopped hears nothing', async () => {
    const [one, other] = [openKeeper(), openKeeper()]
    const heard = vi.fn()
    one.listen(heard)()
    await other.save(answered('q1', 1))
    await settle()
    expect(heard).not.toHaveBeenCalled()
  })

  test('garbage on the channel is no news', async () => {
    const keeper = openKeeper()
    await keeper.load()
    const news: News[] = []
    keeper.listen((heard) => news.push(heard))
    const other = new BroadcastChannel(course)
    for (const garbage of [null, 'x', 7, { kind: 'question' }, { version: -1 }])
      other.postMessage(garbage)
    await settle()
    other.close()
    expect(news).toEqual([])
  })
})
