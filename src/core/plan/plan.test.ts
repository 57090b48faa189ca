import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, readDate } from '#core/review/day.ts'
import { type Criterion, checkPlan, isSound } from './check.ts'
import { fieldName, kinds, type Plan, parts, readPlan } from './plan.ts'
import { soundPlan } from './sample.fixture.ts'

const withHalf = (half: Partial<Plan['managing']>): Plan => ({
  ...soundPlan,
  managing: { ...soundPlan.managing, ...half },
})

function todoOf(plan: Plan, id: Criterion['id']): string[] {
  return checkPlan(plan).find((criterion) => criterion.id === id)?.todo ?? []
}

test('the plan that the lesson shows meets all four criteria', () => {
  expect(checkPlan(soundPlan).flatMap(({ todo }) => todo)).toEqual([])
  expect(isSound(soundPlan)).toBe(true)
})

test('an empty plan meets none, and each criterion says what to do', () => {
  for (const { todo } of checkPlan(readPlan({}))) expect(todo.length).toBeGreaterThan(0)
})

describe('capabilities', () => {
  test('one of each kind is needed, from the right five', () => {
    expect(todoOf(withHalf({ capability: '' }), 'capabilities')).toHaveLength(1)
    expect(todoOf(withHalf({ capability: 'Leading change' }), 'capabilities')).toHaveLength(1)
  })
})

describe('a practice', () => {
  test.each([
    'Communicate better',
    'Communicate better with the whole of my team every week',
    'I will be more strategic in all of our meetings from now on',
    'To become a better listener at every one of our meetings',
    'Improve my delegation to the people on the late shift',
    'I’ll work on delegation with everybody on the late shift',
    'Think more about the future of the depot every week',
    'Meetings',
    'Hold short meetings',
  ])('that nobody could watch is not met: %s', (practice) => {
    expect(todoOf(withHalf({ practice }), 'practices')).toHaveLength(1)
  })

  test.each([
    'Walk one street with Mr Anand before any felling is planned',
    'To communicate better, I post one number on the depot board each Monday',
    'Ask each nurse on Tuesday what the new rota takes away from them',
    'I ask Priya to run the Friday meeting and say nothing until the end',
    'Every Monday I hand the work plan to Jodie to improve',
  ])('that somebody could watch is met: %s', (practice) => {
    expect(todoOf(withHalf({ practice }), 'practices')).toEqual([])
  })
})

describe('dates', () => {
  test('a first date from day 0 to day 90 is met, and no other', () => {
    const start = readDate(soundPlan.start)
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (after) => {
        const todo = todoOf(withHalf({ first: dateOf(start + after) }), 'dates')
        expect(todo).toHaveLength(after >= 0 && after <= 90 ? 0 : 1)
      }),
    )
  })

  test('without a start, or with something that is no date, it says so', () => {
    expect(todoOf({ ...soundPlan, start: '' }, 'dates')).toHaveLength(1)
    expect(todoOf(withHalf({ first: '2026-02-30' }), 'dates')).toHaveLength(1)
    expect(todoOf(withHalf({ first: 'Monday' }), 'dates')).toHaveLength(1)
  })
})

describe('a source', () => {
  test.each([
    'the team',
    'Everyone',
    'my boss',
    'My line manager',
    'colleagues at work',
    'TBC',
    '?',
  ])('that names nobody is not met: %s', (source) => {
    expect(todoOf(withHalf({ source }), 'sources')).toHaveLength(1)
  })

  test.each(['Bea', 'Bea, my scheduler', 'my manager Ángel', 'მარიამი', '李明', 'mr anand'])(
    'with a name is met: %s',
    (source) => {
      expect(todoOf(withHalf({ source }), 'sources')).toEqual([])
    },
  )
})

test('whatever was kept is read as a plan, and no text is longer than 300 characters', () => {
  const names = ['start', ...kinds.flatMap((kind) => parts.map((part) => fieldName(kind, part)))]
  const anyFields = fc.dictionary(
    fc.constantFrom(...names, 'toString'),
    fc.string({ maxLength: 900 }),
  )
  fc.assert(
    fc.property(anyFields, (fields) => {
      const plan = readPlan(fields)
      for (const kind of kinds)
        for (const part of parts) expect(plan[kind][part].length).toBeLessThanOrEqual(300)
      expect(checkPlan(plan)).toHaveLength(4)
    }),
  )
})
