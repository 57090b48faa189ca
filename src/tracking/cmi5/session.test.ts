import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, openTab, scoreOf, stateWith, until } from './outside.fixture.ts'
import { openSchool, type Page, questionsIn, type School, verbsOf } from './school.fixture.ts'

let school: School
beforeEach(async () => {
  school = await openSchool()
})
afterEach(() => school.lms.stop())

const passed = { completion: 'completed', success: 'passed', score: scoreOf(80) } as const

describe('a session', () => {
  test('C-5, C-7, C-8, C-15: goes from "initialized" to "terminated" without breaking a requirement', async () => {
    const { session, launched } = await school.begin({
      masteryScore: 0.75,
      moveOn: 'CompletedAndPassed',
    })
    const interactions = [answer('q1'), answer('q2', 'No')]
    expect(await session.save(stateWith({ interactions }))).toBe(true)
    expect(await session.save(stateWith({ ...passed, interactions }))).toBe(true)
    await session.end('finish')
    expect(school.lms.violations).toEqual([])
    expect(launched.missing()).toEqual([])
    expect(verbsOf(launched)).toEqual([
      'initialized',
      'answered',
      'answered',
      'completed',
      'passed',
      'terminated',
    ])
  })

  test('C-6: every statement has an id of its own and a time in UTC, never before the last one', async () => {
    let now = Date.parse('2026-03-04T05:06:07Z')
    const { session } = await school.begin({}, openTab({ now: () => now }))
    now -= 3_600_000
    await session.save(stateWith({ interactions: [answer('q1')] }))
    now += 3_600_100
    await session.end('suspend')
    const times = school.learner.statements.map(({ timestamp }) => timestamp)
    expect(times).toEqual([...times].sort())
    expect(new Set(school.learner.statements.map(({ id }) => id)).size).toBe(3)
    expect(school.said('terminated')[0]?.result?.duration).toBe('PT0.1S')
    expect(school.lms.violations).toEqual([])
  })

  test('C-6: keeps whatever the LMS has put into the context', async () => {
    const contextTemplate = {
      contextActivities: {
        category: [{ id: 'https://lms.test/c' }],
        parent: [{ id: 'p:1' }],
      },
      extensions: { 'https://lms.test/x': { deep: [1] } },
    }
    const { session } = await school.begin({ contextTemplate, masteryScore: 0.5 })
    await session.save(stateWith({ ...passed, interactions: [answer('q1')] }))
    await session.end('finish')
    expect(school.lms.violations).toEqual([])
    expect(school.learner.statements).toHaveLength(5)
  })

  test('C-14: sends no header that an LMS of another origin need not allow', async () => {
    const { session } = await school.begin()
    await session.save(stateWith())
    await session.end('suspend')
    const ofNode =
      /^(host|connection|accept.*|sec-fetch.*|user-agent|content-length|cache-control|pragma)$/
    const allowed = /^(authorization|content-type|x-experience-api-version|if-match|if-none-match)$/
    const names = new Set(school.lms.arrived.flatMap(({ headers }) => Object.keys(headers)))
    expect([...names].filter((name) => !ofNode.test(name) && !allowed.test(name))).toEqual([])
  })

  test('an answer is told once, and again only when it is another one than the last', async () => {
    const first = await school.begin()
    const save = ({ session }: Page, ...chosen: string[]) =>
      session.save(stateWith({ interactions: chosen.map((one, at) => answer(`q${at}`, one)) }))
    await save(first, 'Yes', 'Yes')
    await save(first, 'Yes', 'No')
    await save(first, 'Yes', 'No')
    await save(first, 'Yes', 'Yes')
    await first.session.end('suspend')
    expect(questionsIn(first.launched.statements())).toEqual(['q0', 'q1', 'q1', 'q1'])
    const second = await school.begin()
    await save(second, 'Yes', 'Yes', 'Yes')
    expect(questionsIn(second.launched.statements())).toEqual(['q2'])
  })

  test('F30: a page that leaves before it has read the record takes nothing back', async () => {
    const first = await school.begin()
    await first.session.save(
      stateWith({ interactions: [answer('q1')], location: 'L22' }, 'LM1.4.x'),
    )
    await first.session.end('suspend')
    const before = school.bookmark()
    const second = await school.begin()
    second.session.leave({ ...stateWith({ location: '' }, 'LM1.4.x'), activeSeconds: 0 })
    await until(() => verbsOf(second.launched).includes('terminated'))
    expect(school.bookmark()).toEqual(before)
  })

  test('the time to pass is that of all sessions', async () => {
    const first = await school.begin()
    await first.session.save(stateWith())
    await first.session.end('suspend')
    const second = await school.begin()
    await second.session.save(stateWith(passed))
    expect(school.said('passed')[0]?.result?.duration).toBe('PT120S')
  })

  test('says who learns by the account, which stays when a name changes', async () => {
    const { session } = await school.begin()
    expect(session.start.learnerId).toBe('http://lms.test/users?x=1&y=2 p.lo+1')
    school.learner.actor.name = 'Married'
    expect((await school.begin()).session.start.learnerId).toBe(session.start.learnerId)
  })
})

describe('what the launch data says', () => {
  test('C-10: the LMS’s mark decides, not the course’s', async () => {
    const strict = await school.begin({ masteryScore: 0.85 })
    await strict.session.save(stateWith(passed))
    await strict.session.end('finish')
    expect(school.said('passed')).toEqual([])
    const lenient = await school.begin({ masteryScore: 0.6 })
    await lenient.session.save(stateWith({ success: 'unknown', score: scoreOf(60) }))
    expect(school.said('passed')).toHaveLength(1)
    expect(school.lms.violations).toEqual([])
  })

  test('C-10: the mark and what is asked for are there to be shown', async () => {
    const { session } = await school.begin({ masteryScore: 0.6, moveOn: 'Passed' })
    expect(session).toMatchObject({ masteryScore: 0.6, moveOn: 'Passed', returnTo: undefined })
  })

  test('C-11, S06: where to go afterwards comes from the launch data, and only there', async () => {
    const launched = school.lms.launch(school.learner, { returnURL: 'https://portal.test/back' })
    launched.url.searchParams.set('returnURL', 'https://evil.test/')
    const { session } = await school.load(launched, openTab())
    expect(session.returnTo).toEqual({ url: 'https://portal.test/back', isForeign: true })
    const own = await school.begin({ returnURL: `${school.lms.origin}/course` })
    expect(own.session.returnTo).toEqual({ url: `${school.lms.origin}/course`, isForeign: false })
  })

  test.each(['Browse', 'Review'] as const)(
    'C-9: in launch mode %s only "initialized" and "terminated" are said, and nothing is written',
    async (launchMode) => {
      const first = await school.begin()
      await first.session.save(stateWith({}, 'LM1.7.kept'))
      await first.session.end('suspend')
      const before = school.bookmark()
      const { session, launched } = await school.begin({ launchMode, masteryScore: 0.5 })
      expect(session.start).toMatchObject({
        mode: launchMode.toLowerCase(),
        suspendData: 'LM1.7.kept',
      })
      await session.save(stateWith({ ...passed, interactions: [answer('q1')] }))
      await session.end('finish')
      expect(verbsOf(launched)).toEqual(['initialized', 'terminated'])
      expect(school.bookmark()).toEqual(before)
      expect(school.lms.violations).toEqual([])
    },
  )

  test('C-9: a review that is left by closing the tab says no more either', async () => {
    const { session, launched } = await school.begin({ launchMode: 'Review' })
    await until(() => launched.statements().length === 1)
    session.leave(stateWith({ ...passed, interactions: [answer('q1')] }))
    await until(() => launched.statements().length === 2)
    expect(verbsOf(launched)).toEqual(['initialized', 'terminated'])
    expect(school.learner.documents.size).toBe(0)
  })
})

describe('the bookmark', () => {
  test('C-12: the next session goes on where this one has ended', async () => {
    const first = await school.begin()
    expect(first.session.start).toMatchObject({
      suspendData: '',
      completion: 'unknown',
      location: '',
    })
    await first.session.save(stateWith({ location: 'L22' }, 'LM1.3.abc'))
    await first.session.end('suspend')
    const { session } = await school.begin()
    expect(session.start).toMatchObject({
      suspendData: 'LM1.3.abc',
      location: 'L22',
      completion: 'incomplete',
      mode: 'normal',
    })
  })

  test('C-12: what another device saved meanwhile is joined', async () => {
    const here = await school.begin()
    await here.session.save(stateWith({}, 'LM1.1'))
    const there = await school.begin()
    await there.session.save(stateWith({}, 'LM1.9'))
    here.launched.isAbandoned = false
    expect(await here.session.save(stateWith({}, 'LM1.2'))).toBe(true)
    expect(school.bookmark()?.suspendData).toBe('LM1.9')
  })

  test('F26: another learner in the same tab sees and sends nothing of the first one', async () => {
    const first = await school.begin()
    school.lms.isOffline = true
    await first.session.save(stateWith({ interactions: [answer('q1')] }, 'LM1.1.mine'))
    school.lms.isOffline = false
    const other = school.lms.enrol('someone.else')
    const second = await school.load(
      school.lms.launch(other),
      openTab({ storage: first.tab.storage }),
    )
    expect(second.session.start).toMatchObject({ suspendData: '', completion: 'unknown' })
    await second.session.end('suspend')
    expect(verbsOf(second.launched)).toEqual(['initialized', 'terminated'])
    expect(school.lms.violations).toEqual([])
  })
})
