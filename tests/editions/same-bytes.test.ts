import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFresh } from '#build/packages/fresh.ts'
import {
  editions,
  makeEdition,
  type PackageSources,
  packEdition,
} from '#build/packages/make-packages.ts'
import { buildOnce, copyProject } from '#commands/bench/build-once.ts'
import { readPapers } from '#commands/package/papers.ts'
import { courseSources, packageOf, sourcesBelow } from './packages.ts'

const root = process.cwd()
let other = ''
let sources: PackageSources

/** The other build is made in another folder, another time zone and another language. */
const elsewhere = {
  TZ: 'Pacific/Auckland',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  // What Vitest sets would make React build for development.
  NODE_ENV: undefined,
  VITEST: undefined,
}

beforeAll(async () => {
  expect(await isFresh(root), 'these tests compare the built site: run "npm run build" first').toBe(
    true,
  )
  other = await mkdtemp(join(tmpdir(), 'same-bytes-'))
  await copyProject(root, other)
  await buildOnce(other, elsewhere)
  sources = await sourcesBelow(other)
}, 180_000)

afterAll(() => rm(other, { recursive: true, force: true }))

describe('two builds of the same sources, in two folders', () => {
  test('S17: give the same site, byte by byte', async () => {
    const { site } = await courseSources()
    expect([...sources.site.keys()]).toEqual([...site.keys()])
    const differ = [...site].filter(
      ([path, bytes]) => Buffer.compare(bytes, sources.site.get(path) ?? new Uint8Array()) !== 0,
    )
    expect(differ.map(([path]) => path)).toEqual([])
  })

  test.each(editions)('S17: give the same zip, byte by byte: %s', async (edition) => {
    const { name, bytes } = packEdition(edition, await makeEdition(edition, sources), sources)
    const { name: sameName, bytes: same } = await packageOf(edition)
    expect(name).toBe(sameName)
    expect(Buffer.compare(bytes, same)).toBe(0)
  })

  test('S17: give the same bill of materials, notices and rules for hosts', async () => {
    const [one, two] = [await readPapers(root), await readPapers(other)]
    expect([...one.keys()]).toEqual(expect.arrayContaining(['licences.txt', 'sbom.cdx.json']))
    expect([...two.keys()]).toEqual([...one.keys()])
    for (const [name, bytes] of one)
      expect([name, Buffer.compare(bytes, two.get(name) ?? new Uint8Array())]).toEqual([name, 0])
  })

  test('S17: name neither folder', async () => {
    for (const folder of [root, other]) {
      const naming = [...sources.site].filter(([, bytes]) => Buffer.from(bytes).includes(folder))
      expect(naming.map(([path]) => path)).toEqual([])
    }
    expect(await readFile(join(other, 'release/sbom.cdx.json'), 'utf8')).not.toContain(
      'same-bytes-',
    )
  })
})
