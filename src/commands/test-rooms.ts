/**
 * Plays whole workshops in Chromium, for hours of a fast clock, and looks at every picture that the
 * stage can show: `npm run test:rooms`.
 */
import { findBrowser } from './browser.ts'
import { build } from './build.ts'
import { run } from './run.ts'

const path = await findBrowser()
await build()
const { code } = await run(
  'playwright',
  ['test', '--config', 'tests/playwright.config.ts', '--grep=@long', ...process.argv.slice(2)],
  { package: '@playwright/test', env: { CHROMIUM_PATH: path } },
)
process.exit(code)
