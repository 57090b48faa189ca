import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { scoreOf, stateWith } from './outside.fixture.ts'
import { changeSchool, openSchool, type School, verbsOf } from './school.fixture.ts'

let school: School
beforeEach(async () => {
  school = await openSchool()
})
afterEach(() => school.lms.stop())

const passed = { completion: 'completed', success: 'passed', score: scoreOf(80) } as const

describe('completed, passed and failed', () => {
  test('C-8: "completed" and "passed" are said once in a registration', async () => {
    for (let launches = 0; launches < 3; launches++) {
      const { session } = await school.begin()
      await session.save(stateWith(passed))
      await session.save(stateWith({ ...passed, score: scoreOf(90) }))
      await session.end('finish')
    }
    expect(school.said('completed')).toHaveLength(1)
    expect(school.said('passed')).toHaveLength(1)
    expect(school.lms.violations).toEqual([])
    expect((await school.begin()).session.start).toMatchObject({
      completion: 'completed',
      success: 'passed',
    })
  })

  test('C-8, F25: what was reached before and never told is told at the next save', async () => {
    const first = await school.begin()
    school.lms.isOffline = true
    await first.session.save(stateWith(passed))
    school.lms.isOffline = false
    const second = await school.begin()
    await second.session.save(stateWith(passed))
    expect(verbsOf(second.launched)).toEqual(['initialized', 'completed', 'passed'])
  })

  test('C-8, F30: a tab that dies before the bookmark is written leads to no second "completed" or "passed"', async () => {
    const first = await school.begin()
    school.lms.fail('state', 500, 500, 500)
    expect(await first.session.save(stateWith(passed))).toBe(false)
    expect(school.said('completed')).toHaveLength(1)
    expect(school.bookmark()).toBeNull()
    const second = await school.begin()
    await second.session.save(stateWith(passed))
    await second.session.end('finish')
    expect(verbsOf(second.launched)).toEqual(['initialized', 'terminated'])
    expect(school.bookmark()).toMatchObject({ isCompleted: true, isPassed: true })
    expect(school.lms.violations).toEqual([])
  })

  test('C-8: while nobody can say whether it was said before, it is not, and the save has not succeeded', async () => {
    const { session } = await school.begin()
    school.lms.fail('look', 503, 503)
    expect(await session.save(stateWith(passed))).toBe(false)
    expect(school.said('completed')).toEqual([])
    expect(await session.save(stateWith(passed))).toBe(true)
    expect(school.said('completed')).toHaveLength(1)
  })

  test('C-8: an LMS that lets nobody look is told all the same', async () => {
    school = await changeSchool(school, { hidesStatements: true })
    const { session } = await school.begin()
    expect(await session.save(stateWith(passed))).toBe(true)
    expect(school.said('passed')).toHaveLength(1)
  })

  const failed = { success: 'failed', score: scoreOf(40) } as const

  test('C-8, T23: "failed" waits for the end of the session, and is not said when it was passed by then', async () => {
    const { session, launched } = await school.begin({ masteryScore: 0.75 })
    await session.save(stateWith(failed))
    expect(school.said('failed')).toEqual([])
    await session.save(stateWith({ success: 'passed', score: scoreOf(80) }))
    await session.end('finish')
    expect(verbsOf(launched)).toEqual(['initialized', 'passed', 'terminated'])
    expect(school.lms.violations).toEqual([])
  })

  test('C-8: "failed" is said once of a score, and never after "passed"', async () => {
    const ends = [failed, failed, { ...failed, score: scoreOf(50) }, passed, failed]
    const verbs: string[][] = []
    for (const results of ends) {
      const { session, launched } = await school.begin({ masteryScore: 0.75 })
      await session.save(stateWith(results))
      await session.end('suspend')
      verbs.push(verbsOf(launched).slice(1, -1))
    }
    expect(verbs).toEqual([['failed'], [], ['failed'], ['completed', 'passed'], []])
    expect(school.lms.violations).toEqual([])
  })

  test('C-8: without scores, and where the LMS has a mark, nobody passes or fails', async () => {
    const { session, launched } = await school.begin({ masteryScore: 0.75 })
    await session.save(stateWith({ success: 'passed' }))
    await session.end('finish')
    expect(verbsOf(launched)).toEqual(['initialized', 'terminated'])
  })
})
