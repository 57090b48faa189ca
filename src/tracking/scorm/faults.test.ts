import { describe, expect, test } from 'vitest'
import type { Results } from '#core/reporting/results.ts'
import { dialects, element, kinds, open, setsOf, state } from './session.fixture.ts'
import { beginScorm } from './session.ts'
import { launchStrictLms } from './strict-lms.fixture.ts'
import { models } from './strict-model.fixture.ts'

const passed: Partial<Results> = {
  completion: 'completed',
  success: 'passed',
  score: { raw: 90, scaled: 0.9 },
  progress: 1,
  location: 'FIN',
}

describe.each(kinds)('an LMS of %s that fails', (kind) => {
  const status = element(kind, 'status')
  const done = kind === 'scorm12' ? 'passed' : 'completed'

  test('F-1: a "true" while the network is down is not believed', async () => {
    const { lms, session } = open(kind)
    lms.faults.isOffline = true
    expect(await session.save(state(passed))).toBe(false)
    expect(lms.saved).not.toHaveProperty('cmi.suspend_data')
  })

  test('F-1: what was lost is written again once the network is back, the same values too', async () => {
    const { lms, session } = open(kind)
    lms.faults.isOffline = true
    await session.save(state(passed, 60, 'one'))
    lms.faults.isOffline = false
    expect(await session.save(state(passed, 60, 'two'))).toBe(true)
    expect(lms.saved).toMatchObject({
      'cmi.suspend_data': 'LM1.mark.two',
      [status]: done,
      [element(kind, 'raw')]: '90',
      [element(kind, 'location')]: expect.stringMatching(/^FIN\./),
    })
    expect(lms.offences).toEqual([])
  })

  test('F-1: writes nothing as long as the network is known to be down', async () => {
    const { lms, session } = open(kind)
    lms.faults.isOffline = true
    await session.save(state({}, 60, 'one'))
    const before = lms.calls.length
    expect(await session.save(state({}, 60, 'two'))).toBe(false)
    expect(lms.calls).toHaveLength(before)
  })

  test('F-1, LC-10: while it is written again the status says less for a moment, and never more', async () => {
    const { lms, session } = open(kind)
    lms.faults.isOffline = true
    await session.save(state({ completion: 'completed' }, 60, 'one'))
    lms.faults.isOffline = false
    await session.save(state({ completion: 'completed' }, 60, 'two'))
    expect(setsOf(lms, status).at(-1)).toBe('completed')
    expect(setsOf(lms, status)).not.toContain('passed')
    expect(lms.saved[status]).toBe('completed')
  })

  test('F-2: a session that has expired keeps nothing, is noticed, and is tried again', async () => {
    const { lms, session, log } = open(kind)
    lms.faults.isExpired = true
    expect(await session.save(state({}, 1, 'one'))).toBe(false)
    expect(log.at(-1)).toContain(models[kind].codes.commit)
    lms.faults.isExpired = false
    expect(await session.save(state({}, 1, 'two'))).toBe(true)
    expect(lms.saved['cmi.suspend_data']).toBe('LM1.mark.two')
  })

  test.each([1, 2, 3, 4, 5, 6, 7])(
    'F21: a commit that fails %d times loses nothing',
    async (times) => {
      const { lms, session } = open(kind)
      lms.faults.commits = Array.from({ length: times }, () => models[kind].codes.commit)
      let tries = 0
      while (!(await session.save(state(passed, 60, `r${tries}`))) && tries < 9) tries += 1
      expect(tries).toBeLessThan(9)
      expect(lms.saved).toMatchObject({ 'cmi.suspend_data': `LM1.mark.r${tries}`, [status]: done })
    },
  )

  test('F21: a commit that throws is one that has failed', async () => {
    const { lms, session } = open(kind)
    lms.faults.commits = ['throw']
    expect(await session.save(state({}, 60, 'one'))).toBe(false)
    expect(await session.save(state({}, 60, 'two'))).toBe(true)
  })

  test.each(['null', '0'])(
    'API-7, F20: a commit that is answered with %s and no code is done',
    async (fate) => {
      const { lms, session } = open(kind)
      lms.faults.commits = [fate, fate]
      expect(await session.save(state())).toBe(true)
      expect(lms.saved['cmi.suspend_data']).toBe('LM1.mark.record')
    },
  )

  test.each([true, 1])('F20: %o stands for "true"', async (truth) => {
    const { session, log } = open(kind, { faults: { truth } })
    expect(await session.save(state(passed))).toBe(true)
    expect(log).toEqual([])
  })

  test('F-3: what is refused is logged once, and the rest is written', async () => {
    const refuse = { element: /score|location|status|time/, code: models[kind].codes.type }
    const { lms, session, log } = open(kind, { faults: { refuse } })
    expect(await session.save(state(passed, 60, 'one'))).toBe(true)
    const lines = log.length
    expect(lines).toBeGreaterThan(4)
    expect(await session.save(state({ ...passed, location: 'FIN' }, 60, 'one'))).toBe(true)
    expect(log).toHaveLength(lines)
    expect(lms.saved['cmi.suspend_data']).toBe('LM1.mark.one')
  })

  test('V-1, F24: suspend data that is refused is not taken for saved', async () => {
    const refuse = { element: /suspend_data/, code: models[kind].codes.type }
    const { lms, session } = open(kind, { faults: { refuse } })
    expect(await session.save(state(passed))).toBe(false)
    delete lms.faults.refuse
    expect(await session.save(state(passed))).toBe(true)
  })

  test('F20: methods that throw stop nothing', async () => {
    const { set, get } = dialects[kind].methods
    const { lms, session } = open(kind)
    lms.faults.throws = [set, get]
    expect(await session.save(state(passed, 1, 'one'))).toBe(false)
    session.leave(state(passed, 1, 'two'))
    expect(lms.count(dialects[kind].methods.terminate)).toBe(1)
  })

  test('F-1: a probe that throws counts as no network', async () => {
    const { api } = launchStrictLms({ model: models[kind] })
    const isConnected = () => Promise.reject(new TypeError('Failed to fetch'))
    const session = beginScorm({ api, dialect: dialects[kind], isConnected })
    expect(await session?.save(state())).toBe(false)
  })

  test('LC-5: an LMS that hears nothing while the page goes away has everything but the last time', async () => {
    const { lms, session } = open(kind)
    await session.save(state(passed, 60))
    lms.faults.isDismissed = true
    session.leave(state(passed, 65))
    expect(lms.saved).toMatchObject({ 'cmi.suspend_data': 'LM1.mark.record', [status]: done })
    const { start } = open(kind, { saved: lms.saved }).session
    expect(start.suspendData).toBe('LM1.mark.record')
  })

  test('F-1: a save that is overtaken by another is not mixed up with it', async () => {
    const { lms, session } = open(kind)
    const first = session.save(state({}, 60, 'one'))
    lms.faults.isOffline = true
    const second = session.save(state(passed, 60, 'two'))
    expect(await Promise.all([first, second])).toEqual([true, false])
    lms.faults.isOffline = false
    expect(await session.save(state(passed, 60, 'three'))).toBe(true)
    expect(lms.saved).toMatchObject({ [status]: done, 'cmi.suspend_data': 'LM1.mark.three' })
  })
})
