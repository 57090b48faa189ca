import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { recordVersion } from '#core/progress/stored.ts'
import { lesson, need } from '#tests/e2e/course.ts'
import { answer, distractorOf, keyOf, questionOn } from '#tests/e2e/question.ts'
import { readSaved } from '#tests/e2e/record.ts'
import type { BrowserKeeper } from '#tracking/browser/keeper.ts'

const item = need(lesson.questions, () => true, 'a question')

declare global {
  var keeper: BrowserKeeper
}

const imports = { '#core/': '/source/src/core/', '#tracking/': '/source/src/tracking/' }

/**
 * Opens a tab that has the keeper's own source running, with nothing around it.
 * @param version the version of the record that this tab writes.
 */
async function openTab(context: BrowserContext, version = recordVersion): Promise<Page> {
  const page = await context.newPage()
  await page.route('**/source/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/source/', '')
    if (path === 'index.html') {
      const body = `<!doctype html><script type="importmap">${JSON.stringify({
        imports: { ...imports, 'zod/mini': '/source/node_modules/zod/mini/index.js' },
      })}</script>`
      return route.fulfill({ contentType: 'text/html', body })
    }
    const code = readFileSync(join(process.cwd(), path), 'utf8')
    const script = path.endsWith('.ts') ? stripTypeScriptTypes(code) : code
    const body = script.replace(`recordVersion = ${recordVersion}`, `recordVersion = ${version}`)
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  await page.goto('source/index.html')
  await page.evaluate(async () => {
    const path = '/source/src/tracking/browser/keeper.ts'
    const { createBrowserKeeper } = await import(path)
    globalThis.keeper = createBrowserKeeper('lead-and-manage')
    await globalThis.keeper.load()
  })
  return page
}

/** Lets a tab save answers of its own, one after another. */
function saveAnswers(page: Page, tab: number, count: number): Promise<void> {
  return page.evaluate(
    async ([tab, count]) => {
      for (let at = 0; at < count; at += 1) {
        const first = { counter: at, chosen: ['a'] }
        await globalThis.keeper.save({
          kind: 'question',
          id: `tab${tab}-${at}`,
          counter: at,
          first,
          last: first,
          tries: 1,
          right: true,
        })
      }
    },
    [tab, count] as const,
  )
}

test('F16: three tabs that save a hundred answers each at the same time keep all three hundred, in both copies', async ({
  context,
}) => {
  const tabs = await Promise.all([1, 2, 3].map(() => openTab(context)))
  await Promise.all(tabs.map((tab, at) => saveAnswers(tab, at, 100)))
  const last = await openTab(context)
  const kept = await last.evaluate(async () => ({
    loaded: (await globalThis.keeper.load()).entries.length,
    mirrored: globalThis.keeper.copies.mirror.list().length,
  }))
  expect(kept).toEqual({ loaded: 300, mirrored: 300 })
})

test('F17: when a newer version opens beside a page, the page stops writing, says so and offers to reload; what the newer one wrote stays as it is', async ({
  page,
  context,
}) => {
  await page.goto(lesson.address)
  await answer(page, item, distractorOf(item))
  await expect(questionOn(page, item).whole).toContainText('Saved in this browser.')
  const newer = await openTab(context, recordVersion + 1)
  await saveAnswers(newer, 1, 1)
  const line = page.getByRole('status').filter({ hasText: 'newer version of the course' })
  await expect(line).toHaveCount(1)
  await expect(line.getByRole('button', { name: 'Reload the page' })).toBeVisible()
  await questionOn(page, item).tryAgain.click()
  await answer(page, item, keyOf(item))
  await expect(questionOn(page, item).whole).toContainText('Not saved')
  expect(await readSaved(newer, `question:${item.id}`)).toMatchObject({ tries: 1 })
  expect(await readSaved(newer, 'question:tab1-0')).toMatchObject({ version: recordVersion + 1 })
})
