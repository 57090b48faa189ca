import { test as base, expect } from '@playwright/test'
import { serve } from '#commands/serve.ts'
import { lesson } from '#tests/e2e/course.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { answer, keyOf, questionOn } from '#tests/e2e/question.ts'
import { chooseDisplay } from '#tests/e2e/reading.ts'
import { unpack } from './unpacked.ts'

type Unpacked = Awaited<ReturnType<typeof unpack>>

/** Packages on a server, below a path. */
const test = base.extend<object, { site: string; scorm: string }>({
  site: [({ browserName: _ }, use) => serveWhile(unpack('web'), use), { scope: 'worker' }],
  scorm: [({ browserName: _ }, use) => serveWhile(unpack('scorm12'), use), { scope: 'worker' }],
})

async function serveWhile(unpacking: Promise<Unpacked>, use: (address: string) => Promise<void>) {
  const { folder, remove } = await unpacking
  const port = await serve({ folder, mounts: ['/a/b/'], port: 0 })
  await use(`http://127.0.0.1:${port}/a/b/`)
  await remove()
}

const [item] = lesson.questions
if (!item) throw new Error('These tests need a question.')

test('what pages of the web package share with each other works in each of its folders', async ({
  page,
  site,
}) => {
  const problems = noteProblems(page)
  await page.goto(site + lesson.address)
  await answer(page, item, keyOf(item))
  await expect(questionOn(page, item).whole).toContainText('Saved in this browser.')
  await page.goto(`${site}plan.html`)
  await page.getByRole('button', { name: 'Check my plan' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Your plan meets' })).toBeVisible()
  expect(problems).toEqual([])
})

test('the page for an address that holds none has its styles at any depth', async ({
  page,
  site,
}) => {
  await page.goto(`${site}no/such/page.html`)
  const heading = page.getByRole('heading', { level: 1, name: 'There is no page at this address' })
  await expect(heading).toHaveCSS('font-weight', '700')
  expect(await heading.evaluate((one) => getComputedStyle(one).fontFamily)).toContain('Charter')
})

test('an LMS edition keeps how its reader wants to read, under names of its own', async ({
  page,
  scorm,
}) => {
  await page.goto(scorm + lesson.address)
  await chooseDisplay(page, 'Text size', '125 %')
  await chooseDisplay(page, 'Typeface', 'Legible')
  await page.goto(`${scorm}glossary.html`)
  await expect(page.locator('html')).toHaveAttribute('data-text', '125')
  await expect
    .poll(() => page.evaluate(() => [...document.fonts].map(({ status }) => status)))
    .toEqual(['loaded', 'loaded'])
  const names = await page.evaluate(() => Object.keys(localStorage))
  expect(names).toContain('lead-and-manage:scorm12:reading')
  expect(names.filter((name) => !name.startsWith('lead-and-manage:scorm12'))).toEqual([])
})
