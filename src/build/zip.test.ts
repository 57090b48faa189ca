import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { encode } from './packages/files.ts'
import { isSafePath, zipFiles } from './zip.ts'

const files = new Map(
  ['lessons/one.html', 'imsmanifest.xml', 'lessons/Ärger 1.html', '_astro/a.js'].map((path) => [
    path,
    encode(path),
  ]),
)

test('S11: a zip holds every file, sorted by path', () => {
  const entries = Object.entries(unzipSync(zipFiles(files)))
  expect(entries.map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual(
    [...files.keys()].sort().map((path) => [path, path]),
  )
})

test('S11: the same files give the same bytes, in every zone and in any order', () => {
  const zone = process.env['TZ']
  try {
    process.env['TZ'] = 'Pacific/Auckland'
    const east = zipFiles(files)
    process.env['TZ'] = 'America/Los_Angeles'
    expect(zipFiles(new Map([...files].reverse()))).toEqual(east)
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})

/** The date of the only file of a zip: day, month, year, hour, minute, second. */
function dateIn(content: Uint8Array): number[] {
  const zip = Buffer.from(zipFiles(new Map([['sw.js', content]])))
  const [time, date] = [zip.readUInt16LE(10), zip.readUInt16LE(12)]
  return [
    ...[date & 31, (date >> 5) & 15, 1980 + (date >> 9)],
    ...[time >> 11, (time >> 5) & 63, (time & 31) * 2],
  ]
}

test('S11: another content of the same length has another date, since servers tell files apart by these two', () => {
  const version = (number: number) => dateIn(encode(`const version = ${number}`)).join()
  const dates = Array.from({ length: 200 }, (_, at) => version(100 + at))
  expect(new Set(dates).size).toBe(200)
  expect(version(100)).toBe(dates[0])
})

test('S11: every date is one that there is, in 2025', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (content) => {
      const [day = 0, month = 0, year, hour = 0, minute = 0, second = 0] = dateIn(content)
      expect(year).toBe(2025)
      const date = new Date(Date.UTC(2025, month - 1, day, hour, minute, second))
      expect([date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCHours()]).toEqual([
        ...[day, month, hour],
      ])
      expect([date.getUTCMinutes(), date.getUTCSeconds()]).toEqual([minute, second])
    }),
  )
})

test('PK-2: a name beyond ASCII carries the flag that says it is UTF-8, others need none', () => {
  const flags = [...files.keys()].sort().map((path) => {
    const zip = Buffer.from(zipFiles(new Map([[path, encode('x')]])))
    return [path, (zip.readUInt16LE(6) & 0x800) !== 0]
  })
  expect(flags).toEqual([
    ['_astro/a.js', false],
    ['imsmanifest.xml', false],
    ['lessons/one.html', false],
    ['lessons/Ärger 1.html', true],
  ])
})

test('S11, PK-2: a path that leaves its folder, or that some system cannot unpack, is refused', () => {
  const unsafe = ['../a', 'a/../b', '/a', 'a//b', 'C:/a', 'a\\b', '.git', 'a/.DS_Store', 'a.', 'a ']
  expect([...unsafe, 'a\u0000b', 'a?b', ''].filter(isSafePath)).toEqual([])
  for (const path of unsafe) expect(() => zipFiles(new Map([[path, encode('')]]))).toThrow(/packed/)
})

test('whatever is packed comes out as it was, and never takes more than it was', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 5 }), (contents) => {
      const packed = new Map(contents.map((bytes, at) => [`file-${at}`, bytes]))
      const zip = zipFiles(packed)
      expect(new Map(Object.entries(unzipSync(zip)))).toEqual(packed)
      const raw = contents.reduce((sum, { length }) => sum + length, 0)
      expect(zip.length).toBeLessThanOrEqual(raw + contents.length * (76 + 2 * 6) + 22)
    }),
  )
})
