import { describe, expect, test } from 'vitest'
import type { Results } from '#core/reporting/results.ts'
import { deeds, dialects, element, kinds, open, setsOf, state } from './session.fixture.ts'
import { beginScorm } from './session.ts'
import { launchStrictLms } from './strict-lms.fixture.ts'
import { models } from './strict-model.fixture.ts'

const half = { raw: 50, scaled: 0.5 }
const high = { raw: 90, scaled: 0.9 }
const passed: Partial<Results> = {
  completion: 'completed',
  success: 'passed',
  score: high,
  progress: 1,
}

describe.each(kinds)('a session with %s', (kind) => {
  const exit = models[kind].exit
  const status = element(kind, 'status')

  test('LC-1, F22: says at once that the attempt goes on, and that it is incomplete, and commits', () => {
    const { lms } = open(kind)
    expect(deeds(lms)).toEqual([
      'Initialize',
      `SetValue ${exit} suspend`,
      `SetValue ${status} incomplete`,
      'Commit',
    ])
    expect(lms.saved).toMatchObject({ [exit]: 'suspend', [status]: 'incomplete' })
  })

  test('LC-1: leaves a status that was set before as it is', () => {
    const saved = { [exit]: 'suspend', [status]: 'incomplete' }
    expect(deeds(open(kind, { saved }).lms)).not.toContain(`SetValue ${status} incomplete`)
  })

  test('LC-2: comes back with what was held, whatever the LMS says of the entry', async () => {
    const { lms, session } = open(kind)
    await session.save(state({ location: 'L10' }))
    const preset = { [models[kind].entry]: '' }
    const { start } = open(kind, { saved: lms.saved, preset }).session
    expect(start).toEqual({
      suspendData: 'LM1.mark.record',
      mode: 'normal',
      learnerId: 'learner-1',
      completion: 'incomplete',
      success: 'unknown',
      location: 'L10',
    })
  })

  test('a new attempt is empty', () => {
    expect(open(kind).session.start).toMatchObject({
      suspendData: '',
      location: '',
      success: 'unknown',
    })
  })

  test('API-6, LC-6, F23: one Initialize and one Terminate, however often pages change and things end', async () => {
    const { lms, session } = open(kind)
    for (let page = 0; page < 30; page += 1)
      await session.save(state({ location: 'L10' }, page, `r${page}`))
    session.leave(state())
    session.leave(state())
    await session.end('finish')
    expect(await session.save(state())).toBe(false)
    expect(lms.count(dialects[kind].methods.initialize)).toBe(1)
    expect(lms.count(dialects[kind].methods.terminate)).toBe(1)
    expect(lms.offences).toEqual([])
  })

  test('API-6: carries on when the session is running already, as after a reload', async () => {
    const lms = launchStrictLms({ model: models[kind] })
    const begin = () =>
      beginScorm({ api: lms.api, dialect: dialects[kind], isConnected: async () => true })
    await begin()?.save(state({}, 1, 'one'))
    const again = begin()
    expect(again?.start.suspendData).toBe('LM1.mark.one')
    expect(await again?.save(state({}, 1, 'two'))).toBe(true)
    expect(lms.saved['cmi.suspend_data']).toBe('LM1.mark.two')
  })

  test('API-5, F20: an LMS that refuses with a reason has no session, one without a reason has', () => {
    const begin = (initialize: string) =>
      beginScorm({
        api: launchStrictLms({ model: models[kind], faults: { initialize } }).api,
        dialect: dialects[kind],
        isConnected: async () => true,
      })
    expect(begin('102')).toBeUndefined()
    expect(begin('0')).toBeDefined()
  })

  test('LC-3, LC-11: each save sets the time of this session so far, and commits', async () => {
    const { lms, session } = open(kind)
    await session.save(state({}, 62, 'one'))
    await session.save(state({}, 3723, 'two'))
    const times = kind === 'scorm12' ? ['00:01:02', '01:02:03'] : ['PT0H1M2S', 'PT1H2M3S']
    expect(setsOf(lms, element(kind, 'time'))).toEqual(times)
    expect(lms.count(dialects[kind].methods.commit)).toBe(3)
  })

  test('F-4: only what differs is set again', async () => {
    const { lms, session } = open(kind)
    await session.save(state({ location: 'L10', score: half }))
    const before = lms.calls.length
    await session.save(state({ location: 'L10', score: half }))
    expect(deeds({ ...lms, calls: lms.calls.slice(before) })).toEqual(['Commit'])
  })

  test('LC-4, F23: a page that goes away repeats what is saved and ends the session, without a wait', () => {
    const { lms, session } = open(kind)
    session.leave(state({ location: 'L11' }, 5, 'last'))
    const { commit, terminate } = dialects[kind].methods
    expect(lms.calls.slice(-2).map(({ method }) => method)).toEqual([commit, terminate])
    expect(lms.saved).toMatchObject({
      'cmi.suspend_data': 'LM1.mark.last',
      [element(kind, 'time')]: expect.anything(),
    })
  })

  test('LC-4: a save is written before anything is waited for, so that a hidden page may not come back', () => {
    const { lms, session } = open(kind)
    void session.save(state({}, 5, 'hidden'))
    expect(lms.saved['cmi.suspend_data']).toBe('LM1.mark.hidden')
  })

  test('LC-8: what is finished stays suspended, so that the answers are there at the next launch', async () => {
    const { lms, session } = open(kind)
    await session.save(state(passed))
    await session.end('finish')
    expect(lms.saved[exit]).toBe('suspend')
    expect(open(kind, { saved: lms.saved }).session.start).toMatchObject({
      suspendData: 'LM1.mark.record',
      completion: 'completed',
      success: 'passed',
    })
  })

  test.each(['review', 'browse'] as const)(
    'LC-9: in %s everything is shown and nothing is written',
    async (mode) => {
      const saved = { [exit]: 'suspend', 'cmi.suspend_data': 'LM1.mark.old', [status]: 'completed' }
      const { lms, session, log } = open(kind, { saved, preset: { [models[kind].mode]: mode } })
      expect(session.start).toMatchObject({ mode, suspendData: 'LM1.mark.old' })
      expect(await session.save(state({ ...passed, score: half }))).toBe(true)
      session.leave(state())
      expect(deeds(lms).map((deed) => deed.replace('Finish', 'Terminate'))).toEqual([
        'Initialize',
        'Terminate',
      ])
      expect(log).toEqual([])
    },
  )

  test('V-5, F25: a score is a percentage between 0 and 100', async () => {
    const { lms, session } = open(kind)
    await session.save(state({ score: { raw: 33.33, scaled: 0.3333 } }))
    const root = kind === 'scorm12' ? 'cmi.core.score' : 'cmi.score'
    expect(lms.saved).toMatchObject({
      [`${root}.raw`]: '33.33',
      [`${root}.min`]: '0',
      [`${root}.max`]: '100',
    })
    if (kind === 'scorm2004') expect(lms.saved['cmi.score.scaled']).toBe('0.3333')
    expect(lms.offences).toEqual([])
  })

  test('V-4: a score that is no number is not written, and stops nothing', async () => {
    const { lms, session } = open(kind)
    expect(await session.save(state({ score: { raw: Number.NaN, scaled: Number.NaN } }))).toBe(true)
    expect(setsOf(lms, element(kind, 'raw'))).toEqual([])
  })

  test('LC-10, F25: what was passed is not taken back on a visit with an empty record, nor the score', async () => {
    const { lms, session } = open(kind)
    await session.save(state(passed))
    await session.save(state({ score: half }, 70, 'less'))
    session.leave(state())
    const { lms: next, session: later } = open(kind, {
      saved: lms.saved,
      preset: { [models[kind].mode]: 'normal' },
    })
    await later.save(state({ score: half, success: 'failed' }, 5, 'again'))
    expect(next.saved).toMatchObject({
      [status]: kind === 'scorm12' ? 'passed' : 'completed',
      [element(kind, 'raw')]: '90',
    })
    expect(setsOf(next, status)).not.toContain('incomplete')
    expect(setsOf(next, status)).not.toContain('failed')
    if (kind === 'scorm2004') expect(next.saved['cmi.success_status']).toBe('passed')
  })

  test('LC-10: nothing fails any more once it was completed', async () => {
    const { lms, session } = open(kind)
    await session.save(state({ completion: 'completed' }))
    await session.save(state({ completion: 'completed', success: 'failed' }, 70, 'more'))
    expect(lms.saved[status]).toBe('completed')
    expect(lms.saved['cmi.success_status']).not.toBe('failed')
  })

  test('F25: a course that was found complete when it came back is told so', async () => {
    const saved = { [exit]: 'suspend', [status]: 'incomplete', 'cmi.suspend_data': 'LM1.mark.old' }
    const { lms, session } = open(kind, { saved })
    await session.save(state(passed))
    expect(lms.saved[status]).toBe(kind === 'scorm12' ? 'passed' : 'completed')
  })

  test('V-1, F24: suspend data that is too long, or not plain, is never set', async () => {
    const { lms, session, log } = open(kind, { room: 4000 })
    expect(await session.save(state({}, 1, 'x'.repeat(3991)))).toBe(true)
    expect(await session.save(state({}, 1, 'x'.repeat(3992)))).toBe(false)
    expect(await session.save(state({}, 1, 'é'))).toBe(false)
    expect(lms.saved['cmi.suspend_data']).toHaveLength(4000)
    expect(lms.offences).toEqual([])
    expect(log).toHaveLength(2)
  })

  test('V-15, V-16: nobody asks for preferences or for the learner’s name', async () => {
    const { lms, session } = open(kind)
    await session.save(state(passed))
    session.leave(state())
    const read = lms.calls
      .map((call) => call.element)
      .filter((name) => /name|preference/.test(name))
    expect(read).toEqual([])
  })

  test('V-17: what was never set is read without an offence', () => {
    expect(open(kind).lms.offences).toEqual([])
    expect(open(kind).log).toEqual([])
  })
})
