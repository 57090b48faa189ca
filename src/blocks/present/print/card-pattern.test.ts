import { expect, test } from 'vitest'
import { patternOf } from './card-pattern.ts'

test('each letter has a pattern of its own, so that a black-and-white print tells them apart', () => {
  const patterns = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => patternOf(letter).lines)
  expect(new Set(patterns).size).toBe(6)
})
