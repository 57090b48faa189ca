import { describe, expect, test } from 'vitest'
import { holdAgainstTitles } from '#tests/house/titles.ts'
import { safety } from './catalogue.ts'

describe('the list of safety requirements', () => {
  test('counts all 22 without a gap', () => {
    expect(Object.keys(safety)).toEqual(
      Array.from({ length: 22 }, (_, at) => `S${String(at + 1).padStart(2, '0')}`),
    )
  })

  test('every requirement has a test that names it', async () => {
    expect((await holdAgainstTitles('S', safety)).untested).toEqual([])
  })

  test('no test names a requirement that is not in it', async () => {
    expect((await holdAgainstTitles('S', safety)).stray).toEqual([])
  })
})
