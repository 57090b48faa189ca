import { defineConfig } from '@playwright/test'
import { freePort } from '#commands/serve.ts'

// The workers read this file too and must find the same port.
process.env['COURSE_PORT'] ??= String(await freePort(0))
const port = process.env['COURSE_PORT']
const executablePath = process.env['CHROMIUM_PATH']

export default defineConfig({
  testDir: '.',
  projects: [
    // Opening a window costs more than most checks, so one is emptied and used again. Whoever goes
    // offline there has to come back; faults get a window of their own.
    {
      name: 'pages',
      testMatch: ['e2e/**/*.spec.ts', 'access/**/*.spec.ts', 'safety/**/*.spec.ts'],
      use: { reuseContext: true },
    },
    { name: 'faults', testMatch: ['faults/**/*.spec.ts'] },
    { name: 'editions', testMatch: ['editions/**/*.spec.ts'] },
  ],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 120_000,
  // On a busy machine with two cores a page may take seconds for what it does at once elsewhere.
  expect: { timeout: 15_000 },
  outputDir: '../test-results',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-GB',
    // Only what is about the stored course stores it; other checks are not slowed by it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" src/commands/serve-built.ts ${port}`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/index.html`,
  },
})
