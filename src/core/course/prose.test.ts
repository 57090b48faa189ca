import { describe, expect, test } from 'vitest'
import { typeset } from './prose.ts'

describe('typeset', () => {
  test.each([
    ['She said "stay".', 'She said “stay”.'],
    ["Raj's garage", 'Raj’s garage'],
    ["the managers' view", 'the managers’ view'],
    ['("quite so")', '(“quite so”)'],
    ["'No,' he said", '‘No,’ he said'],
    ['already “set”', 'already “set”'],
    ['from several sides - above, beside', 'from several sides – above, beside'],
    ['a well-run ward', 'a well-run ward'],
  ])('sets %s', (plain, set) => {
    expect(typeset(plain)).toBe(set)
  })
})
