import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encode } from '#build/packages/files.ts'
import { editions } from '#build/packages/make-packages.ts'
import { zipFiles } from '#build/zip.ts'
import { packageOf } from './packages.ts'
import { mostNames, readStrictly } from './strict-zip.ts'

describe.each(editions)('the package %s', (edition) => {
  test(`S11: is read by a reader that believes nothing, with at most ${mostNames} sorted names that stay in the folder`, async () => {
    const { bytes, files } = await packageOf(edition)
    const read = readStrictly(bytes)
    expect([...read.keys()]).toEqual([...files.keys()])
    const other = [...read].filter(
      ([path, content]) => !content.equals(files.get(path) ?? encode('')),
    )
    expect(other.map(([path]) => path)).toEqual([])
  })
})

const honest = new Map([
  ['aa/one.html', encode('one')],
  ['bb/two.html', encode('two, two, two, two, two, two, two, two')],
])
const zip = Buffer.from(zipFiles(honest))

/** Writes other bytes of the same length wherever some stand. */
function forge(from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1')
}

test('S11: the reader takes what the writer writes', () => {
  expect([...readStrictly(zip)].map(([path, content]) => [path, content.toString()])).toEqual(
    [...honest].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
  )
})

test.each([
  '../one.html',
  '/a/one.html',
  'C:/one.html',
  '\\\\a\\one.htm',
  'a\\\\one.html',
  '.a/one.html',
  'a./one.html',
])('S11: the reader refuses the name %s', (name) => {
  expect(name).toHaveLength('aa/one.html'.length)
  expect(() => readStrictly(forge('aa/one.html', name))).toThrow(/stays in the folder/)
})

test('S11: the reader refuses two files of one name, and names that are not sorted', () => {
  expect(() => readStrictly(forge('bb/two', 'aa/one'))).toThrow(/no two names/)
  expect(() => readStrictly(forge('bb/two', 'AA/ONE'))).toThrow(/sorted|no two names/)
  expect(() => readStrictly(forge('aa/one', 'cc/one'))).toThrow(/sorted/)
})

test('S11: the reader refuses a zip in which any one byte of a header or a file was changed', () => {
  // Dates, versions and attributes say nothing of what is in a zip, or where.
  const start = zip.readUInt32LE(zip.length - 6)
  const silent = new Set<number>()
  for (const local of [0, zip.indexOf('bb/two') - 30])
    for (const at of [4, 5, 10, 11, 12, 13]) silent.add(local + at)
  for (const central of [start, start + 46 + 'aa/one.html'.length])
    for (const at of [4, 5, 6, 7, 12, 13, 14, 15, 36, 37]) silent.add(central + at)
  const byte = fc.nat({ max: zip.length - 1 }).filter((at) => !silent.has(at))
  fc.assert(
    fc.property(byte, fc.integer({ min: 1, max: 255 }), (at, change) => {
      const forged = Buffer.from(zip)
      forged[at] = (forged[at] ?? 0) ^ change
      const read = attempt(() => readStrictly(forged))
      expect(read === undefined || isOfNames(read)).toBe(true)
    }),
  )
})

/** A flag may say that names are in UTF-8 where they are plain; nothing else may go unseen. */
function isOfNames(read: Map<string, Buffer>): boolean {
  return [...read].every(([path, content]) => content.equals(honest.get(path) ?? encode('')))
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

test(`S11: the reader refuses more than ${mostNames} names, and bytes before, between or behind`, () => {
  const many = Array.from({ length: mostNames + 1 }, (_, at) => [`f${at}`, encode('')] as const)
  expect(() => readStrictly(zipFiles(new Map(many)))).toThrow(/as many names/)
  expect(() => readStrictly(Buffer.concat([encode('x'), zip]))).toThrow()
  expect(() => readStrictly(Buffer.concat([zip, encode('x')]))).toThrow(/ends in its directory/)
})
