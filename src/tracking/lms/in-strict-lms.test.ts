import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Entry } from '#core/progress/entry.ts'
import { facts } from '#core/reporting/facts.fixture.ts'
import { freshBrowser } from '#tracking/browser/fake-browser.ts'
import { dialects, element, type Kind, kinds, open } from '#tracking/scorm/session.fixture.ts'
import type { Launch } from '#tracking/scorm/strict-lms.fixture.ts'
import { answered, codebook, keysOf } from './keeper.fixture.ts'
import { createLmsTracker, type LmsKeeper } from './keeper.ts'
import { openOwn } from './own.ts'

// The keeper, the session and the strict LMS together: what a learner would see of all of it.

const opened: LmsKeeper[] = []

beforeEach(() => {
  freshBrowser()
  // The fake database takes its turns from setImmediate, which stays as it is.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  vi.setTimerTickMode('nextTimerAsync')
})
afterEach(() => {
  for (const keeper of opened.splice(0)) keeper.leave()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function launch(kind: Kind, given: Omit<Launch, 'model'> = {}) {
  const { lms, session, log } = open(kind, given)
  const keeper = createLmsTracker({
    session,
    facts,
    codebook,
    own: openOwn(facts.course, session.start.learnerId),
    activeTime: { touch: () => {}, seconds: () => 62 },
  })
  opened.push(keeper)
  const { entries, ...loaded } = await keeper.load()
  return { lms, session, keeper, log, entries, loaded }
}

const ids = ['LO1-F1', 'LO1-F2', 'LO2-F1', 'LO2-F2']
const answers = Object.fromEntries(
  ids.map((id) => [id, { counter: 9, chosen: ['a'], certainty: 2 as const }]),
)
const final: Entry = {
  kind: 'attempt',
  id: 'final-1',
  counter: 9,
  form: { counter: 8, items: ids.map((id) => ({ id, options: ['a', 'b', 'c'] })) },
  answers,
  submitted: { counter: 9, day: '2026-11-24', answers, right: ids },
}
const course: Entry[] = [
  answered('LO1-K1', 1),
  { kind: 'lesson', id: 'L10', counter: 2, endReached: true, done: 3 },
  { kind: 'place', id: 'last', counter: 3, lesson: 'FIN', heading: 'top' },
  final,
  { kind: 'lesson', id: 'FIN', counter: 10, endReached: true, done: 3 },
]
const normal = (kind: Kind) => ({
  [kind === 'scorm12' ? 'cmi.core.lesson_mode' : 'cmi.mode']: 'normal',
})

describe.each(kinds)('a course in %s', (kind) => {
  const ways: [string, (keeper: LmsKeeper) => unknown][] = [
    ['the exit button', (keeper) => keeper.end('finish')],
    ['a closed tab', (keeper) => keeper.leave()],
    ['a crash', () => {}],
  ]
  test.each(ways)('F23, LC-2: left by %s comes back whole in another browser', async (_, leave) => {
    const first = await launch(kind)
    for (const entry of course) expect((await first.keeper.save(entry)).safety).toBe('durable')
    await leave(first.keeper)
    expect(first.lms.offences).toEqual([])
    expect(first.log).toEqual([])
    expect(first.lms.saved).toMatchObject({
      [element(kind, 'status')]: kind === 'scorm12' ? 'passed' : 'completed',
      [element(kind, 'raw')]: '100',
    })
    freshBrowser()
    const next = await launch(kind, { saved: first.lms.saved, preset: normal(kind) })
    expect(keysOf(next.entries)).toEqual(keysOf(course))
    expect(next.entries).toEqual(expect.arrayContaining(course))
    expect(next.loaded).toEqual({ safety: 'durable', unreadable: 0 })
  })

  test('LC-6: thirty pages in one session are one Initialize and one Terminate', async () => {
    const { keeper, lms } = await launch(kind)
    for (let page = 0; page < 30; page += 1) {
      await keeper.load()
      await keeper.save(answered('LO1-K1', page + 1))
    }
    await keeper.end('suspend')
    keeper.leave()
    const { initialize, terminate } = dialects[kind].methods
    expect([lms.count(initialize), lms.count(terminate)]).toEqual([1, 1])
  })

  test('F22, F-1: an outage to the end of the session costs nothing in the same browser', async () => {
    const first = await launch(kind)
    await first.keeper.save(answered('LO1-K1', 1))
    first.lms.faults.isOffline = true
    expect((await first.keeper.save(final)).safety).toBe('mirrored')
    first.keeper.leave()
    const next = await launch(kind, { saved: first.lms.saved })
    expect(keysOf(next.entries)).toEqual(['attempt:final-1', 'question:LO1-K1'])
    await vi.waitFor(() => expect(next.lms.saved[element(kind, 'raw')]).toBe('100'))
  })

  test('F-1, F21: after an outage in the middle the LMS has everything, and the learner is told', async () => {
    const { keeper, lms } = await launch(kind)
    await keeper.save(answered('LO1-K1', 1))
    lms.faults.isOffline = true
    expect((await keeper.save(final)).safety).toBe('mirrored')
    const heard = new Promise((resolve) => keeper.listen(resolve))
    lms.faults.isOffline = false
    expect(await heard).toEqual({ kind: 'entries', entries: [], safety: 'durable' })
    expect(lms.saved[element(kind, 'raw')]).toBe('100')
    const next = await launch(kind, { saved: lms.saved })
    expect(keysOf(next.entries)).toEqual(['attempt:final-1', 'question:LO1-K1'])
  })

  test('F24: an LMS that cuts what it is given costs the answers, never the place, score or status', async () => {
    const first = await launch(kind, { faults: { truncate: 30 } })
    for (const entry of course) await first.keeper.save(entry)
    first.keeper.leave()
    const next = await launch(kind, { saved: first.lms.saved, preset: normal(kind) })
    expect(next.loaded).toEqual({ safety: 'durable', unreadable: 1 })
    expect(next.entries).toMatchObject([{ kind: 'place', lesson: 'FIN' }])
    await next.keeper.save(answered('LO1-K1', 1))
    next.keeper.leave()
    expect(next.lms.saved).toMatchObject({
      [element(kind, 'status')]: kind === 'scorm12' ? 'passed' : 'completed',
      [element(kind, 'raw')]: '100',
    })
    expect(next.lms.offences).toEqual([])
  })

  test('LC-9: a completed course opens for review, with every answer, and writes nothing', async () => {
    const first = await launch(kind)
    for (const entry of course) await first.keeper.save(entry)
    first.keeper.leave()
    const saved = { ...first.lms.saved }
    const next = await launch(kind, { saved: first.lms.saved })
    expect(next.session.start.mode).toBe('review')
    expect(keysOf(next.entries)).toEqual(keysOf(course))
    expect((await next.keeper.save(answered('LO1-K1', 9, ['b']))).safety).toBe('durable')
    next.keeper.leave()
    expect(next.lms.saved).toEqual(saved)
    expect(next.lms.offences).toEqual([])
    expect(next.log).toEqual([])
  })

  test('F20, F-3: an LMS that is slow, refuses and throws still has the record', async () => {
    const faults = { truth: true, refuse: { element: /score|progress/, code: '351' }, slowMs: 1 }
    const { keeper, lms } = await launch(kind, { faults })
    lms.faults.commits = ['throw', '101', 'null', '0']
    for (const entry of course) await keeper.save(entry)
    await vi.waitFor(async () => expect((await keeper.load()).safety).toBe('durable'))
    const next = await launch(kind, { saved: lms.saved, preset: normal(kind) })
    expect(keysOf(next.entries)).toEqual(keysOf(course))
  })
})
