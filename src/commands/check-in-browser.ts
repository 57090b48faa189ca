import { findBrowser } from './browser.ts'
import { build } from './build.ts'
import { run } from './run.ts'

/**
 * Builds the site and runs a part of the browser checks, with what else the command was given; ends
 * with their code.
 * @param which tells Playwright which checks to run.
 */
export async function checkInBrowser(which: string): Promise<never> {
  const path = await findBrowser()
  await build()
  const { code } = await run(
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts', which, ...process.argv.slice(2)],
    { package: '@playwright/test', env: { CHROMIUM_PATH: path } },
  )
  process.exit(code)
}
