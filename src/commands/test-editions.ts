/**
 * Opens the editions of the course in Chromium, from files and inside an LMS: `npm run test:editions`,
 * or a part, such as `npm run test:editions -- scorm`.
 */
import { findBrowser } from './browser.ts'
import { build } from './build.ts'
import { run } from './run.ts'

const path = await findBrowser()
await build()
const { code } = await run(
  'playwright',
  [
    'test',
    '--config',
    'tests/playwright.config.ts',
    '--project=editions',
    ...process.argv.slice(2),
  ],
  { package: '@playwright/test', env: { CHROMIUM_PATH: path } },
)
process.exit(code)
