import { test as base, type Page } from '@playwright/test'

interface SharedPages {
  sharedPage: Page
  sharedTouchPage: Page
}

/**
 * Gives `quietPage`, and `touchPage` for fingers: one page a worker, since opening one costs most,
 * and nothing saved on it.
 */
export const test = base.extend<{ quietPage: Page; touchPage: Page }, SharedPages>({
  sharedPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage()
      await use(page)
      await page.close()
    },
    { scope: 'worker' },
  ],
  sharedTouchPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage({ hasTouch: true })
      await use(page)
      await page.close()
    },
    { scope: 'worker' },
  ],
  quietPage: async ({ sharedPage: page }, use) => {
    await use(page)
    await calm(page)
  },
  touchPage: async ({ sharedTouchPage: page }, use) => {
    await use(page)
    await calm(page)
  },
})

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
