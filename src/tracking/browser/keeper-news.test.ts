import { deleteDB, openDB } from 'idb'
import { describe, expect, test, vi } from 'vitest'
import { recordVersion } from '#core/progress/stored.ts'
import type { News } from '#tracking/tracker.ts'
import { pageEvent } from './fake-browser.ts'
import {
  answered,
  course,
  idsOf,
  inFreshBrowser,
  openKeeper,
  readKey,
  settle,
  writeKey,
} from './keeper.fixture.ts'
import type { BrowserKeeper } from './keeper.ts'

const browser = inFreshBrowser()

describe('a record of a later version', () => {
  const later = { ...answered('q1', 4), version: recordVersion + 1, badge: { gold: true } }

  test('F15: it is shown as far as it is known, and neither copy is ever written', async () => {
    await writeKey('question:q1', later)
    await writeKey('badge:b1', { kind: 'badge', id: 'b1', version: recordVersion + 1 })
    browser().storage.set('course/question:q2', JSON.stringify({ ...later, id: 'q2' }))
    const before = [...browser().storage]
    const keeper = openKeeper()
    const loaded = await keeper.load()
    expect(loaded.safety).toBe('newer')
    expect(idsOf(loaded.entries)).toEqual(['q1', 'q2'])
    await expect(keeper.save(answered('q3', 5))).rejects.toMatchObject({ safety: 'newer' })
    await settle()
    expect(await readKey('question:q1')).toEqual(later)
    expect(await readKey('badge:b1')).toBeDefined()
    expect(await readKey('question:q3')).toBeUndefined()
    expect([...browser().storage]).toEqual(before)
  })

  test.each(['the database', 'the mirror'])(
    'F17: one that comes into %s after the load stops this page from writing',
    async (place) => {
      const keeper = openKeeper()
      const news: News[] = []
      keeper.listen((heard) => news.push(heard))
      await keeper.load()
      if (place === 'the database') await writeKey('question:q1', later)
      else browser().storage.set('course/question:q1', JSON.stringify(later))
      await openKeeper().load() // brings the reader, as any page with a record does
      await expect(keeper.save(answered('q1', 9))).rejects.toMatchObject({ safety: 'newer' })
      await expect(keeper.save(answered('q2', 9))).rejects.toMatchObject({ safety: 'newer' })
      expect(news).toContainEqual({ kind: 'newer' })
      if (place === 'the database') expect(await readKey('question:q1')).toEqual(later)
      else expect(JSON.parse(browser().storage.get('course/question:q1') ?? '')).toEqual(later)
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
    browser().dispatch(pageEvent('storage', { key: 'elsewhere/question:q9', newValue }))
    browser().dispatch(pageEvent('storage', { key: 'course/question:q1', newValue }))
    expect(await heard).toEqual({ kind: 'entries', entries: [answered('q1', 1)] })
  })

  test('F18: a page that comes back whole reads again what has changed meanwhile', async () => {
    const keeper = openKeeper()
    await keeper.load()
    const heard = next(keeper)
    await writeKey('question:q1', { ...answered('q1', 7), version: recordVersion })
    browser().dispatch(pageEvent('pageshow', { persisted: false }))
    browser().dispatch(pageEvent('pageshow', { persisted: true }))
    expect(await heard).toMatchObject({ kind: 'entries', entries: [{ id: 'q1', counter: 7 }] })
  })

  test('F18: a page that is put away hears nothing, so that it can come back whole, and hears again then', async () => {
    const [one, other] = [openKeeper(), openKeeper()]
    await Promise.all([one.load(), other.load()])
    const news: News[] = []
    one.listen((heard) => news.push(heard))
    browser().dispatch(pageEvent('pagehide', { persisted: true }))
    await settle()
    // The stand-in has one page for both, so the other tab has put its own away too.
    const channel = new BroadcastChannel(course)
    channel.postMessage({ ...answered('q1', 1), version: recordVersion })
    await settle()
    expect(news).toEqual([])
    browser().dispatch(pageEvent('pageshow', { persisted: true }))
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
    browser().dispatch(pageEvent('storage', { key: 'course/question:q1', newValue }))
    browser().dispatch(pageEvent('pagehide', { persisted: true }))
    browser().dispatch(pageEvent('pageshow', { persisted: true }))
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
    browser().dispatch(pageEvent('storage', { key: 'course/question:q1', newValue: null }))
    browser().dispatch(pageEvent('storage', { key: null, newValue: null }))
    browser().dispatch(pageEvent('storage', { key: null, newValue: '{}' }))
    browser().dispatch(pageEvent('pageshow', { persisted: false }))
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
