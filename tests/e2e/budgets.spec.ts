import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Page } from '@playwright/test'
import { builtSite } from '#commands/serve.ts'
import { lesson, units } from './course.ts'
import { answer, keyOf } from './question.ts'
import { test } from './shared-page.ts'

interface Loaded {
  path: string
  bytes: number
}

/** Notes what a page asks for, weighed as a web server would send it (gzip, level 9). */
function weigh(page: Page): () => Loaded[] {
  const paths: string[] = []
  page.on('request', (request) => paths.push(new URL(request.url()).pathname))
  const read = (path: string) => readFileSync(join(builtSite, path))
  return () => paths.map((path) => ({ path, bytes: gzipSync(read(path), { level: 9 }).length }))
}

const sum = (loaded: readonly Loaded[]) => loaded.reduce((total, { bytes }) => total + bytes, 0)
const isScript = ({ path }: Loaded) => path.endsWith('.js')
const isReact = ({ path }: Loaded) => /\/(client|react|jsx-runtime)[^/]*\.js$/.test(path)

for (const { id, address } of units) {
  test(`the first view of ${id} is at most 40 kB compressed and brings no React`, async ({
    quietPage: page,
  }) => {
    const loaded = weigh(page)
    await page.goto(address, { waitUntil: 'networkidle' })
    const first = loaded()
    expect(first.filter(isScript).length).toBeGreaterThan(0)
    expect(first.filter(isReact)).toEqual([])
    expect(sum(first)).toBeLessThanOrEqual(40_000)
  })
}

test('answering a question needs at most 85 kB of compressed script', async ({ page }) => {
  const loaded = weigh(page)
  await page.goto(lesson.address)
  const [item] = lesson.questions
  if (!item) throw new Error('The lesson has no question.')
  await answer(page, item, keyOf(item))
  const scripts = loaded().filter(isScript)
  expect(scripts.some(isReact)).toBe(true)
  expect(sum(scripts)).toBeLessThanOrEqual(85_000)
})
