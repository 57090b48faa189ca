import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { answerQuestions, readDatabase, readMirror, readShown } from './in-page.ts'
import type { TrialPage } from './rounds.ts'
import { startVictim, type Victim } from './victim.ts'

/** A Chromium that was started to be killed, with its one window. */
export interface ChromiumVictim extends Victim {
  context: BrowserContext
}

const flags = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--no-default-browser-check',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Starts Chromium on a profile, which may be one that it was killed with before. */
export async function startChromium(profile: string): Promise<ChromiumVictim> {
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profile, lock), { force: true })
  const program = process.env['CHROMIUM_PATH'] ?? chromium.executablePath()
  const victim = await startVictim(
    program,
    [...flags, `--user-data-dir=${profile}`, 'about:blank'],
    /^DevTools listening on (ws:\/\/\S+)/,
  )
  const browser = await chromium.connectOverCDP(victim.endpoint)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no window.')
  return { ...victim, context }
}

/** Gives a page the acts of a trial. */
export function trialPage(page: Page): TrialPage {
  return {
    goto: (address) => page.goto(address),
    answer: (choices) => page.evaluate(answerQuestions, choices),
    readShown: (ids) => page.evaluate(readShown, ids),
    readDatabase: (name) => page.evaluate(readDatabase, name),
    readMirror: (course) => page.evaluate(readMirror, course),
  }
}
