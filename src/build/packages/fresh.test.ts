import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isFresh } from './fresh.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fresh-'))
  await write('content/lessons/one.mdx', 10)
  await write('src/layouts/Page.astro', 10)
  await write('astro.config.mjs', 10)
})

afterEach(() => rm(root, { recursive: true }))

async function write(path: string, seconds: number) {
  const file = join(root, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '')
  await utimes(file, seconds, seconds)
}

/** Writes what a build that has finished leaves behind. */
async function finish(seconds: number) {
  await write('release/sbom.cdx.json', seconds)
  await write('dist/sw.js', seconds)
}

test('a site that is missing, or that no build has finished, is not fresh', async () => {
  expect(await isFresh(root)).toBe(false)
  await write('dist/index.html', 20)
  expect(await isFresh(root)).toBe(false)
  await write('dist/sw.js', 20)
  expect(await isFresh(root), 'without what is made beside it').toBe(false)
})

test('a site is fresh until something that it is made from is written', async () => {
  await finish(20)
  expect(await isFresh(root)).toBe(true)
  await write('content/lessons/two.mdx', 30)
  expect(await isFresh(root)).toBe(false)
})

test('tests and commands make no site old', async () => {
  await finish(20)
  await write('src/core/a.test.ts', 30)
  await write('src/commands/package.ts', 30)
  await write('src/build/packages/zip.ts', 30)
  await write('README.md', 30)
  expect(await isFresh(root)).toBe(true)
})
