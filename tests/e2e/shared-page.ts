import { test as base, type Page } from '@playwright/test'

/** Gives `quietPage` to tests that only look: one page a worker, since opening one costs most. */
export const test = base.extend<{ quietPage: Page }, { sharedPage: Page }>({
  sharedPage: [
    async ({ browser }, use) => {
      const page = await browser.newPage()
      await use(page)
      await page.close()
    },
    { scope: 'worker' },
  ],
  quietPage: async ({ sharedPage }, use) => {
    await sharedPage.setViewportSize({ width: 1280, height: 720 })
    await use(sharedPage)
    sharedPage.removeAllListeners()
    await sharedPage.emulateMedia({ colorScheme: null })
  },
})
