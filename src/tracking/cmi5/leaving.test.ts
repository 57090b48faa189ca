import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, openTab, scoreOf, stateWith, type Tab, until } from './outside.fixture.ts'
import { openSchool, pause, questionsIn, type School, verbsOf } from './school.fixture.ts'

let school: School
beforeEach(async () => {
  school = await openSchool()
})
afterEach(() => school.lms.stop())

const passed = { completion: 'completed', success: 'passed', score: scoreOf(80) } as const

describe('leaving', () => {
  const interactions = (...ids: string[]) => ids.map((id) => answer(id))

  /** The requests that a page sends while it goes away. */
  const watch = (tab: Tab) => {
    const sent: RequestInit[] = []
    const { fetch } = tab
    tab.fetch = (address, init) => {
      sent.push(init ?? {})
      return fetch(address, init)
    }
    return sent
  }

  test('C-11, F30: what is new and "terminated" go out at once, in requests that outlive the page', async () => {
    const tab = openTab()
    const sent = watch(tab)
    const { session, launched } = await school.begin({}, tab)
    await session.save(stateWith({ interactions: interactions('q1') }))
    sent.length = 0
    session.leave(stateWith({ interactions: interactions('q1', 'q2') }, 'LM1.5.z'))
    expect(sent.map(({ method, keepalive }) => [method, keepalive])).toEqual([
      ['PUT', true],
      ['POST', true],
    ])
    await until(() => verbsOf(launched).includes('terminated'))
    await until(() => school.bookmark()?.suspendData === 'LM1.5.z')
    expect(verbsOf(launched)).toEqual(['initialized', 'answered', 'answered', 'terminated'])
    expect(launched.missing()).toEqual([])
    expect(school.lms.violations).toEqual([])
  })

  test('F30: a page with nothing new to say sends one small statement', async () => {
    const tab = openTab()
    const sent = watch(tab)
    const { session, launched } = await school.begin({}, tab)
    const state = stateWith({ interactions: interactions('q1') })
    await session.save(state)
    sent.length = 0
    session.leave(state)
    expect(sent).toHaveLength(1)
    expect(String(sent[0]?.body).length).toBeLessThan(2000)
    await until(() => verbsOf(launched).includes('terminated'))
  })

  test('C-7, F30: nothing is said after it, whatever is called', async () => {
    const { session, launched } = await school.begin()
    await session.save(stateWith())
    session.leave(stateWith())
    session.leave(stateWith(passed, 'LM1.9.again'))
    expect(await session.save(stateWith(passed))).toBe(false)
    await session.end('finish')
    await until(() => verbsOf(launched).includes('terminated'))
    await pause()
    expect(verbsOf(launched)).toEqual(['initialized', 'terminated'])
    expect(school.arrivedAt('statement')).toHaveLength(2)
    expect(school.bookmark()?.suspendData).not.toContain('again')
    expect(school.lms.violations).toEqual([])
  })

  test('F30: with 70 kB waiting, "terminated" goes alone and the next launch tells the rest, once', async () => {
    const ids = Array.from({ length: 80 }, (_, at) => `q${at}`)
    const state = stateWith({ ...passed, interactions: interactions(...ids) })
    const tab = openTab()
    const sent = watch(tab)
    const first = await school.begin({}, tab)
    await until(() => first.launched.statements().length === 1)
    school.lms.fail('statement', 'hung')
    const saving = first.session.save(state)
    await until(() => school.arrivedAt('statement').length === 2)
    sent.length = 0
    first.session.leave(state)
    const sizes = sent.map(({ body }) => String(body).length)
    expect(sizes.every((size) => size < 10_000)).toBe(true)
    expect(await saving).toBe(false)
    await until(() => verbsOf(first.launched).includes('terminated'))
    const second = await school.begin()
    expect(await second.session.save(state)).toBe(true)
    await second.session.end('finish')
    expect(new Set(questionsIn(school.learner.statements)).size).toBe(80)
    expect(school.said('answered')).toHaveLength(80)
    expect([school.said('completed'), school.said('passed')].map(({ length }) => length)).toEqual([
      1, 1,
    ])
    expect(school.lms.violations).toEqual([])
  })

  test('F30: a save that was under way writes nothing more', async () => {
    const { session, launched } = await school.begin()
    await session.save(stateWith())
    school.lms.fail('statement', 'hung')
    const saving = session.save(stateWith({ interactions: interactions('q1') }, 'LM1.6.w'))
    await until(() => school.arrivedAt('statement').length === 2)
    session.leave(stateWith({ interactions: interactions('q1') }, 'LM1.6.w'))
    await until(() => verbsOf(launched).includes('terminated'))
    expect(await saving).toBe(false)
    expect(school.arrivedAt('state').filter(({ method }) => method === 'PUT')).toHaveLength(2)
  })

  test('F30: a tab that closes before "initialized" has arrived says both, in order', async () => {
    school.lms.fail('statement', 'gone')
    const { session, launched } = await school.begin()
    await until(() => school.arrivedAt('statement').length === 1)
    await pause(5)
    session.leave(stateWith({ interactions: interactions('q1') }))
    await until(() => verbsOf(launched).includes('terminated'))
    expect(verbsOf(launched)).toEqual(['initialized', 'answered', 'terminated'])
    expect(school.lms.violations).toEqual([])
  })

  test('C-8, C-11, F30: a tab that closes during its exit says nothing twice', async () => {
    let goOn = () => {}
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const tab = openTab({ wait: () => waiting })
    const { session, launched } = await school.begin({ masteryScore: 0.75 }, tab)
    const failed = { success: 'failed', score: scoreOf(40) } as const
    await session.save(stateWith(failed))
    school.lms.fail('statement', 'gone')
    const ending = session.end('suspend')
    await until(() => school.arrivedAt('statement').length === 2)
    await pause()
    const before = school.lms.arrived.length
    session.leave(stateWith(failed, 'LM1.8.v'))
    goOn()
    await ending
    await until(() => verbsOf(launched).includes('terminated'))
    await pause()
    expect(verbsOf(launched)).toEqual(['initialized', 'terminated'])
    expect(school.lms.violations).toEqual([])
    const after = school.lms.arrived
      .slice(before)
      .map(({ method, errand }) => `${method} ${errand}`)
    expect(after.sort()).toEqual(['PUT state', 'PUT statement'])
  })

  test('C-8, F30: what is on its way is not said again', async () => {
    const { session, launched } = await school.begin({ masteryScore: 0.75 })
    const state = stateWith({ success: 'failed', score: scoreOf(40) })
    await session.save(state)
    school.lms.fail('statement', 'hung')
    void session.end('suspend')
    await until(() => school.arrivedAt('statement').length === 2)
    session.leave(state)
    await until(() => verbsOf(launched).includes('terminated'))
    expect(verbsOf(launched)).toEqual(['initialized', 'terminated'])
  })

  test('C-8, F30: "failed" goes out with it', async () => {
    const { session, launched } = await school.begin({ masteryScore: 0.75 })
    const state = stateWith({ success: 'failed', score: scoreOf(40) })
    await session.save(state)
    session.leave(state)
    await until(() => verbsOf(launched).includes('terminated'))
    expect(verbsOf(launched)).toEqual(['initialized', 'failed', 'terminated'])
    expect(school.lms.violations).toEqual([])
  })

  test('F29, F30: where the token is not taken any more, nothing is sent', async () => {
    const { session, launched } = await school.begin()
    await session.save(stateWith())
    launched.isExpired = true
    await session.save(stateWith({ interactions: interactions('q1') }))
    const before = school.arrivedAt('statement').length
    session.leave(stateWith({ interactions: interactions('q1') }))
    await pause()
    expect(school.arrivedAt('statement')).toHaveLength(before)
  })
})
