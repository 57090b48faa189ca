import { describe, expect, test } from 'vitest'
import { numbersInTitles } from '#tests/house/titles.ts'
import { requirements } from './catalogue.ts'

describe('the catalogue of access', () => {
  test('counts all 26 without a gap', () => {
    expect(Object.keys(requirements)).toEqual(
      Array.from({ length: 26 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`),
    )
  })

  test('every requirement has a test that names it, or says what it waits for', async () => {
    const named = await numbersInTitles('A')
    const untested = Object.entries(requirements)
      .filter(([number, { later, byHand }]) => !later && !byHand && !named.has(number))
      .map(([number, { what }]) => `${number}: ${what}`)
    expect(untested).toEqual([])
  })

  test('no test names a requirement that is not in it, or that none can hold yet', async () => {
    const named = await numbersInTitles('A')
    const tested = Object.entries(requirements)
      .filter(([, { later, byHand }]) => !later && !byHand)
      .map(([number]) => number)
    expect([...named.keys()].filter((number) => !tested.includes(number))).toEqual([])
  })
})
