import { expect, test } from 'vitest'
import { capabilities, kinds } from '#core/plan/plan.ts'
import { notSeen } from '#core/self-assessment/gaps.ts'
import { Unknown } from './coder.ts'
import { valueAt, values } from './values.ts'

test('whatever can be picked in a form is a known value', () => {
  const picked = [...kinds, ...kinds.flatMap((kind) => capabilities[kind]), notSeen]
  for (const value of picked) expect(values).toContain(value)
})

test('a value keeps its place for good', () => {
  expect(values.slice(0, 6)).toEqual(['', '0', '1', '2', '3', '4'])
  expect(valueAt(10)).toBe('reached')
  expect(valueAt(20)).toBe('Vision articulation')
  expect(() => valueAt(values.length)).toThrow(Unknown)
})
