import { describe, expect, test } from 'vitest'
import { numbersInTitles } from '#tests/house/titles.ts'
import { safety } from './catalogue.ts'

describe('the list of safety requirements', () => {
  test('counts all 22 without a gap', () => {
    expect(Object.keys(safety)).toEqual(
      Array.from({ length: 22 }, (_, at) => `S${String(at + 1).padStart(2, '0')}`),
    )
  })

  test('every requirement has a test that names it', async () => {
    const named = await numbersInTitles('S')
    const untested = Object.entries(safety)
      .filter(([number]) => !named.has(number))
      .map(([number, what]) => `${number}: ${what}`)
    expect(untested).toEqual([])
  })

  test('no test names a requirement that is not in it', async () => {
    const named = await numbersInTitles('S')
    expect([...named.keys()].filter((number) => !Object.hasOwn(safety, number))).toEqual([])
  })
})
