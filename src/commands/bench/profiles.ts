import type { Browser, Page } from '@playwright/test'

/** The two machines that a page is tried on. */
export const profiles = {
  /** Lighthouse's phone on slow 4G. */
  mobile: {
    screen: {
      viewport: { width: 412, height: 823 },
      deviceScaleFactor: 1.75,
      isMobile: true,
      hasTouch: true,
    },
    slowness: { cpu: 4, requestMs: 562.5, megabits: 1.44 },
  },
  desktop: { screen: { viewport: { width: 1350, height: 940 } }, slowness: undefined },
} as const

export type Profile = keyof typeof profiles
export const profileNames = ['mobile', 'desktop'] as const satisfies readonly Profile[]

/** Gives the work a page with nothing cached or stored, as slow as the profile asks. */
export async function withPage<T>(
  browser: Browser,
  profile: Profile,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const { screen, slowness } = profiles[profile]
  const context = await browser.newContext({ ...screen, locale: 'en-GB' })
  try {
    const page = await context.newPage()
    if (slowness) {
      const session = await context.newCDPSession(page)
      const bytesPerSecond = (slowness.megabits * 1024 * 1024) / 8
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slowness.requestMs,
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond / 2,
      })
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowness.cpu })
    }
    return await work(page)
  } finally {
    await context.close()
  }
}
