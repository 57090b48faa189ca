import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, openTab, scoreOf, stateWith, until } from './outside.fixture.ts'
import {
  changeSchool,
  openSchool,
  pause,
  questionsIn,
  type School,
  verbsOf,
} from './school.fixture.ts'

let school: School
beforeEach(async () => {
  school = await openSchool()
})
afterEach(() => school.lms.stop())

const passed = { completion: 'completed', success: 'passed', score: scoreOf(80) } as const

describe('a reload', () => {
  test('C-4, F28: fetches and initializes no second time, and goes on', async () => {
    const first = await school.begin()
    await first.session.save(stateWith({ interactions: [answer('q1')] }, 'LM1.2.x'))
    const again = await school.reload(first)
    expect(again.session.start.suspendData).toBe('LM1.2.x')
    await again.session.save(stateWith({ interactions: [answer('q1'), answer('q2')] }))
    await again.session.end('suspend')
    expect(first.launched.timesFetched).toBe(1)
    expect(verbsOf(first.launched)).toEqual(['initialized', 'answered', 'answered', 'terminated'])
    expect(school.lms.violations).toEqual([])
  })

  test('C-4, C-11: a page that goes because it is loaded again ends nothing, and what it has not sent goes on', async () => {
    const first = await school.begin()
    await first.session.save(stateWith({ interactions: [answer('q1')] }))
    first.session.pause?.(stateWith({ interactions: [answer('q1'), answer('q2')] }, 'LM1.6.p'))
    expect(await first.session.save(stateWith())).toBe(false)
    first.session.leave(stateWith())
    await until(() => school.bookmark()?.suspendData === 'LM1.6.p')
    const again = await school.reload(first)
    expect(again.session.start.suspendData).toBe('LM1.6.p')
    await again.session.save(stateWith({ interactions: [answer('q1'), answer('q2')] }))
    await again.session.end('suspend')
    expect(first.launched.timesFetched).toBe(1)
    expect(verbsOf(first.launched)).toEqual(['initialized', 'answered', 'answered', 'terminated'])
    expect(school.lms.violations).toEqual([])
  })

  test('F28, F29: sends what was still waiting, with the ids it had', async () => {
    const first = await school.begin()
    await first.session.save(stateWith())
    school.lms.fail('statement', 'lost', 'gone')
    await first.session.save(stateWith({ ...passed, interactions: [answer('q1')] }))
    const again = await school.reload(first)
    await again.session.save(stateWith({ ...passed, interactions: [answer('q1')] }))
    await again.session.end('finish')
    expect(verbsOf(first.launched)).toEqual([
      'initialized',
      'answered',
      'completed',
      'passed',
      'terminated',
    ])
    expect(school.lms.violations).toEqual([])
  })

  test.each([{}, { closesAtOnce: true }])(
    'C-7, F28: after the end says nothing more (%j)',
    async (manners) => {
      school = await changeSchool(school, manners)
      const begun = await school.begin({ returnURL: `${school.lms.origin}/course` })
      await begun.session.end('suspend')
      const opened = await school.open(begun.launched, openTab({ storage: begun.tab.storage }))
      expect(opened.kind).toBe('closesAtOnce' in manners ? 'expired' : 'ended')
      if (opened.kind === 'ended') expect(opened).toHaveProperty('returnTo.isForeign', false)
      expect(verbsOf(begun.launched)).toEqual(['initialized', 'terminated'])
      expect(school.lms.violations).toEqual([])
    },
  )
})

describe('an outage', () => {
  test('C-13, F29: what is learnt meanwhile is stored afterwards, in order, and saving says so', async () => {
    const { session, launched, timesExpired } = await school.begin()
    await session.save(stateWith({ interactions: [answer('q1')] }))
    school.lms.isOffline = true
    expect(
      await session.save(stateWith({ interactions: ['q1', 'q2'].map((id) => answer(id)) })),
    ).toBe(false)
    expect(
      await session.save(stateWith({ interactions: ['q1', 'q2', 'q3'].map((id) => answer(id)) })),
    ).toBe(false)
    school.lms.isOffline = false
    expect(
      await session.save(stateWith({ interactions: ['q1', 'q2', 'q3'].map((id) => answer(id)) })),
    ).toBe(true)
    await session.end('suspend')
    expect(questionsIn(launched.statements())).toEqual(['q1', 'q2', 'q3'])
    expect(school.lms.violations).toEqual([])
    expect(timesExpired()).toBe(0)
  })

  test('C-13: "terminated" comes only after everything else, however long that takes', async () => {
    const { session, launched } = await school.begin()
    await session.save(stateWith())
    school.lms.fail('statement', 503, 'lost')
    await session.save(stateWith({ interactions: [answer('q1'), answer('q2')] }))
    await session.end('suspend')
    expect(verbsOf(launched)).toEqual(['initialized', 'answered', 'answered', 'terminated'])
    expect(school.lms.violations).toEqual([])
  })

  test('C-15, F29: an LMS that is never there again holds up no exit; the next launch tells the rest', async () => {
    const { session } = await school.begin()
    await session.save(stateWith())
    school.lms.isOffline = true
    await session.save(stateWith({ interactions: [answer('q1')] }))
    await session.end('suspend')
    await pause()
    const tries = school.arrivedAt('statement').length
    await pause(50)
    expect(school.arrivedAt('statement')).toHaveLength(tries)
    school.lms.isOffline = false
    const next = await school.begin()
    await next.session.save(stateWith({ interactions: [answer('q1')] }))
    expect(questionsIn(next.launched.statements())).toEqual(['q1'])
    expect(school.lms.violations).toEqual([])
  })

  test('C-13, F29: a session that was given up meanwhile is quiet: nothing is said again and again', async () => {
    const { session, launched, timesExpired } = await school.begin()
    await session.save(stateWith())
    launched.isAbandoned = true
    const state = stateWith({ interactions: [answer('q1'), answer('q2')] }, 'LM1.2.y')
    expect(await session.save(state)).toBe(false)
    const before = school.arrivedAt('statement').length
    expect(await session.save(state)).toBe(false)
    expect(school.arrivedAt('statement')).toHaveLength(before)
    expect(timesExpired()).toBe(0)
    expect(school.lms.violations).toEqual([])
  })

  test('F29: a token that is not taken any more is told once, and nothing is sent from then on', async () => {
    const { session, launched, timesExpired } = await school.begin()
    await session.save(stateWith())
    launched.isExpired = true
    const answering = (id: string) => stateWith({ interactions: [answer(id)] }, `LM1.${id}`)
    expect(await session.save(answering('q1'))).toBe(false)
    const before = school.lms.arrived.length
    expect(await session.save(answering('q2'))).toBe(false)
    await session.end('suspend')
    session.leave(answering('q3'))
    await pause()
    expect(timesExpired()).toBe(1)
    expect(school.lms.arrived).toHaveLength(before)
  })

  test('F29: closing the tab then sends nothing either', async () => {
    const { session, launched } = await school.begin()
    await session.save(stateWith())
    launched.isExpired = true
    await session.save(stateWith({ interactions: [answer('q1')] }, 'LM1.2.y'))
    const before = school.lms.arrived.length
    session.leave(stateWith({}, 'LM1.3.y'))
    await pause()
    expect(school.lms.arrived).toHaveLength(before)
  })

  test('F29: a token that the bookmark is refused with is told once, too', async () => {
    const { session, launched, timesExpired } = await school.begin()
    await session.save(stateWith())
    launched.isExpired = true
    expect(await session.save(stateWith({}, 'LM1.2.y'))).toBe(false)
    expect(await session.save(stateWith({}, 'LM1.3.y'))).toBe(false)
    expect(timesExpired()).toBe(1)
  })

  test('F28, F29: a session that cannot even open says so, and nothing besides', async () => {
    school.lms.fail('state', 401)
    let times = 0
    const opened = await school.open(school.lms.launch(school.learner), openTab(), () => {
      times += 1
    })
    expect(opened).toEqual({ kind: 'expired' })
    expect(times).toBe(0)
  })
})
