import { basename } from 'node:path'
import { findBrowser } from './browser.ts'
import { build } from './build.ts'
import { beginReport } from './evidence/begin-report.ts'
import { nameChromium } from './evidence/versions.ts'
import { run } from './run.ts'

/**
 * Builds the site and runs a part of the browser checks, with what else the command was given; ends
 * with their code. A run of the whole part leaves a report under the name of the command.
 * @param title names the part in reports; none for what checks nothing.
 * @param which tell Playwright which checks to run.
 */
export async function checkInBrowser(
  title: string | undefined,
  ...which: string[]
): Promise<never> {
  const path = await findBrowser()
  await build()
  const rest = process.argv.slice(2)
  const isReported = title !== undefined && rest.length === 0
  const reporting = isReported ? await beginWhole(title, path) : { args: [], env: {} }
  const { code } = await run(
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts', ...which, ...reporting.args, ...rest],
    { package: '@playwright/test', env: { CHROMIUM_PATH: path, ...reporting.env } },
  )
  process.exit(code)
}

async function beginWhole(title: string, path: string) {
  const id = basename(process.argv[1] ?? '', '.ts')
  const file = await beginReport({ id, title, engine: await nameChromium(path) })
  return { args: ['--reporter=list,json'], env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file } }
}
