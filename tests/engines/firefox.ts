import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import puppeteer, { ElementHandle, type Page } from 'puppeteer-core'
import { withFolder } from '#commands/bench/temporary.ts'
import { startVictim } from '#tests/faults/kill/victim.ts'
import type { Engine } from './engine.ts'
import { bring } from './in-page.ts'

const preferences = {
  // Firefox under command otherwise takes all files for one site, which it does for nobody else.
  'remote.prefs.recommended': false,
  // Else it ignores a click that comes too soon after a page, as none of a person does.
  'dom.input_events.security.minNumTicks': 0,
  'dom.input_events.security.minTimeElapsedInMS': 0,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // Nobody answers there, so that neither the course nor Firefox itself has a network.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
}

/** Starts a Firefox that knows nothing, gives it to the work, and ends it whatever happens. */
export function withFirefox(program: string, work: (engine: Engine) => Promise<void>) {
  return withFolder('firefox', async (profile) => {
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    )
    await writeFile(join(profile, 'user.js'), lines)
    const { endpoint, kill } = await startVictim(
      program,
      ['--headless', '--remote-debugging-port=0', '--profile', profile, 'about:blank'],
      /WebDriver BiDi listening on (ws:\/\/\S+)/,
    )
    try {
      const browser = await puppeteer.connect({
        browserWSEndpoint: `${endpoint}/session`,
        protocol: 'webDriverBiDi',
        defaultViewport: null,
      })
      // The first page never has the focus: that stays in the address bar.
      await work(engineOf(await browser.newPage(), await browser.version()))
    } finally {
      await kill()
    }
  })
}

function engineOf(page: Page, version: string): Engine {
  const complaints: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`))
  page.on('console', (said) => {
    if (/^(error|warn)/.test(said.type())) complaints.push(`${page.url()}: ${said.text()}`)
  })
  const note = (address: string) => {
    if (!/^(file|blob|data|about):/.test(address)) requests.push(address)
  }
  page.on('request', (request) => note(request.url()))
  /** Firefox does not report every picture, so each page is asked, too. */
  const noteLoaded = async () => {
    const loaded = () => {
      const names = performance.getEntriesByType('resource').map(({ name }) => name)
      performance.clearResourceTimings()
      return names
    }
    for (const address of await page.evaluate(loaded)) note(address)
  }
  return {
    name: `Firefox ${/[\d.]+\w*/.exec(version)?.[0] ?? ''}`,
    async open(address) {
      await noteLoaded()
      await page.goto(address)
    },
    reload: () => page.reload(),
    ask: (look, about = '') => page.evaluate(look, about),
    async click(sight) {
      const found = await page.evaluateHandle(bring, sight)
      const isFound = found instanceof ElementHandle
      if (isFound) await found.click()
      return isFound
    },
    async press(key, held) {
      if (held) await page.keyboard.down(held)
      await page.keyboard.press(key)
      if (held) await page.keyboard.up(held)
    },
    type: (text) => page.keyboard.type(text),
    print: () => page.pdf(),
    takeComplaints: async () => complaints.splice(0),
    async takeRequests() {
      await noteLoaded()
      return requests.splice(0)
    },
  }
}
