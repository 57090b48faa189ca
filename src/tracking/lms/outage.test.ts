import { describe, expect, test, vi } from 'vitest'
import {
  answered,
  crash,
  entriesIn,
  fakeSession,
  held,
  inFreshBrowser,
  keysOf,
  lastText,
  one,
  openKeeper,
  settle,
  sheet,
} from './keeper.fixture.ts'

const browser = inFreshBrowser()

describe('what is its owner’s alone', () => {
  test.each(['self-assessment-1', 'colleague-above', 'reflection-SC1', 'record'])(
    'D-4: %s never reaches the LMS or the journal',
    async (id) => {
      const opened = openKeeper()
      await opened.keeper.load()
      opened.session.takes = false
      expect(await opened.keeper.save(sheet(id, 'secret'))).toMatchObject({ safety: 'durable' })
      await opened.keeper.flush()
      expect(keysOf(opened.own.kept)).toEqual([`sheet:${id}`])
      expect(entriesIn(lastText(opened))).toEqual([])
      expect(JSON.stringify([...browser().storage.values()])).not.toContain('secret')
      expect(keysOf((await opened.keeper.load()).entries)).toEqual([`sheet:${id}`])
    },
  )

  test('is there again at the next launch, from where it is kept', async () => {
    const { keeper } = openKeeper(fakeSession(), [sheet('self-assessment-1', '4')])
    expect(keysOf((await keeper.load()).entries)).toEqual(['sheet:self-assessment-1'])
  })

  test('a plan goes with the record, since a learner wants it back', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    await opened.keeper.save(sheet('plan', '2026-11-30'))
    expect(entriesIn(lastText(opened))).toEqual(['sheet:plan'])
  })
})

describe('an outage', () => {
  test('F22: what was answered offline is there, and is sent, when the course is opened online again', async () => {
    const first = openKeeper()
    await first.keeper.load()
    await first.keeper.save(answered('T-1', 1))
    const reached = lastText(first)
    first.session.takes = false
    await first.keeper.save(answered('T-2', 2))
    crash(first)
    const next = openKeeper(fakeSession({ suspendData: reached }))
    expect(keysOf((await next.keeper.load()).entries)).toEqual(['question:T-1', 'question:T-2'])
    await vi.waitFor(() =>
      expect(entriesIn(lastText(next))).toEqual(['question:T-1', 'question:T-2']),
    )
    await vi.waitFor(() => expect(browser().storage.size).toBe(0))
  })

  test('D-1: a journal that the LMS has overtaken is not read, and is cleared away', async () => {
    const first = openKeeper(fakeSession({ suspendData: held(one) }))
    await first.keeper.load()
    await settle()
    first.session.takes = false
    await first.keeper.save(answered('T-2', 2))
    crash(first)
    const next = openKeeper(fakeSession({ suspendData: held(one, 50) }))
    expect(keysOf((await next.keeper.load()).entries)).toEqual(['question:T-1'])
    await vi.waitFor(() => expect(browser().storage.size).toBe(0))
  })

  test('F26, D-1: another learner at the same computer sees nothing of it', async () => {
    const ann = openKeeper(fakeSession({ suspendData: held(one) }))
    await ann.keeper.load()
    await settle()
    ann.session.takes = false
    await ann.keeper.save(answered('T-2', 2))
    crash(ann)
    const ben = openKeeper(fakeSession({ suspendData: held({}), learnerId: 'ben' }))
    expect((await ben.keeper.load()).entries).toEqual([])
  })

  test('F27: a neighbour that clears localStorage in an outage costs nothing', async () => {
    // Time stands still, or it would be up for the database at once.
    vi.setTimerTickMode('manual')
    const first = openKeeper(fakeSession({ suspendData: held(one) }))
    await first.keeper.load()
    first.session.takes = false
    void first.keeper.save(answered('T-2', 2))
    await settle()
    browser().storage.clear()
    crash(first)
    const next = openKeeper(fakeSession({ suspendData: held(one) }))
    expect(keysOf((await next.keeper.load()).entries)).toEqual(['question:T-1', 'question:T-2'])
  })
})

describe('the end', () => {
  test('LC-7: the exit button sends what is left, then ends the session, once', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    void opened.keeper.save(answered('T-1', 1))
    await Promise.resolve()
    expect(await opened.keeper.end('finish')).toBe(true)
    await opened.keeper.end('finish')
    opened.keeper.leave()
    expect(entriesIn(lastText(opened))).toEqual(['question:T-1'])
    expect(opened.session.ends).toEqual(['finish'])
  })

  test('LC-7: it says when the LMS has not taken everything, and the journal stays', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    await settle()
    opened.session.takes = false
    await opened.keeper.save(answered('T-1', 1))
    expect(await opened.keeper.end('suspend')).toBe(false)
    expect(opened.session.ends).toEqual(['suspend'])
    expect(browser().storage.size).toBe(1)
  })

  test('D-1: nothing is left in the browser once everything was sent', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    await opened.keeper.save(answered('T-1', 1))
    await opened.keeper.end('finish')
    expect(browser().storage.size).toBe(0)
  })

  test('LC-4: a page that goes away hands over what it has without waiting', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    await settle()
    void opened.keeper.save(answered('T-1', 1))
    await Promise.resolve()
    await Promise.resolve()
    opened.keeper.leave()
    expect(opened.session.ends).toEqual(['leave'])
    expect(entriesIn(lastText(opened))).toEqual(['question:T-1'])
  })

  test('LC-4: a page that goes away before it has read anything changes nothing', () => {
    const opened = openKeeper(fakeSession({ suspendData: held(one) }))
    opened.keeper.leave()
    expect(lastText(opened)).toBe(held(one))
  })

  test('API-8, LC-6: nothing is saved after the end', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    await opened.keeper.end('suspend')
    const count = opened.session.states.length
    await expect(opened.keeper.save(answered('T-1', 1))).rejects.toMatchObject({
      safety: 'nowhere',
    })
    await opened.keeper.flush()
    expect(opened.session.states).toHaveLength(count)
  })

  test('LC-4: a flush sends at once, even a moment after the last save', async () => {
    const opened = openKeeper()
    await opened.keeper.load()
    await opened.keeper.save(answered('T-1', 1))
    const count = opened.session.states.length
    void opened.keeper.flush()
    expect(opened.session.states).toHaveLength(count + 1)
  })
})

describe('two windows of one attempt', () => {
  test('F-5: each learns of the other, and holds what the other has saved', async () => {
    const [a, b] = [0, 1].map(() => openKeeper(fakeSession({ suspendData: held(one) })))
    if (!a || !b) throw new Error('There are no two.')
    await a.keeper.load()
    await b.keeper.load()
    await vi.waitFor(() => expect([a.twins, b.twins]).toEqual([[1], [1]]))
    await a.keeper.save(answered('T-2', 2))
    await vi.waitFor(() =>
      expect(b.news).toContainEqual({ kind: 'entries', entries: [answered('T-2', 2)] }),
    )
    await b.keeper.save(answered('T-3', 3))
    expect(entriesIn(lastText(b))).toEqual(['question:T-1', 'question:T-2', 'question:T-3'])
  })

  test('F-5, F26: a window of another learner is no twin', async () => {
    const a = openKeeper(fakeSession({ suspendData: held(one) }))
    const b = openKeeper(fakeSession({ suspendData: held(one), learnerId: 'ben' }))
    await a.keeper.load()
    await b.keeper.load()
    await settle()
    expect([a.twins, b.twins]).toEqual([[], []])
  })
})
