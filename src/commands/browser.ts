import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installFromDebian, which } from './debian.ts'
import { run } from './run.ts'

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Finds a Chromium or Chrome for the browser checks, and installs one when there is none.
 * @throws {Error} when no browser can be had; the message says what to install.
 */
export async function findBrowser(): Promise<string> {
  const given = process.env['CHROMIUM_PATH']
  if (given && !existsSync(given))
    throw new Error(`CHROMIUM_PATH is ${given}, but nothing is there.`)
  let found = given ?? findInstalled() ?? (await download())
  if (!found) installFromDebian('chromium', 'fonts-liberation')
  found ??= findInstalled()
  if (found) return found
  throw new Error(
    'The browser checks need Chromium or Chrome, and none could be found or installed. Install one (for example "apt-get install chromium" or Google Chrome), or set CHROMIUM_PATH to it, and run "npm test" again.',
  )
}

function findInstalled(): string | undefined {
  const fromPlaywright = chromium.executablePath()
  return [...commands.map(which), ...places, fromPlaywright].find(
    (path) => path && existsSync(path),
  )
}

async function download(): Promise<string | undefined> {
  console.log('No Chromium found. Trying Playwright’s own download …')
  const { code } = await run('playwright', ['install', 'chromium'], { package: 'playwright' })
  return code === 0 ? findInstalled() : undefined
}
