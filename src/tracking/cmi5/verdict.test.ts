import { expect, test } from 'vitest'
import { scoreOf } from './outside.fixture.ts'
import { judge } from './verdict.ts'

const cases: [Parameters<typeof judge>[0], number | undefined, ReturnType<typeof judge>][] = [
  [{ success: 'passed', score: scoreOf(75) }, undefined, 'passed'],
  [{ success: 'failed' }, undefined, 'failed'],
  [{ success: 'unknown', score: scoreOf(10) }, undefined, 'unknown'],
  [{ success: 'passed', score: scoreOf(75) }, 0.8, 'unknown'],
  [{ success: 'unknown', score: scoreOf(70) }, 0.7, 'passed'],
  [{ success: 'failed', score: scoreOf(70) }, 0.7, 'passed'],
  [{ success: 'failed', score: scoreOf(69.99) }, 0.7, 'failed'],
  [{ success: 'passed' }, 0.7, 'unknown'],
  [{ success: 'unknown' }, 0, 'unknown'],
]

test.each(cases)('C-8, C-10: %j with the LMS’s mark %s is %s', (results, mark, verdict) => {
  expect(judge(results, mark)).toBe(verdict)
})
