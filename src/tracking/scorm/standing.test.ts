import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facts } from '#core/reporting/facts.fixture.ts'
import { resultsOf } from '#core/reporting/results.ts'
import type { Standing } from './dialect.ts'
import { raise } from './standing.ts'

const standing = fc.record({
  completion: fc.constantFrom('incomplete', 'completed'),
  success: fc.constantFrom('unknown', 'failed', 'passed'),
  progress: fc.double({ min: 0, max: 1, noNaN: true }),
  score: fc.integer({ min: 0, max: 100 }).map((raw) => ({ raw, scaled: raw / 100 })),
}) satisfies fc.Arbitrary<Standing>

const nothing = resultsOf({}, facts)
const ranks = { unknown: 0, failed: 1, passed: 2 }

test('LC-10, F25: whatever is told next, nothing that was told is taken back', () => {
  fc.assert(
    fc.property(standing, standing, (told, next) => {
      const raised = raise(told, { ...nothing, ...next })
      if (told.completion === 'completed') expect(raised.completion).toBe('completed')
      expect(ranks[raised.success]).toBeGreaterThanOrEqual(ranks[told.success])
      expect(raised.progress).toBeGreaterThanOrEqual(told.progress)
      expect(raised.score?.raw).toBe(Math.max(told.score.raw, next.score.raw))
    }),
  )
})

test('LC-10: what was completed does not fail afterwards, and what has failed may pass', () => {
  const completed = { completion: 'completed', success: 'unknown', progress: 1 } as const
  expect(raise(completed, { ...nothing, success: 'failed' }).success).toBe('unknown')
  expect(
    raise({ ...completed, completion: 'incomplete' }, { ...nothing, success: 'failed' }),
  ).toMatchObject({ success: 'failed' })
  expect(
    raise({ ...completed, success: 'failed' }, { ...nothing, success: 'passed' }).success,
  ).toBe('passed')
})

test('V-4: a standing without a score has none until there is one', () => {
  const told = { completion: 'incomplete', success: 'unknown', progress: 0 } as const
  expect(raise(told, nothing)).not.toHaveProperty('score')
  const score = { raw: 0, scaled: 0 }
  expect(raise(told, { ...nothing, score }).score).toEqual(score)
})
