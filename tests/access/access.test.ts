import { describe, expect, test } from 'vitest'
import { holdAgainstTitles } from '#tests/house/titles.ts'
import { requirements } from './catalogue.ts'

describe('the catalogue of access', () => {
  test('counts all 26 without a gap', () => {
    expect(Object.keys(requirements)).toEqual(
      Array.from({ length: 26 }, (_, at) => `A${String(at + 1).padStart(2, '0')}`),
    )
  })

  test('every requirement has a test that names it, or says what it waits for', async () => {
    expect((await holdAgainstTitles('A', requirements)).untested).toEqual([])
  })

  test('no test names a requirement that is not in it, or that none can hold yet', async () => {
    expect((await holdAgainstTitles('A', requirements)).stray).toEqual([])
  })
})
