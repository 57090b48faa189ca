import { deleteDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Database, isSame, openDatabase, readAll } from './database.ts'
import { freshBrowser } from './fake-browser.ts'
import { TooSlow, within } from './patience.ts'
import { asked, finished } from './requests.ts'
import { moveAside } from './set-aside.ts'

const events = { onNewer: vi.fn(), onLate: vi.fn() }
let database: Database

beforeEach(() => {
  freshBrowser()
  vi.resetAllMocks()
  database = openDatabase('course', events)
})
afterEach(() => {
  database.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const put = (key: string, value: unknown) =>
  database.use((opened) => {
    const change = opened.transaction('entries', 'readwrite')
    change.objectStore('entries').put(value, key)
    return finished(change)
  })
const readAside = () =>
  database.use((opened) => asked(opened.transaction('aside').objectStore('aside').getAll()))

describe('the database', () => {
  test('is opened again after it failed to open', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('not now', 'UnknownError')
    })
    await expect(database.use(readAll)).rejects.toThrow('not now')
    expect(await database.use(readAll)).toEqual([])
    expect(open).toHaveBeenCalledTimes(2)
    expect(events.onNewer).not.toHaveBeenCalled()
  })

  test('is opened again, empty, after another tab has deleted it; that is no newer version', async () => {
    await put('a', 1)
    await deleteDB('course')
    expect(await database.use(readAll)).toEqual([])
    expect(events.onNewer).not.toHaveBeenCalled()
  })

  test('is opened again after the browser has closed it', async () => {
    const first = await database.use(async (opened) => opened)
    first.close()
    first.onclose?.(new Event('close'))
    expect(await database.use(readAll)).toEqual([])
  })

  test('a handle that was let go holds up nobody who deletes it', async () => {
    await put('a', 1)
    database.close()
    const blocked = vi.fn()
    await deleteDB('course', { blocked })
    expect(blocked).not.toHaveBeenCalled()
  })

  test('work that fails in time is not late, and does not stop the next', async () => {
    await expect(database.use(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await database.use(readAll)).toEqual([])
    expect(events.onLate).not.toHaveBeenCalled()
  })

  test('work that is late stops the next until it has ended, well or badly; then that is told', async () => {
    await database.use(readAll)
    for (const end of ['resolve', 'reject'] as const) {
      events.onLate.mockClear()
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const work = Promise.withResolvers<void>()
      const waiting = expect(database.use(() => work.promise)).rejects.toBeInstanceOf(TooSlow)
      await vi.advanceTimersByTimeAsync(5000)
      await waiting
      await expect(database.use(readAll)).rejects.toBeInstanceOf(TooSlow)
      vi.useRealTimers()
      expect(events.onLate).not.toHaveBeenCalled()
      work[end]()
      await vi.waitFor(() => expect(events.onLate).toHaveBeenCalledTimes(1))
      expect(await database.use(readAll)).toEqual([])
    }
  })
})

describe('moving aside', () => {
  test('moves what is as it was found, leaves what has changed since, and adds what was found elsewhere', async () => {
    await put('bad', 'x')
    await put('changed', 'y')
    const found = await database.use(readAll)
    await put('changed', 'z')
    await database.use((opened) => moveAside(opened, found, [{ key: 'mirrored', raw: '{' }], 7))
    expect(await database.use(readAll)).toEqual([{ key: 'changed', raw: 'z' }])
    expect(await readAside()).toEqual([
      { key: 'mirrored', raw: '{', at: 7 },
      { key: 'bad', raw: 'x', at: 7 },
    ])
  })

  test('values that JSON cannot say are told from those that it can', () => {
    const circle: { self?: unknown } = {}
    circle.self = circle
    expect(isSame(circle, circle)).toBe(true)
    expect(isSame(circle, undefined)).toBe(false)
    expect(isSame(circle, '')).toBe(false)
    expect(isSame({ a: 1 }, { a: 1 })).toBe(true)
    expect(isSame({ a: 1 }, { a: 2 })).toBe(false)
  })
})

describe('waiting', () => {
  test('leaves no timer behind once the work has ended', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await within(1000, Promise.resolve(1))
    await within(1000, Promise.reject(new Error('no'))).catch(() => {})
    expect(vi.getTimerCount()).toBe(0)
  })

  test('a change that is given up says why', async () => {
    const failed = await database.use(async (opened) => {
      const change = opened.transaction('entries', 'readwrite')
      const end = finished(change).catch((cause: unknown) => cause)
      const entries = change.objectStore('entries')
      entries.put(1, 'same')
      entries.add(2, 'same')
      return end
    })
    expect(failed).toMatchObject({ name: 'ConstraintError' })
  })
})
