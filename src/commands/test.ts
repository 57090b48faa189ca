import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { findBrowser } from './browser.ts'
import { beginReport } from './evidence/begin-report.ts'
import { nameChromium } from './evidence/versions.ts'
import { run } from './run.ts'

/** How many checks of one kind held. */
interface Count {
  name: string
  passed: number
  failed: number
}

async function step(
  name: string,
  tool: string,
  args: string[],
  options?: Parameters<typeof run>[2],
): Promise<Count> {
  console.log(`\n── ${name}`)
  const { code } = await run(tool, args, options)
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numTotalTests: z.number(),
  success: z.boolean(),
})

/** @param which tells vitest which files to run. */
async function vitest(name: string, id: string, ...which: string[]): Promise<Count> {
  const engine = `Node ${process.versions.node}`
  const file = await beginReport({ id, title: `${name} checks`, engine })
  await step(`${name} checks`, 'vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...which,
  ])
  const report = vitestReport.parse(JSON.parse(await readFile(file, 'utf8')))
  const failed = report.numTotalTests - report.numPassedTests
  // A file that cannot be loaded holds no test, yet it has failed.
  return {
    name,
    passed: report.numPassedTests,
    failed: failed || (report.success ? 0 : 1),
  }
}

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
})

async function browser(path: string): Promise<Count> {
  const file = await beginReport({
    id: 'browser',
    title: 'Browser checks',
    engine: await nameChromium(path),
  })
  const { failed } = await step(
    'Browser checks',
    'playwright',
    [
      'test',
      '--config',
      'tests/playwright.config.ts',
      // What takes long has commands of its own, so that this one stays under 20 minutes where a
      // machine is slow: npm run test:access, test:editions, test:rooms.
      '--project=pages',
      '--project=faults',
      '--grep-invert=@long',
      '--reporter=line,json',
    ],
    {
      package: '@playwright/test',
      env: { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    },
  )
  const { stats } = playwrightReport.parse(JSON.parse(await readFile(file, 'utf8')))
  const bad = stats.unexpected + stats.flaky + stats.skipped
  return { name: 'Browser', passed: stats.expected, failed: bad || failed }
}

function say(counts: readonly Count[]): never {
  console.log('')
  for (const { name, passed, failed } of counts)
    console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed`)
  const sum = (key: 'passed' | 'failed') => counts.reduce((total, count) => total + count[key], 0)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') > 0 ? 1 : 0)
}

/** Where checks need the built site, and packages, which are made of it. */
const onBuilt = ['tests/editions', 'tests/safety']

const path = await findBrowser().catch((error: Error) => {
  console.error(`\n${error.message}`)
  say([{ name: 'A browser to check with', passed: 0, failed: 1 }])
})
const counts = [
  await step(
    'Lint and layers',
    'biome',
    ['ci', '--config-path', '.biome.json', '--error-on-warnings', '.'],
    { package: '@biomejs/biome' },
  ),
  await step('Types of the content', 'astro', ['sync', '--force']),
  await step('Types', 'astro-check', ['--minimumFailingSeverity', 'warning'], {
    package: '@astrojs/check',
  }),
  await step('Unused files, exports and packages', 'knip', []),
  await vitest(
    'Unit and content',
    'unit',
    ...onBuilt.flatMap((folder) => ['--exclude', `${folder}/**`]),
  ),
]
const built = await step('Build', 'astro', ['build', '--force'])
counts.push(built)
if (built.failed === 0) {
  counts.push(await vitest('Packages', 'packages', ...onBuilt))
  counts.push(await browser(path))
}
say(counts)
