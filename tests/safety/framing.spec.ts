import { expect, type FrameLocator, type Page } from '@playwright/test'
import { noteProblems } from '#tests/e2e/problems.ts'
import { test } from '#tests/e2e/shared-page.ts'

const link = (frame: FrameLocator) =>
  frame.getByRole('link', { name: 'Open this page in a window of its own' })

/** Shows a page of the course in a frame of a page at the given host. */
async function frameAt(page: Page, host: string, address: string): Promise<FrameLocator> {
  const { baseURL = '' } = test.info().project.use
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }))
  // A page of the course may hold no frames of other sites; what the browser makes of a file may.
  await page.goto(`${baseURL.replace('127.0.0.1', host)}course.json`)
  await page.evaluate((src) => {
    const frame = document.createElement('iframe')
    frame.src = src
    frame.width = '900'
    frame.height = '900'
    document.body.replaceChildren(frame)
  }, baseURL + address)
  return page.frameLocator('iframe')
}

/** What changes a record or a room: by file, by address, by button. */
const acts = [
  'input[type="file"]',
  'button:has-text("Delete")',
  'button:has-text("Merge")',
  'button:has-text("restore")',
  'button:has-text("session")',
  'button:has-text("Rehearse")',
  'a:has-text("Resume")',
].join(', ')

const framed = [
  { address: 'your-data.html#p=abc', tag: [] },
  { address: 'present.html', tag: [] },
  { address: 'your-data.html', tag: '@long' },
  { address: 'present.html#s=x', tag: '@long' },
]

for (const { address, tag } of framed)
  test(`S16: in a frame of another site ${address} offers no file, no deletion and no room, but a window of its own`, {
    tag,
  }, async ({ page, context }) => {
    const problems = noteProblems(page)
    const frame = await frameAt(page, 'localhost', address)
    await expect(link(frame)).toBeVisible()
    await expect(frame.locator(acts)).toHaveCount(0)
    await expect(frame.getByText('Another site shows this page inside its own')).toBeVisible()
    // Chromium says so itself where workers are not allowed in a frame.
    expect(problems.filter((one) => !one.includes('ServiceWorkerRegistration'))).toEqual([])
    const opening = context.waitForEvent('page')
    await link(frame).click()
    const own = await opening
    await expect(own.locator(acts).first()).toBeAttached()
    await expect(own.getByText('Another site shows this page')).toHaveCount(0)
    if (address.includes('#p='))
      await expect(own.getByRole('heading', { name: 'Progress from another device' })).toBeVisible()
  })

test('S16: in a frame of another site the stage shows no room', async ({ page }) => {
  const frame = await frameAt(page, 'localhost', 'present/stage.html#s=x')
  await expect(frame.getByRole('heading', { name: 'The stage is not shown here' })).toBeVisible()
})

test('S16: in a frame of its own site everything is there', async ({ page }) => {
  for (const address of ['your-data.html', 'present.html']) {
    const frame = await frameAt(page, '127.0.0.1', address)
    await expect(frame.locator(acts).first()).toBeAttached()
    await expect(link(frame)).toHaveCount(0)
  }
})

test('S16: in a frame of another site the course is read as ever', async ({ page }) => {
  const frame = await frameAt(page, 'localhost', 'index.html')
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(frame.getByRole('link').first()).toBeVisible()
})
