import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareLocks } from './compare.ts'
import { lock1, nextLock, question, v1, v2a, v2b, v2c, v2d } from './course.fixture.ts'
import type { Identified, Lock } from './lock.ts'
import { makeLock } from './make-lock.ts'
import { levels, sayNotice } from './notice.ts'

const told = (now: Lock) => {
  const { verdict, notices } = compareLocks(lock1, now)
  return { verdict, notices: notices.map(({ change, id }) => `${change} ${id}`) }
}

describe('a release is', () => {
  test('a patch when nothing but order or reading matter changes', () => {
    expect(told(nextLock(v2a))).toEqual({ verdict: 'patch', notices: [] })
    const now = v1.map((one) => (one.id === 'L11' ? { ...one, meaning: 'new' } : one))
    expect(told(nextLock(now))).toEqual({ verdict: 'patch', notices: ['reworded L11'] })
  })

  test('minor when all is kept and something is pointed out', () => {
    expect(told(nextLock(v2c))).toEqual({ verdict: 'minor', notices: ['updated K1'] })
    expect(told(nextLock(v2d))).toEqual({
      verdict: 'minor',
      notices: ['extended L10', 'added K4', 'added L12'],
    })
  })

  test('major when something is archived', () => {
    expect(told(nextLock(v2b, 'K2'))).toEqual({ verdict: 'major', notices: ['archived K2'] })
    const now = v1.map((one) => (one.id === 'K2' ? question('K2', 'Which then?', ['a']) : one))
    expect(told(nextLock(now, 'K2/b')).notices).toEqual(['parts-archived K2', 'updated K2'])
  })

  test('major when the choices of a scenario lead elsewhere', () => {
    const story = (route: string, parts: string[]): Identified => ({
      kind: 'scenario',
      id: 'SC1',
      meaning: 'm',
      route,
      parts,
    })
    const before = makeLock({ course: 'small', found: [story('r', ['a', 'b', 'e1'])] })
    const after = makeLock({
      course: 'small',
      found: [story('s', ['a', 'e1'])],
      old: before,
      retire: ['SC1/b'],
    })
    const { verdict, notices } = compareLocks(before, after)
    expect(verdict).toBe('major')
    expect(notices.map(sayNotice)).toEqual([
      expect.stringMatching(/^The scenario SC1 lost b\. A run .+ no longer replays/),
      expect.stringMatching(/^In the scenario SC1 choices lead elsewhere\./),
    ])
  })
})

test('what anybody finished is said to stay', () => {
  const { notices } = compareLocks(lock1, nextLock(v2d))
  expect(notices.map(sayNotice)[0]).toBe(
    'The lesson L10 asks for more: K4. Whoever finished it stays finished and sees "new since you finished".',
  )
})

test('locks of two courses are not compared', () => {
  expect(() => compareLocks(lock1, { ...lock1, course: 'other' })).toThrow('two courses')
})

const anyQuestion = fc.record({
  id: fc.constantFrom('K1', 'K2', 'K3', 'K4', 'K5', 'toString'),
  stem: fc.constantFrom('x', 'y'),
  options: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
})
const anyCourse = fc
  .uniqueArray(anyQuestion, { selector: ({ id }) => id })
  .map((all) => all.map(({ id, stem, options }) => question(id, stem, options)))

describe('for any course', () => {
  test('a lock against itself is a patch with nothing to notice', () => {
    fc.assert(
      fc.property(anyCourse, (found) => {
        const lock = makeLock({ course: 'small', found })
        expect(compareLocks(lock, lock)).toEqual({ verdict: 'patch', notices: [] })
      }),
    )
  })

  test('adding only is minor at most, and every addition is told', () => {
    fc.assert(
      fc.property(anyCourse, anyCourse, (first, more) => {
        const old = makeLock({ course: 'small', found: first })
        const added = more.filter(({ id }) => !first.some((one) => one.id === id))
        const now = makeLock({ course: 'small', found: [...first, ...added], old })
        const { verdict, notices } = compareLocks(old, now)
        expect(verdict).toBe(added.length > 0 ? 'minor' : 'patch')
        expect(notices.map(({ change, id }) => [change, id])).toEqual(
          added.map(({ id }) => ['added', id]),
        )
      }),
    )
  })

  test('the verdict is the gravest notice, and every notice has words', () => {
    fc.assert(
      fc.property(anyCourse, anyCourse, (first, second) => {
        const old = makeLock({ course: 'small', found: first })
        const retire = first.flatMap(({ id, parts = [] }) => [
          id,
          ...parts.map((part) => `${id}/${part}`),
        ])
        const now = makeLock({ course: 'small', found: second, old, retire })
        const { verdict, notices } = compareLocks(old, now)
        const ranks = notices.map(({ level }) => levels.indexOf(level))
        expect(levels.indexOf(verdict)).toBe(Math.max(0, ...ranks))
        for (const notice of notices) expect(sayNotice(notice)).toContain(notice.id)
      }),
    )
  })
})
