import { expect, type Locator } from '@playwright/test'

/** Presses Tab until something is focused, as somebody without a mouse would. */
export async function tabTo(target: Locator, most = 120) {
  const page = target.page()
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, `Tab reaches it within ${most} presses`).toBeFocused()
}
