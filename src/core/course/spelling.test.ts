import { describe, expect, test } from 'vitest'
import { findAmericanSpelling } from './spelling.ts'
import { spellingPairs } from './spelling-pairs.ts'

describe('findAmericanSpelling', () => {
  test.each([
    ['We organize the rota.', 'organize', 'organise'],
    ['An organization learns.', 'organization', 'organisation'],
    ['Behavioral cues matter.', 'Behavioral', 'behavioural'],
    ['The call centers closed.', 'centers', 'centres'],
    ['They canceled it.', 'canceled', 'cancelled'],
    ['She led the defense.', 'defense', 'defence'],
  ])('%s', (text, found, write) => {
    expect(findAmericanSpelling(text)).toEqual([{ found, write }])
  })

  test.each([
    'They organise a rigorous, defensive, honorary programme.',
    'The size of the prize surprised everyone who was capsized.',
    'He fulfilled the laboratory order in Colorado.',
    'Read “Organizational behavior” by the Center for Labor.',
    'She cited "Color and labor" at the Theater Guild.',
  ])('British spelling, names and quotations pass: %s', (text) => {
    expect(findAmericanSpelling(text)).toEqual([])
  })
})

test('the list holds at least 150 pairs, all of them different', () => {
  const american = spellingPairs.flatMap(({ pairs }) => pairs.map((pair) => pair.american))
  expect(american.length).toBeGreaterThanOrEqual(150)
  expect(new Set(american).size).toBe(american.length)
})
