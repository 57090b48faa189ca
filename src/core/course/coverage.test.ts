import { describe, expect, test } from 'vitest'
import { coverClaims, findGaps } from './coverage.ts'

const claims = [
  { id: 'C001', tier: 'K' },
  { id: 'C002', tier: 'K' },
  { id: 'C003', tier: 'S' },
]

describe('coverage', () => {
  test('lists claims that no lesson carries, whatever their tier', () => {
    const coverage = coverClaims({ claims, taught: ['C001'], practised: ['C001', 'C002'] })
    expect(findGaps(coverage).untaught).toEqual(['C002', 'C003'])
  })

  test('lists key claims that nothing practises, and leaves supporting ones', () => {
    const coverage = coverClaims({ claims, taught: ['C001', 'C002', 'C003'], practised: ['C001'] })
    expect(findGaps(coverage)).toEqual({ untaught: [], unpractised: ['C002'] })
  })
})
