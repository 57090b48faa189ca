import { describe, expect, test } from 'vitest'
import { claimsSchema } from './claims.ts'

const claim = { id: 'C001', tier: 'K', line: '1, 2', text: 'A plan needs an owner.' }

describe('claimsSchema', () => {
  test('claims with ids of their own are read', () => {
    const claims = [claim, { ...claim, id: 'C002' }]
    expect(claimsSchema.parse({ claims })).toEqual({ claims })
  })

  test('an id used twice is refused by name', () => {
    const { error } = claimsSchema.safeParse({ claims: [claim, claim] })
    expect(error?.issues).toMatchObject([
      { path: ['claims', 1, 'id'], message: expect.stringContaining('C001 is used twice') },
    ])
  })

  test.each([
    ['a mistyped field', { ...claim, teir: 'K' }],
    ['an unknown tier', { ...claim, tier: 'Q' }],
    ['a line that is not a number', { ...claim, line: 'one' }],
    ['a mistyped id', { ...claim, id: 'C1' }],
  ])('%s is refused', (_, wrong) => {
    expect(claimsSchema.safeParse({ claims: [wrong] }).success).toBe(false)
  })
})
