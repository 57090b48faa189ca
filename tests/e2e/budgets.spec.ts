import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { lesson, units } from './course.ts'
import { answer, keyOf } from './question.ts'

interface Loaded {
  path: string
  bytes: number
  isScript: boolean
}

/** Notes what a page loads, compressed as a web server would (gzip, level 9). */
function weigh(page: Page): () => Promise<Loaded[]> {
  const replies: Promise<Loaded>[] = []
  page.on('response', (reply) => {
    const path = new URL(reply.url()).pathname
    const isScript = path.endsWith('.js')
    replies.push(
      reply.body().then((body) => ({ path, isScript, bytes: gzipSync(body, { level: 9 }).length })),
    )
  })
  return () => Promise.all(replies)
}

const sum = (loaded: readonly Loaded[]) => loaded.reduce((total, { bytes }) => total + bytes, 0)
const isReact = ({ path }: Loaded) => /\/(client|react|jsx-runtime)[^/]*\.js$/.test(path)

for (const { id, address } of units) {
  test(`the first view of ${id} is at most 40 kB compressed and brings no React`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    const loaded = weigh(page)
    await page.goto(address, { waitUntil: 'networkidle' })
    const first = await loaded()
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
  const scripts = (await loaded()).filter(({ isScript }) => isScript)
  expect(scripts.some(isReact)).toBe(true)
  expect(sum(scripts)).toBeLessThanOrEqual(85_000)
})
