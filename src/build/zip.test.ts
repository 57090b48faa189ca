import { posix, win32 } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { hostileStrings } from '#tests/safety/hostile-strings.ts'
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

/** Paths that lead out of a folder, or somewhere else, on some system. */
const outside = [
  ...['..', '../a', 'a/..', 'a/../../b', './a', 'a/./b', '.', '/', '/a', '//server/share/a', 'a/'],
  ...[
    'C:',
    'C:a',
    'C:/a',
    'c:\\a',
    '\\a',
    '\\\\server\\share',
    '\\\\?\\C:\\a',
    'a\\..\\..\\b',
    '..\\a',
  ],
  ...['a:stream', '~a:b', 'a\u0000.html', 'a\n', 'a\u0085', 'a\u007F', 'a*', 'a"', 'a<b', 'a|b'],
  ...['NUL', 'con.html', 'a/aux.js', 'LPT1', 'com9.txt', 'a ', 'a.', 'a/b./c', '...', ' ../a'],
  ...['half \uD83D', `${'a/'.repeat(512)}b`, 'é'.repeat(513), 'a'.repeat(1025)],
]

test.each(outside)('S11: %j is refused, in the filter and in the zip', (path) => {
  expect(isSafePath(path)).toBe(false)
  expect(() => zipFiles(new Map([[path, encode('')]]))).toThrow(/cannot be packed/)
})

test('S11: a path of 1,024 bytes is taken, with letters of any language', () => {
  for (const path of [
    'a'.repeat(1024),
    'é'.repeat(512),
    'lessons/漢字 1.html',
    'console.js',
    'null',
  ])
    expect(isSafePath(path), path.slice(0, 20)).toBe(true)
})

test('S11: whatever is taken stays in its folder, on every kind of system, under the same name', () => {
  const part = fc.constantFrom(
    ...[
      '..',
      '.',
      '/',
      '\\',
      ':',
      'C:',
      '~',
      ' ',
      'a',
      'b.html',
      'NUL',
      '%2e%2e',
      '\u0000',
      '\u2028',
    ],
    ...hostileStrings.map(({ text }) => text.slice(0, 40)),
  )
  const path = fc.oneof(
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join('')),
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/')),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  fc.assert(
    fc.property(path, (text) => {
      if (!isSafePath(text)) return
      for (const [system, folder] of [
        [posix, '/course/folder'],
        [win32, 'C:\\course\\folder'],
      ] as const) {
        expect(system.isAbsolute(text)).toBe(false)
        const written = system.relative(folder, system.resolve(folder, text))
        expect(written.split(system.sep)).toEqual(text.split('/'))
      }
      // What stands in the zip itself; the reader of the tests keeps its files in an object.
      const zip = Buffer.from(zipFiles(new Map([[text, encode('x')]])))
      expect(zip.subarray(30, 30 + zip.readUInt16LE(26)).toString()).toBe(text)
    }),
    { numRuns: 2000 },
  )
})
