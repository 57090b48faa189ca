import { expect } from '@playwright/test'
import type { StageBook } from '#core/workshop/book.ts'
import { sessionSchema } from '#core/workshop/session.ts'
import { test } from './shared-page.ts'
import { builtBooks, picturesOf } from './stage-pictures.ts'

const sizes = [
  [1920, 1080],
  [1280, 720],
  [1280, 800],
  [1024, 768],
  [800, 600],
] as const

/** The whole bank is looked at on the widest and on the narrowest of them: sizes are shares of the height. */
const sizesOf = (book: StageBook) =>
  Object.keys(book.stories).length > 0 ? sizes : [sizes[1], sizes[4]]

const books = await builtBooks()

test('every story of the course is in a plan, so that it can be projected', () => {
  const told = new Set(books.flatMap(({ stories }) => Object.keys(stories)))
  expect([...told].sort()).toEqual(['SC1', 'SC2', 'SC3', 'SC4', 'SC5', 'SC6'])
})

for (const book of books)
  test(`the stage of "${book.plan.title}" shows every picture of every beat whole and in its full size on ${sizesOf(book).length} screens`, {
    tag: '@long',
  }, async ({ page }) => {
    test.setTimeout(600_000)
    const pictures = picturesOf(book).map((session, revision) => ({
      ...session,
      id: 'all',
      revision: revision + 1,
    }))
    expect(pictures.length).toBeGreaterThan(100)
    for (const picture of pictures) {
      sessionSchema.parse(picture)
      expect(JSON.stringify(picture).length).toBeLessThanOrEqual(8000)
    }
    const texts = pictures.map((picture) => JSON.stringify(picture))
    for (const [width, height] of sizesOf(book)) {
      await page.setViewportSize({ width, height })
      await page.goto('about:blank')
      await page.goto('present/stage.html#s=all')
      await expect(page.getByRole('heading', { name: 'No session is on this stage' })).toBeVisible()
      const faults = await page.evaluate(async (texts) => {
        const line = new BroadcastChannel('lead-and-manage:room:all')
        const found: string[] = []
        for (const text of texts) {
          line.postMessage({ kind: 'shown', text })
          const { revision, place } = JSON.parse(text)
          const isShown = () =>
            document.querySelector(`[data-revision="${revision}"] .stage`) as HTMLElement | null
          for (let tries = 0; !isShown() && tries < 2000; tries += 1)
            await new Promise((resolve) => setTimeout(resolve))
          const stage = isShown()
          const where = `${place.part} ${place.decision} ${place.beat} ${place.page}`
          if (!stage) found.push(`${where}: not shown`)
          else if (stage.hasAttribute('data-overflows')) found.push(`${where}: cut off`)
          else if (Number(stage.dataset['fit']) < 1) found.push(`${where}: ${stage.dataset['fit']}`)
          if (document.documentElement.scrollHeight > innerHeight) found.push(`${where}: scrolls`)
        }
        line.close()
        return found
      }, texts)
      expect(faults, `${width} × ${height}`).toEqual([])
    }
  })
