import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { holdAgainstTitles } from '#tests/house/titles.ts'
import { faults } from './catalogue.ts'

describe('the catalogue of faults', () => {
  test('counts all 63 without a gap', () => {
    expect(Object.keys(faults)).toEqual(
      Array.from({ length: 63 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`),
    )
  })

  test('every fault has a test that names it, or says which issue brings one', async () => {
    expect((await holdAgainstTitles('F', faults)).untested).toEqual([])
  })

  test('no test names a fault that is not in it, or that waits for an issue', async () => {
    expect((await holdAgainstTitles('F', faults)).stray).toEqual([])
  })
})

test('F03: nothing relies on the event "unload", which browsers are giving up', async () => {
  for await (const file of glob('src/**/*.{ts,tsx,astro,js}'))
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/['"](?:before)?unload['"]/)
})
