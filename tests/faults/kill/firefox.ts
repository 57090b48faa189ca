import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer from 'puppeteer-core'
import { answerQuestions, readDatabase, readMirror, readShown } from './in-page.ts'
import type { TrialPage } from './rounds.ts'
import { startVictim, type Victim } from './victim.ts'

/** A Firefox that was started to be killed, with its one page. */
export interface FirefoxVictim extends Victim {
  page: TrialPage
}

/** Only what keeps it from asking questions, or the network; storage is as everybody has it. */
const preferences = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'toolkit.startup.max_resumed_crashes': -1,
}

/** Starts Firefox on a profile, which may be one that it was killed with before. */
export async function startFirefox(program: string, profile: string): Promise<FirefoxVictim> {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  await writeFile(join(profile, 'user.js'), lines)
  const victim = await startVictim(
    program,
    ['--headless', '--remote-debugging-port=0', '--profile', profile, 'about:blank'],
    /WebDriver BiDi listening on (ws:\/\/\S+)/,
  )
  const browser = await puppeteer.connect({
    browserWSEndpoint: `${victim.endpoint}/session`,
    protocol: 'webDriverBiDi',
    defaultViewport: null,
    protocolTimeout: 600_000,
  })
  const page = (await browser.pages())[0] ?? (await browser.newPage())
  return {
    ...victim,
    page: {
      goto: (address) => page.goto(address),
      answer: (choices) => page.evaluate(answerQuestions, choices),
      readShown: (ids) => page.evaluate(readShown, ids),
      readDatabase: (name) => page.evaluate(readDatabase, name),
      readMirror: (course) => page.evaluate(readMirror, course),
    },
  }
}
