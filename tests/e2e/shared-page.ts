import { test as base, expect, type Page } from '@playwright/test'
import { noteRefusals } from './problems.ts'

/** A page, and what has been refused to it. */
interface Watched {
  page: Page
  refusals: string[]
}

interface SharedPages {
  sharedPage: Watched
  sharedTouchPage: Watched
}

/**
 * Gives `quietPage`, and `touchPage` for fingers: one page a worker, since opening one costs most,
 * and nothing saved on it. On any of its pages a check fails where a page tries what its policy
 * refuses (S01).
 */
export const test = base.extend<{ quietPage: Page; touchPage: Page }, SharedPages>({
  context: async ({ context }, use) => {
    const refusals = noteRefusals(context)
    await use(context)
    expect(refusals, 'what the policy of a page refused').toEqual([])
  },
  sharedPage: [
    async ({ browser }, use) => share(await browser.newPage(), use),
    { scope: 'worker' },
  ],
  sharedTouchPage: [
    async ({ browser }, use) => share(await browser.newPage({ hasTouch: true }), use),
    { scope: 'worker' },
  ],
  quietPage: ({ sharedPage }, use) => lend(sharedPage, use),
  touchPage: ({ sharedTouchPage }, use) => lend(sharedTouchPage, use),
})

async function share(page: Page, use: (watched: Watched) => Promise<void>) {
  await use({ page, refusals: noteRefusals(page.context()) })
  await page.close()
}

async function lend({ page, refusals }: Watched, use: (page: Page) => Promise<void>) {
  refusals.length = 0
  await use(page)
  expect(refusals, 'what the policy of a page refused').toEqual([])
  await calm(page)
}

async function calm(page: Page) {
  page.removeAllListeners()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null })
  await page.setViewportSize({ width: 1280, height: 720 })
  await forget(page)
}

/** Leaves the site and clears whatever a page has saved there. */
export async function forget(page: Page) {
  const url = page.url()
  await page.goto('about:blank')
  if (url === 'about:blank') return
  const devtools = await page.context().newCDPSession(page)
  const { origin } = new URL(url)
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await devtools.detach()
}
