import { describe, expect, test, vi } from 'vitest'
import { recordVersion } from '#core/progress/stored.ts'
import { type News, NotKept } from '#tracking/tracker.ts'
import { storageOn } from './fake-browser.ts'
import { answered, idsOf, inFreshBrowser, openKeeper } from './keeper.fixture.ts'
import type { BrowserKeeper } from './keeper.ts'
import {
  backupKey,
  describeHoldings,
  dropAside,
  forgetAll,
  listAside,
  putBackup,
  replaceAll,
} from './manage.ts'

const browser = inFreshBrowser()

/** Opens a keeper that has saved questions. */
async function keeperOf(...ids: string[]): Promise<BrowserKeeper> {
  const keeper = openKeeper()
  await keeper.load()
  for (const [at, id] of ids.entries()) await keeper.save(answered(id, 1 + at))
  return keeper
}

const mirrored = () => [...browser().storage.keys()].sort()

/** The next news of a keeper that is of a kind. */
const next = (keeper: BrowserKeeper, kind: News['kind']) =>
  new Promise<News>((resolve) => {
    const stop = keeper.listen((news) => {
      if (news.kind !== kind) return
      stop()
      resolve(news)
    })
  })

/** Takes the database away, as a browser that is set to keep none does. */
function withoutDatabase() {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('no', 'SecurityError')
    },
  })
}

/** Lets the mirror keep what it has and take nothing more. */
function fillMirror() {
  vi.stubGlobal('localStorage', {
    ...storageOn(browser().storage),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
}

describe('what is kept', () => {
  test('is nothing at first', async () => {
    const keeper = openKeeper()
    await keeper.load()
    expect(await describeHoldings(keeper)).toEqual({
      database: true,
      mirror: false,
      entries: 0,
      bytes: 0,
      savedAt: undefined,
      isPersisted: false,
      browser: undefined,
    })
  })

  test('is counted in entries and in bytes of UTF-8, with when something was saved last', async () => {
    const now = vi.spyOn(Date, 'now').mockReturnValue(2000)
    const keeper = await keeperOf('q1')
    now.mockReturnValue(1000) // a clock may go back
    await keeper.save({ kind: 'place', id: 'last', counter: 2, lesson: 'L1', heading: 'é' })
    now.mockRestore()
    const texts = [...browser().storage.values()]
    expect(await describeHoldings(keeper)).toEqual({
      database: true,
      mirror: true,
      entries: 2,
      bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
      savedAt: 2000,
      isPersisted: false,
      browser: undefined,
    })
  })

  test('comes with what the browser says of its room and of how long it keeps all this', async () => {
    const estimate = async () => ({ usage: 5, quota: 9 })
    vi.stubGlobal('navigator', { storage: { estimate, persisted: async () => true } })
    expect(await describeHoldings(await keeperOf())).toMatchObject({
      isPersisted: true,
      browser: { used: 5, allowed: 9 },
    })
  })

  test('is looked up in the mirror where there is no database, without what is set aside', async () => {
    withoutDatabase()
    const keeper = await keeperOf('q1', 'q2')
    await putBackup(keeper, '{}', 5)
    expect(await describeHoldings(keeper)).toMatchObject({
      database: false,
      mirror: true,
      entries: 2,
    })
  })
})

describe('what is set aside', () => {
  test('a backup is kept beside the entries, listed, and goes when it is dropped', async () => {
    const keeper = await keeperOf('q1')
    await putBackup(keeper, '{"a":1}', 5)
    await putBackup(keeper, '{"b":2}', 6)
    const [first, second] = await listAside(keeper)
    expect(first).toEqual({ id: expect.any(Number), key: backupKey, raw: '{"a":1}', at: 5 })
    await dropAside(keeper, first?.id ?? '')
    expect(await listAside(keeper)).toEqual([second])
    expect(idsOf((await keeper.load()).entries)).toEqual(['q1'])
  })

  test('without a database a backup is kept in the mirror under its time, listed and dropped there', async () => {
    withoutDatabase()
    const keeper = await keeperOf('q1')
    await putBackup(keeper, '{"a":1}', 5)
    expect(await listAside(keeper)).toEqual([
      { id: `aside/5/${backupKey}`, key: `5/${backupKey}`, raw: '{"a":1}' },
    ])
    await dropAside(keeper, `aside/5/${backupKey}`)
    expect(await listAside(keeper)).toEqual([])
    expect(mirrored()).toEqual(['course/question:q1'])
  })

  test('a backup that neither place takes is refused, and says why', async () => {
    withoutDatabase()
    const keeper = await keeperOf('q1')
    fillMirror()
    const putting = putBackup(keeper, '{}', 5)
    await expect(putting).rejects.toBeInstanceOf(NotKept)
    await expect(putting).rejects.toMatchObject({
      safety: 'nowhere',
      cause: { name: 'SecurityError' },
    })
  })
})

describe('replacing everything', () => {
  test('puts the new record in both places, leaves what is set aside, and tells every tab', async () => {
    const [keeper, other] = [await keeperOf('q1', 'q2'), await keeperOf()]
    await putBackup(keeper, '{}', 5)
    const [here, there] = [next(keeper, 'replaced'), next(other, 'replaced')]
    await replaceAll(keeper, [answered('q3', 7)], 9)
    const news = { kind: 'replaced', entries: [answered('q3', 7)], safety: 'durable' }
    expect(await here).toEqual(news)
    expect(await there).toEqual(news)
    expect(mirrored()).toEqual(['course/question:q3'])
    expect(JSON.parse(browser().storage.get('course/question:q3') ?? '')).toEqual({
      ...answered('q3', 7),
      version: recordVersion,
      savedAt: 9,
    })
    expect(await describeHoldings(keeper)).toMatchObject({ entries: 1, savedAt: 9 })
    expect(await listAside(keeper)).toHaveLength(1)
  })

  test('what a tab still sees in its mirror of before comes back neither there nor in the database', async () => {
    const [keeper, other] = [await keeperOf('q1', 'q2'), await keeperOf()]
    const before = new Map(browser().storage)
    const heard = next(other, 'replaced')
    const replacing = replaceAll(keeper, [answered('q1', 9)], 9)
    // A browser tells other processes of changes in localStorage a little later.
    vi.stubGlobal('localStorage', storageOn(before))
    await replacing
    expect(await heard).toMatchObject({ entries: [{ id: 'q1', counter: 9 }] })
    await new Promise((resolve) => setTimeout(resolve, 50))
    vi.stubGlobal('localStorage', storageOn(browser().storage))
    expect(await describeHoldings(keeper)).toMatchObject({ entries: 1 })
  })

  test('without a database the mirror alone is replaced, without what is set aside there', async () => {
    withoutDatabase()
    const keeper = await keeperOf('q1', 'q2')
    await putBackup(keeper, '{}', 5)
    const heard = next(keeper, 'replaced')
    await replaceAll(keeper, [answered('q3', 7)], 9)
    expect(await heard).toMatchObject({ entries: [{ id: 'q3' }], safety: 'mirrored' })
    expect(mirrored()).toEqual([`course/aside/5/${backupKey}`, 'course/question:q3'])
  })

  test('a full mirror is no trouble while the database takes it; without either it is refused', async () => {
    const keeper = await keeperOf('q1')
    fillMirror()
    await replaceAll(keeper, [answered('q3', 7)], 9)
    expect(idsOf((await keeper.load()).entries)).toEqual(['q3'])
    withoutDatabase()
    const other = openKeeper()
    await expect(replaceAll(other, [answered('q4', 8)], 10)).rejects.toMatchObject({
      safety: 'nowhere',
    })
  })
})

describe('deleting everything', () => {
  test('takes the database, the mirror and what is set aside, and tells every tab', async () => {
    const [keeper, other] = [await keeperOf('q1', 'q2'), await keeperOf()]
    browser().storage.set('course:other/question:q1', '{}')
    await putBackup(keeper, '{}', 5)
    const heard = next(other, 'replaced')
    await forgetAll(keeper)
    expect(await heard).toMatchObject({ entries: [] })
    expect(mirrored()).toEqual(['course:other/question:q1'])
    expect(await describeHoldings(keeper)).toMatchObject({ entries: 0 })
    expect(await listAside(keeper)).toEqual([])
    expect((await keeper.save(answered('q5', 1))).safety).toBe('durable')
  })

  test('is refused in time where the database is held for ever', async () => {
    const keeper = await keeperOf('q1')
    const holding = indexedDB.open('course')
    await new Promise((resolve) => {
      holding.onsuccess = resolve
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const deleting = forgetAll(keeper)
    const refused = expect(deleting).rejects.toThrow()
    await vi.advanceTimersByTimeAsync(5000)
    await refused
    vi.useRealTimers()
    holding.result.close()
  })
})
