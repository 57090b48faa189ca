import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EntryOf } from '#core/progress/entry.ts'
import { recordVersion } from '#core/progress/stored.ts'
import { openDatabase } from './database.ts'
import { type FakeBrowser, freshBrowser, storageOn } from './fake-browser.ts'

let browser: FakeBrowser
let joins: typeof import('./join.ts')
let openMirror: typeof import('./mirror.ts')['openMirror']
let reader: typeof import('./reader.ts')

beforeEach(async () => {
  browser = freshBrowser()
  vi.resetModules()
  joins = await import('./join.ts')
  reader = await import('./reader.ts')
  openMirror = (await import('./mirror.ts')).openMirror
})
afterEach(() => vi.unstubAllGlobals())

function answered(counter: number, chosen = ['a']): EntryOf<'question'> {
  const attempt = { counter, chosen }
  return {
    kind: 'question',
    id: 'q1',
    counter,
    first: attempt,
    last: attempt,
    tries: 1,
    right: false,
  }
}

const stored = (counter: number) => ({ ...answered(counter), version: recordVersion, savedAt: 1 })
const key = 'question:q1'

const openShelves = () =>
  openDatabase('course', { onNewer: () => {}, onLate: () => {} }).use(async (opened) => opened)

const readAll = (database: IDBDatabase, shelf: string) =>
  new Promise<unknown[]>((resolve) => {
    const asking = database.transaction(shelf).objectStore(shelf).getAll()
    asking.onsuccess = () => resolve(asking.result)
  })

/** Lets another tab write just before the first change that this database begins. */
function withIntruder(database: IDBDatabase, value: unknown): IDBDatabase {
  let isDone = false
  const begin: IDBDatabase['transaction'] = (...args) => {
    if (args[1] === 'readwrite' && !isDone) {
      isDone = true
      database.transaction('entries', 'readwrite').objectStore('entries').put(value, key)
    }
    return database.transaction(...args)
  }
  return { transaction: begin } as IDBDatabase
}

describe('joining into the database', () => {
  test('asks for strict durability, so that an entry is on disk when the change has ended', async () => {
    const database = await openShelves()
    const begin = vi.spyOn(database, 'transaction')
    await joins.createDatabaseJoin()(database, answered(1))
    const changes = begin.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(changes).toEqual([[['entries', 'aside'], 'readwrite', { durability: 'strict' }]])
  })

  test.each([
    ['where nothing was', undefined],
    ['over what was there', stored(1)],
  ])('what another tab writes between reading and writing is joined too, %s', async (_, before) => {
    const database = await openShelves()
    const join = joins.createDatabaseJoin()
    if (before) await join(database, answered(1))
    const joined = await join(withIntruder(database, stored(9)), answered(5))
    expect(joined.entry).toMatchObject({ counter: 9, last: { counter: 9 } })
    expect(await readAll(database, 'entries')).toEqual([joined.stored])
  })

  test('what it has written itself is not read again', async () => {
    const database = await openShelves()
    const join = joins.createDatabaseJoin()
    await join(database, answered(1))
    await join(database, answered(2))
    expect(reader.readerAtHand()).toBeUndefined()
    await joins.createDatabaseJoin()(database, answered(3))
    expect(reader.readerAtHand()).toBeDefined()
  })

  test('nothing is set aside while everything can be read', async () => {
    const database = await openShelves()
    await joins.createDatabaseJoin()(database, answered(1))
    await joins.createDatabaseJoin()(database, answered(2))
    expect(await readAll(database, 'aside')).toEqual([])
  })
})

describe('joining into the mirror', () => {
  const read = () => JSON.parse(browser.storage.get('course/question:q1') ?? 'null')

  test('what stands there already is written only when that changes something', () => {
    const join = joins.createMirrorJoin(openMirror('course'))
    const now = vi.spyOn(Date, 'now').mockReturnValue(1)
    expect(join(answered(1))).toBe('done')
    now.mockReturnValue(2)
    expect(join(answered(1))).toBe('done')
    expect(read()).toMatchObject({ savedAt: 1, counter: 1 })
    expect(join(answered(2))).toBe('done')
    expect(read()).toMatchObject({ savedAt: 2, counter: 2 })
    now.mockRestore()
    expect(reader.readerAtHand()).toBeUndefined()
  })

  test('what another tab wrote waits for the reader, and is joined once it is there', async () => {
    const join = joins.createMirrorJoin(openMirror('course'))
    join(answered(1))
    browser.storage.set('course/question:q1', JSON.stringify(stored(9)))
    expect(join(answered(2))).toBe('unread')
    expect(read()).toMatchObject({ counter: 9 })
    await reader.loadReader()
    expect(join(answered(2))).toBe('done')
    expect(read()).toMatchObject({ counter: 9, first: { counter: 2 } })
  })

  test('what cannot be read there is left alone', async () => {
    await reader.loadReader()
    const join = joins.createMirrorJoin(openMirror('course'))
    for (const text of ['{', '"not an entry"', '']) {
      browser.storage.set('course/question:q1', text)
      expect(join(answered(2))).toBe('refused')
      expect(browser.storage.get('course/question:q1')).toBe(text)
    }
  })

  test('a mirror that refuses to be read or written is said to', () => {
    vi.stubGlobal('localStorage', null)
    expect(joins.createMirrorJoin(openMirror('course'))(answered(1))).toBe('refused')
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { ...storageOn(browser.storage), setItem: full })
    expect(joins.createMirrorJoin(openMirror('course'))(answered(1))).toBe('refused')
    // Not even read: whatever it would hold then is no base to join with.
    const silent = { ...storageOn(browser.storage), getItem: full }
    vi.stubGlobal('localStorage', silent)
    expect(joins.createMirrorJoin(openMirror('course'))(answered(1))).toBe('refused')
    expect(browser.storage.size).toBe(0)
  })
})
