import { test as base, type Page } from '@playwright/test'

/** Gives `quietPage`: one page a worker, since opening one costs most, and nothing saved on it. */
export const test = base.extend<{ quietPage: Page }, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage()
      await use(page)
      await page.close()
    },
    { scope: 'worker' },
  ],
  quietPage: async ({ sharedPage: page, baseURL }, use) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await use(page)
    page.removeAllListeners()
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await page.emulateMedia({ colorScheme: null, media: null })
    await page.goto('about:blank')
    const devtools = await page.context().newCDPSession(page)
    const { origin } = new URL(baseURL ?? '')
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await devtools.detach()
  },
})
