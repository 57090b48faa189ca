import { expect, type Page, test } from '@playwright/test'
import { builtPages, objectives, units } from './course.ts'

test('the start page says what the course is, for whom, how long and what it enables', async ({
  page,
}) => {
  await page.goto('index.html')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/Two kinds of work/)
  await expect(main.getByText('People at work in any sector')).toBeVisible()
  await expect(main.getByText(/^\d+ minutes in 21 units/)).toBeVisible()
  const able = main.getByRole('region', { name: 'When you have finished, you can' })
  await expect(able.getByRole('listitem')).toHaveText(objectives.map(({ text }) => text))
})

test('the start page offers three routes, each with its time and a lesson to begin with', async ({
  page,
}) => {
  const routes = [
    { name: /Self-study.*about 90 minutes/, begin: 'Begin with the welcome', at: 'L00' },
    { name: /Express.*about 60 minutes/, begin: 'Begin with the pre-test', at: 'L01' },
    { name: /Workshop.*45 minutes or more/, begin: 'Open a story for the room', at: 'SC' },
  ]
  for (const { name, begin, at } of routes) {
    await page.goto('index.html')
    const ways = page.getByRole('region', { name: 'Three ways through' })
    await expect(ways.getByRole('heading', { name })).toBeVisible()
    await ways.getByRole('link', { name: begin }).click()
    const unit = units.find(({ id }) => id === at)
    await expect(page.getByRole('heading', { level: 1, name: unit?.title ?? '' })).toBeVisible()
  }
})

test('a learner reads all 21 units from first to last by Next, without a problem', async ({
  page,
}) => {
  const problems = noteProblems(page)
  await page.goto('index.html')
  await page.getByRole('link', { name: 'Start the course' }).click()
  const read: string[] = []
  for (const { title } of units) {
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
    read.push(title)
    const ways = page.getByRole('navigation', { name: 'Previous and next' })
    await ways.getByRole('link', { name: /^(Next: |To the start page)/ }).click()
  }
  await expect(page).toHaveURL(/\/index\.html$/)
  expect(read).toEqual(units.map(({ title }) => title))
  expect(read).toHaveLength(21)
  expect(problems).toEqual([])
})

test('Back leads from each unit to the one before it', async ({ page }) => {
  await page.goto(units.at(-1)?.address ?? '')
  for (const { title } of units.slice(0, -1).reverse()) {
    await page.getByRole('link', { name: `Back: ${title}`, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
  }
  await expect(page.getByRole('link', { name: /^Back: / })).toHaveCount(0)
})

for (const address of builtPages) {
  test(`${address} names itself, its language and its landmarks, and runs without a problem`, async ({
    page,
  }) => {
    const problems = noteProblems(page)
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page).toHaveTitle(/Lead & Manage/)
    const description = page.locator('meta[name="description"]')
    await expect(description).toHaveAttribute('content', /^.{20,160}$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    for (const landmark of ['banner', 'main', 'contentinfo'] as const)
      await expect(page.getByRole(landmark)).toHaveCount(1)
    await expect(page.getByRole('navigation').first()).toBeVisible()
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the text' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
    await page.waitForLoadState('networkidle')
    expect(problems).toEqual([])
  })
}

test('no two pages share a title or a description', async ({ page }) => {
  const heads = new Map<string, string>()
  for (const address of builtPages) {
    await page.goto(address)
    const description = page.locator('meta[name="description"]')
    for (const words of [await page.title(), (await description.getAttribute('content')) ?? '']) {
      expect(heads.get(words), `${address}: "${words}"`).toBeUndefined()
      heads.set(words, address)
    }
  }
})

/** Collects whatever the browser complains about. */
function noteProblems(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${page.url()}: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    // A page that is left behind stops what it was still fetching.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(request.url())
  })
  return problems
}
