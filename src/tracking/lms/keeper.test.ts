import { describe, expect, test, vi } from 'vitest'
import type { Entry } from '#core/progress/entry.ts'
import {
  answered,
  crash,
  entriesIn,
  fakeSession,
  held,
  inFreshBrowser,
  keysOf,
  lastText,
  loadWithTimers,
  one,
  openKeeper,
  settle,
} from './keeper.fixture.ts'

const browser = inFreshBrowser()

describe('a new attempt', () => {
  test('begins with nothing, and names itself to the LMS at once', async () => {
    const opened = openKeeper()
    expect(await opened.keeper.load()).toEqual({ entries: [], safety: 'durable', unreadable: 0 })
    await vi.waitFor(() => expect(opened.session.states).toHaveLength(1))
    expect(lastText(opened)).toMatch(/^LM1\.[0-9a-z]{8}\.1\./)
    expect(entriesIn(lastText(opened))).toEqual([])
  })

  test('F-6: finds nothing of an old attempt, though a journal of it is there', async () => {
    const old = openKeeper(fakeSession({ suspendData: held(one) }))
    await old.keeper.load()
    await settle()
    old.session.takes = false
    await old.keeper.save(answered('T-2', 2))
    crash(old)
    expect((await openKeeper().keeper.load()).entries).toEqual([])
  })
})

describe('a launch with suspend data', () => {
  test('LC-2: gives back what it holds, and says what has been told of it before', async () => {
    const opened = openKeeper(fakeSession({ suspendData: held(one) }))
    expect(keysOf((await opened.keeper.load()).entries)).toEqual(['question:T-1'])
    expect(opened.session.told).toMatchObject([{ interactions: [{ id: 'T_1' }] }])
    await settle()
    expect(lastText(opened)).toMatch(/^LM1\.first\.6\./)
  })

  test('F25: tells at once what follows from it, such as that the course is complete by now', async () => {
    const lesson = { kind: 'lesson', counter: 1, endReached: true, done: 1 } as const
    const entries = {
      'lesson:L10': { ...lesson, id: 'L10' },
      'lesson:FIN': { ...lesson, id: 'FIN' },
    }
    const opened = openKeeper(fakeSession({ suspendData: held(entries) }))
    await opened.keeper.load()
    await vi.waitFor(() => expect(opened.session.states.at(-1)?.results.progress).toBe(0.99))
  })

  test.each(['damaged', '{"v":1}', held(one).slice(0, 20), 'v2|other course|7'])(
    'V-3, F24: that cannot be read (%#) begins afresh at the bookmark, and says so',
    async (suspendData) => {
      const opened = openKeeper(fakeSession({ suspendData, location: 'L10' }))
      expect(await opened.keeper.load()).toMatchObject({
        entries: [{ kind: 'place', lesson: 'L10' }],
        safety: 'durable',
        unreadable: 1,
      })
      expect(opened.session.told).toEqual([])
      expect(await opened.keeper.save(answered('T-1', 2))).toMatchObject({ safety: 'durable' })
      expect(entriesIn(lastText(opened))).toContain('question:T-1')
    },
  )

  test('F24: cut off by the LMS, has what a journal of the attempt still has', async () => {
    const text = held(one)
    const first = openKeeper(fakeSession({ suspendData: text }))
    await first.keeper.load()
    await settle()
    first.session.takes = false
    await first.keeper.save(answered('T-2', 2))
    crash(first)
    const next = openKeeper(fakeSession({ suspendData: text.slice(0, 20) }))
    expect(keysOf((await next.keeper.load()).entries)).toEqual(['question:T-2'])
  })

  test('F15, V-3: of a later version is never written over', async () => {
    const opened = openKeeper(fakeSession({ suspendData: 'LM2.later' }))
    expect(await opened.keeper.load()).toMatchObject({ entries: [], safety: 'newer' })
    await expect(opened.keeper.save(answered('T-1', 1))).rejects.toMatchObject({ safety: 'newer' })
    await opened.keeper.flush()
    expect(opened.session.states).toEqual([])
    opened.keeper.leave()
    expect(lastText(opened)).toBe('LM2.later')
  })

  test('each page of one launch finds what the pages before it have done', async () => {
    const { keeper } = openKeeper()
    await keeper.load()
    await keeper.save(answered('T-1', 1))
    expect(keysOf((await keeper.load()).entries)).toEqual(['question:T-1'])
  })

  test.each(['review', 'browse'] as const)(
    'LC-9: in %s answers can be given, nothing is written and nothing is wrong',
    async (mode) => {
      const opened = openKeeper(fakeSession({ suspendData: held(one), mode }))
      expect(await opened.keeper.load()).toMatchObject({ safety: 'durable' })
      expect(await opened.keeper.save(answered('T-2', 2))).toMatchObject({ safety: 'durable' })
      expect(keysOf((await opened.keeper.load()).entries)).toEqual(['question:T-1', 'question:T-2'])
      await opened.keeper.flush()
      expect(opened.session.states).toEqual([])
      expect(browser().storage.size).toBe(0)
    },
  )
})

describe('saving', () => {
  test('resolves as durable once the LMS has it, joined with what was known', async () => {
    const opened = openKeeper(fakeSession({ suspendData: held(one) }))
    await opened.keeper.load()
    const { entry, safety } = await opened.keeper.save({
      ...answered('T-1', 9, ['b']),
      right: true,
    } as Entry)
    expect(safety).toBe('durable')
    expect(entry).toMatchObject({ first: { chosen: ['a'] }, last: { chosen: ['b'] }, right: true })
    expect(entriesIn(lastText(opened))).toEqual(['question:T-1'])
    expect(opened.session.states.at(-1)).toMatchObject({
      activeSeconds: 62,
      results: { interactions: [{ id: 'T_1' }] },
    })
  })

  test('F-1: each text has a higher sequence than the one before', async () => {
    vi.setTimerTickMode('manual')
    const opened = openKeeper(fakeSession({ suspendData: held(one) }))
    await opened.keeper.load()
    for (let at = 2; at < 5; at += 1) {
      void opened.keeper.save(answered(`T-${at}`, at))
      await vi.advanceTimersByTimeAsync(3000)
    }
    const sequences = opened.session.states.map(({ suspendData }) => suspendData.split('.')[2])
    expect(sequences).toEqual(['6', '7', '8'].slice(0, sequences.length))
    expect(sequences.length).toBeGreaterThanOrEqual(3)
  })

  test('LC-3: a hundred answers in a minute are at most twenty-one saves', async () => {
    vi.setTimerTickMode('manual')
    const opened = openKeeper()
    await opened.keeper.load()
    for (let at = 0; at < 100; at += 1) {
      void opened.keeper.save(answered(`T-${at % 9}`, at + 1, [String(at)]))
      await vi.advanceTimersByTimeAsync(600)
    }
    expect(opened.session.states.length).toBeLessThanOrEqual(21)
  })

  test('F-1, F22: what the LMS has not taken stands in the journal, and counts as mirrored', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    await settle()
    opened.session.takes = false
    expect(await opened.keeper.save(answered('T-1', 1))).toMatchObject({ safety: 'mirrored' })
    expect(JSON.stringify([...browser().storage.values()])).toContain('T-1')
    expect(opened.news).toContainEqual({ kind: 'entries', entries: [], safety: 'mirrored' })
    expect((await opened.keeper.load()).safety).toBe('mirrored')
  })

  test('D-1: the journal is gone once the LMS has taken everything', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    await opened.keeper.save(answered('T-1', 1))
    await vi.waitFor(() => expect(browser().storage.size).toBe(0))
  })

  test('an answer is in the journal at once, before the LMS is asked', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    void opened.keeper.save(answered('T-1', 1))
    await Promise.resolve()
    await Promise.resolve()
    expect(JSON.stringify([...browser().storage.values()])).toContain('T-1')
  })

  test('F21: what has failed is tried again by itself, and success is told', async () => {
    vi.setTimerTickMode('manual')
    const opened = openKeeper()
    await vi.advanceTimersByTimeAsync(0)
    await loadWithTimers(opened)
    opened.session.takes = false
    const saving = opened.keeper.save(answered('T-1', 1))
    await vi.advanceTimersByTimeAsync(5000)
    expect(await saving).toMatchObject({ safety: 'mirrored' })
    opened.session.takes = true
    await vi.advanceTimersByTimeAsync(10_000)
    expect(opened.news.at(-1)).toEqual({ kind: 'entries', entries: [], safety: 'durable' })
    expect(entriesIn(lastText(opened))).toEqual(['question:T-1'])
    await vi.waitFor(() => expect(browser().storage.size).toBe(0))
  })

  test('F21: asking again for what waits to be sent does not hurry the LMS', async () => {
    vi.setTimerTickMode('manual')
    const opened = openKeeper()
    await loadWithTimers(opened)
    opened.session.takes = false
    void opened.keeper.save(answered('T-1', 1))
    await vi.advanceTimersByTimeAsync(4000)
    const before = opened.session.states.length
    expect(await opened.keeper.save(answered('T-1', 1))).toMatchObject({ safety: 'mirrored' })
    expect(opened.session.states).toHaveLength(before)
  })

  test('D-2: where neither the LMS nor the browser keeps it, it is said to be nowhere', async () => {
    vi.stubGlobal('localStorage', null)
    vi.stubGlobal('indexedDB', undefined)
    const opened = openKeeper()
    await opened.keeper.load()
    await settle()
    opened.session.takes = false
    await expect(opened.keeper.save(answered('T-1', 1))).rejects.toMatchObject({
      name: 'NotKept',
      safety: 'nowhere',
    })
  })

  test('an answer that is given while another is being sent is not taken for sent', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    await settle()
    let release = (_isTaken: boolean) => {}
    opened.session.takes = new Promise((resolve) => {
      release = resolve
    })
    const first = opened.keeper.save(answered('T-1', 1))
    await vi.waitFor(() => expect(opened.session.states).toHaveLength(2))
    const second = opened.keeper.save(answered('T-1', 2, ['b']))
    await settle()
    expect(opened.session.states).toHaveLength(2)
    release(true)
    expect(await first).toMatchObject({ safety: 'durable' })
    expect(await second).toMatchObject({ safety: 'durable', entry: { last: { chosen: ['b'] } } })
    expect(opened.session.states).toHaveLength(3)
  })

  test('a session that fails in any way stops nothing', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    await settle()
    opened.session.save = () => Promise.reject(new Error('It should not.'))
    expect(await opened.keeper.save(answered('T-1', 1))).toMatchObject({ safety: 'mirrored' })
  })

  test('a listener that throws stops nobody', async () => {
    const opened = openKeeper()
    opened.keeper.listen(() => {
      throw new Error('The page is gone.')
    })
    await opened.keeper.load()
    await settle()
    opened.session.takes = false
    expect(await opened.keeper.save(answered('T-1', 1))).toMatchObject({ safety: 'mirrored' })
  })
})
