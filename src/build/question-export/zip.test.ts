import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipTexts } from './zip.ts'

const files = { 'test.xml': '<t/>', 'imsmanifest.xml': '<m/>', 'items/Ä.xml': 'ä' }

test('a zip holds every text, by sorted names', () => {
  const entries = Object.entries(unzipSync(zipTexts(files)))
  expect(entries.map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual([
    ['imsmanifest.xml', '<m/>'],
    ['items/Ä.xml', 'ä'],
    ['test.xml', '<t/>'],
  ])
})

test('the same texts give the same bytes, in every zone and in any order', () => {
  const zone = process.env['TZ']
  try {
    process.env['TZ'] = 'Pacific/Auckland'
    const east = zipTexts(files)
    process.env['TZ'] = 'America/Los_Angeles'
    const west = zipTexts(Object.fromEntries(Object.entries(files).reverse()))
    expect(west).toEqual(east)
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})
