import { deleteDB, openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { recordVersion } from '#core/progress/stored.ts'
import type { News } from '#tracking/tracker.ts'
import { storageOn } from './fake-browser.ts'
import {
  answered,
  course,
  idsOf,
  inDatabase,
  inFreshBrowser,
  openKeeper,
  readAside,
  readKey,
  settle,
  writeKey,
} from './keeper.fixture.ts'
import { namespaceOf } from './keeper.ts'

const browser = inFreshBrowser()

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
    expect(JSON.parse(browser().storage.get('course/question:q1') ?? '')).toEqual(stored)
  })

  test('the mirror holds an entry at once, before the database has answered', async () => {
    const keeper = openKeeper()
    await keeper.load()
    const saving = keeper.save(answered('q1', 1))
    expect(browser().storage.has('course/question:q1')).toBe(true)
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
    expect(JSON.parse(browser().storage.get('course/question:q1') ?? '')).toMatchObject(joined)
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
    browser().storage.delete('course/question:q1')
    await inDatabase((database) => database.delete('entries', 'question:q2'))
    expect(idsOf((await openKeeper().load()).entries)).toEqual(['q1', 'q2'])
    await settle()
    expect(browser().storage.has('course/question:q1')).toBe(true)
    expect(await readKey('question:q2')).toMatchObject({ id: 'q2' })
  })

  test('a load that finds both copies alike writes nothing', async () => {
    const keeper = openKeeper()
    await keeper.load()
    await keeper.save({ ...answered('q1', 1), release: 2 })
    const before = [await readKey('question:q1'), browser().storage.get('course/question:q1')]
    await openKeeper().load()
    await settle()
    expect([await readKey('question:q1'), browser().storage.get('course/question:q1')]).toEqual(
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
      browser().storage.set('course/question:q2', text)
      const next = openKeeper()
      expect(await next.load()).toMatchObject({ unreadable: 1, entries: [{ id: 'q1' }] })
      expect(await readAside()).toMatchObject([{ key: 'question:q2', raw: text }])
      expect(browser().storage.has('course/question:q2')).toBe(false)
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
    browser().storage.set('course/question:q1', 'garbage')
    expect(await openKeeper().load()).toMatchObject({ unreadable: 1, safety: 'mirrored' })
    const [moved] = [...browser().storage]
    expect(moved).toEqual([expect.stringMatching(/^course\/aside\/\d+\/question:q1$/), 'garbage'])
    expect(await openKeeper().load()).toMatchObject({ unreadable: 0 })
    expect([...browser().storage]).toEqual([moved])
    vi.stubGlobal('indexedDB', indexedDB)
    await openKeeper().load()
    expect(await readAside()).toMatchObject([{ raw: 'garbage' }])
    expect(browser().storage.size).toBe(0)
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
    vi.stubGlobal('localStorage', { ...storageOn(browser().storage), setItem: refuse })
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
    const { storage } = browser()
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
    const keeper = openKeeper(undefined, fresh.createBrowserKeeper)
    expect(await keeper.load()).toMatchObject({ entries: [], safety: 'mirrored' })
    const earlier = { ...answered('q1', 1), version: recordVersion, savedAt: 1 }
    browser().storage.set('course/question:q1', JSON.stringify(earlier))
    expect((await keeper.save(answered('q1', 2))).safety).toBe('mirrored')
    expect(JSON.parse(browser().storage.get('course/question:q1') ?? '')).toMatchObject({
      first: { counter: 1 },
      last: { counter: 2 },
    })
    browser().storage.set('course/question:q1', '{')
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
