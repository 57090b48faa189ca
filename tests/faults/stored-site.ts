import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, type Page, expect as plainExpect } from '@playwright/test'
import * as z from 'zod'
import { builtSite } from '#commands/serve.ts'
import { type FaultServer, serveWithFaults } from './fault-server.ts'
import { makeReleases, type Releases } from './releases.ts'

const { course } = z
  .object({ course: z.string() })
  .parse(JSON.parse(readFileSync(join(builtSite, 'course.json'), 'utf8')))

// A browser stores the course when it has time, which on a busy machine it may not have for seconds.
export const expect = plainExpect.configure({ timeout: 30_000 })

/** Gives two releases to serve, made once, and a server of the first. */
export const test = base.extend<{ server: FaultServer }, { releases: Releases }>({
  releases: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names from a pattern
    async ({}, use) => {
      const releases = await makeReleases(course)
      await use(releases)
      await releases.remove()
    },
    { scope: 'worker' },
  ],
  server: async ({ releases }, use) => {
    const server = await serveWithFaults(releases.first)
    await use(server)
    await server.close().catch(() => {}) // where a test has closed it
  },
})

/** Waits until the course is stored and this page is answered from there. */
export async function stored(page: Page) {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}

/**
 * Opens a page and waits until the browser has given up installing, and knows no worker.
 * @param isSpoilt tells, from what the server was asked, whether what spoils the install has come;
 *   before that, no worker may only mean that there is none yet.
 */
export async function visitInVain(
  page: Page,
  server: FaultServer,
  address: string,
  isSpoilt: (asked: readonly string[]) => boolean,
) {
  server.asked.length = 0
  await page.goto(address)
  await expect.poll(() => isSpoilt(server.asked)).toBe(true)
  await expect
    .poll(() => page.evaluate(async () => !(await navigator.serviceWorker.getRegistration())))
    .toBe(true)
}

/** Asks for the newest sw.js; "refused" when it cannot be had or is broken. */
export const lookForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return registration.update().then(
      () => 'found',
      () => 'refused',
    )
  })

export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Opens the search and expects it to find something. */
export async function search(page: Page) {
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByRole('searchbox').fill('alignment')
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
}

/** The first question of a page that has one right option. */
const questionOn = (page: Page) =>
  page
    .locator('form[data-question]')
    .filter({ has: page.getByRole('radio') })
    .first()

/** Answers that question and waits until it is saved. */
export async function answerFirst(page: Page) {
  const question = questionOn(page)
  await question.getByRole('radio').first().check()
  await question.getByRole('button', { name: 'Check' }).click()
  await expect(question).toContainText('Saved in this browser.')
}

/** Expects that the answer of an earlier page is back. */
export async function expectAnswered(page: Page) {
  await questionOn(page).scrollIntoViewIfNeeded()
  await expect(questionOn(page).getByRole('radio', { checked: true })).toBeAttached()
}
