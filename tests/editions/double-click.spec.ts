import { pathToFileURL } from 'node:url'
import { test as base, expect, type Page } from '@playwright/test'
import { serve } from '#commands/serve.ts'
import { addressOfAssessment, attemptOn } from '#tests/e2e/assessment.ts'
import { lesson, need, scenarios, units } from '#tests/e2e/course.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { answer, distractorOf, keyOf, questionOn } from '#tests/e2e/question.ts'
import { chooseDisplay } from '#tests/e2e/reading.ts'
import { doCard, reviewOn } from '#tests/e2e/review.ts'
import { decide, openStory, storyOn, waysToEndings } from '#tests/e2e/story.ts'
import { unpack } from './unpacked.ts'

type Unpacked = Awaited<ReturnType<typeof unpack>>

/** Every check opens files, without a network, and fails when anything is asked of one. */
const test = base.extend<{ filed: Page }, { unpacked: Unpacked }>({
  unpacked: [
    async ({ browserName: _ }, use) => {
      const unpacked = await unpack('offline')
      await use(unpacked)
      await unpacked.remove()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ unpacked }, use) => use(`${pathToFileURL(unpacked.folder).href}/`),
  serviceWorkers: 'allow',
  filed: async ({ page, context }, use) => {
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    const problems = noteProblems(page)
    await context.setOffline(true)
    await use(page)
    expect(problems).toEqual([])
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([])
    expect(context.serviceWorkers()).toEqual([])
  },
})

const [item] = lesson.questions
if (!item) throw new Error('These tests need a question.')
const next = need(units, ({ id }) => id !== lesson.id, 'a second unit')
const story = need(scenarios, () => true, 'a scenario')
const way = need([...waysToEndings(story).values()], () => true, 'a way to an ending')

/** Waits until what was done last is on disk. */
async function saved(page: Page) {
  await expect(page.getByText('Saved').first()).toBeVisible()
}

test('O-1: from the start page to a lesson and back, by links', async ({ filed: page }) => {
  await page.goto('index.html')
  await page.getByRole('main').getByRole('link', { name: lesson.title }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible()
  await page.getByRole('banner').getByRole('link', { name: 'Lead & Manage' }).click()
  await expect(page).toHaveURL(/^file:.*\/index\.html$/)
})

test('O-1: a question is answered, and the answer is kept across pages and a reload', async ({
  filed: page,
}) => {
  await page.goto(lesson.address)
  await answer(page, item, distractorOf(item))
  await questionOn(page, item).tryAgain.click()
  await answer(page, item, keyOf(item))
  await saved(page)
  await page.goto(next.address)
  await expect(page.getByRole('heading', { level: 1, name: next.title })).toBeVisible()
  await page.goto(lesson.address)
  const { whole } = questionOn(page, item)
  await whole.scrollIntoViewIfNeeded()
  await expect(whole).toContainText(keyOf(item).feedback)
  await page.reload()
  await whole.scrollIntoViewIfNeeded()
  await expect(whole).toContainText(keyOf(item).feedback)
  await page.goto('your-data.html')
  await expect(page.getByRole('main')).toContainText(/\d entries/)
})

test('O-1: an assessment gets its questions', async ({ filed: page }) => {
  await page.goto(addressOfAssessment('pretest'))
  const { start, heading, options } = attemptOn(page)
  await start.click()
  await expect(heading).toHaveText(/^Question 1 of/)
  await expect(options.first()).toBeVisible()
})

test('O-1: a scenario is played to an ending, which stays found', async ({ filed: page }) => {
  await openStory(page, story)
  for (const place of way.places) await decide(page, place)
  const { title, whole } = storyOn(page)
  await expect(title).toHaveText(way.run.ending.title)
  const mirrored = `lead-and-manage:offline/scenario:${story.id}`
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(key), mirrored))
    .toContain(way.run.ending.id)
  await page.reload()
  await whole.scrollIntoViewIfNeeded()
  await expect(whole).toContainText('Endings found so far: 1 of')
})

test('O-1: search finds lessons and terms, with excerpts, and its links lead there', async ({
  filed: page,
}) => {
  await page.goto(lesson.address)
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: 'Search the course' })
  await dialog.getByRole('searchbox').fill('alignment')
  await expect(dialog.getByRole('heading', { name: 'Lessons' })).toBeVisible()
  await expect(dialog.getByRole('heading', { name: 'Terms' })).toBeVisible()
  const hit = dialog.locator('a.search__hit').first()
  await expect(hit.locator('mark').first()).toBeVisible()
  await hit.click()
  await expect(page).toHaveURL(/^file:.*%23.*\.html/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('O-1: a card is reviewed, and says when it comes back', async ({ filed: page }) => {
  await page.goto('review.html')
  await page.getByRole('button', { name: 'Review everything anyway' }).click()
  await reviewOn(page).start.click()
  await doCard(page)
  await expect(reviewOn(page).said).toBeVisible()
})

test('O-1: how the reader wants to read holds on every page, from before its first paint, with the bundled typeface', async ({
  filed: page,
}) => {
  await page.goto('index.html')
  await chooseDisplay(page, 'Colours', 'Dark')
  await chooseDisplay(page, 'Typeface', 'Legible')
  await page.goto(lesson.address)
  for (const [name, value] of [
    ['data-theme', 'dark'],
    ['data-face', 'legible'],
  ] as const)
    await expect(page.locator('html')).toHaveAttribute(name, value)
  await expect
    .poll(() => page.evaluate(() => [...document.fonts].map(({ status }) => status)))
    .toEqual(['loaded', 'loaded'])
})

test('O-3: whatever is kept is kept under the course’s own names', async ({ filed: page }) => {
  await page.goto(lesson.address)
  await chooseDisplay(page, 'Colours', 'Dark')
  await answer(page, item, keyOf(item))
  await saved(page)
  const names = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...(await indexedDB.databases()).map(({ name = '' }) => name),
  ])
  expect(names).toContain('lead-and-manage:offline:reading')
  expect(names.filter((name) => !name.startsWith('lead-and-manage:offline'))).toEqual([])
})

test('S19: no page of the edition complains or asks for anything beside its files, and each has its scripts', async ({
  filed: page,
  unpacked,
}) => {
  test.slow()
  expect(unpacked.pages.length).toBeGreaterThan(40)
  for (const address of unpacked.pages) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-script', 'yes')
    await expect(page.locator('html')).toHaveAttribute('data-edition', 'offline')
    const worker = await page.evaluate(async () => navigator.serviceWorker?.controller ?? null)
    expect(worker).toBeNull()
  }
})

test('without the scripts beside them, pages are read all the same', async ({ page }) => {
  const bare = await unpack('offline', (path) => !path.endsWith('.js'))
  await page.goto(`${pathToFileURL(bare.folder).href}/${lesson.address}`)
  await expect(page.getByRole('heading', { level: 1, name: lesson.title })).toBeVisible()
  await expect(page.getByRole('main').getByRole('paragraph').first()).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-script')
  await bare.remove()
})

test('O-4: the same folder works from a plain web server, below a path', async ({
  page,
  unpacked,
}) => {
  const problems = noteProblems(page)
  const port = await serve({ folder: unpacked.folder, mounts: ['/a/b/c/'], port: 0 })
  await page.goto(`http://127.0.0.1:${port}/a/b/c/${lesson.address}`)
  await answer(page, item, keyOf(item))
  await saved(page)
  expect(problems).toEqual([])
})
