import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Builder, Key, type WebDriver, type WebElement } from 'selenium-webdriver'
import { freePort } from '#commands/serve.ts'
import type { Webkit } from '#commands/webkit.ts'
import { startVictim } from '#tests/faults/kill/victim.ts'
import type { Engine } from './engine.ts'
import { bring, noteComplaints, takeNotes } from './in-page.ts'
import { watchNetwork } from './network.ts'
import { within } from './within.ts'

const keys = {
  ArrowDown: Key.ARROW_DOWN,
  Enter: Key.ENTER,
  Tab: Key.TAB,
  Control: Key.CONTROL,
  k: 'k',
}

/** Starts a WebKitGTK that knows nothing, gives it to the work, and ends it whatever happens. */
export async function withWebkit(programs: Webkit, work: (engine: Engine) => Promise<void>) {
  const screen = ['-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-displayfd', '2']
  const { endpoint, kill } = await startVictim(programs.display, screen, /^(\d+)$/)
  const network = await watchNetwork()
  try {
    const session = await startSession(programs.driver, `:${endpoint}`, network.address)
    const version = (await session.driver.getCapabilities()).getBrowserVersion()
    await work(engineOf(session.driver, network.requests, version)).finally(session.stop)
  } finally {
    network.stop()
    // Without its screen the browser ends, too.
    await kill()
  }
}

/**
 * Starts a browser and what drives it; anew when that takes too long, since WebKitWebDriver waits for
 * ever when its browser has not found a free port.
 */
async function startSession(program: string, display: string, proxy: string, tries = 3) {
  const { address, stop } = await startDriver(program, display)
  const args = ['--automation', `--proxy=http://${proxy}`, '--ignore-host=127.0.0.1']
  const browser = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { args } }
  try {
    const building = new Builder().usingServer(address).withCapabilities(browser).build()
    const driver: WebDriver = await within(30_000, building)
    return { driver, stop }
  } catch (cause) {
    stop()
    if (tries === 1) throw cause
    return startSession(program, display, proxy, tries - 1)
  }
}

async function startDriver(program: string, display: string) {
  const port = await freePort(0)
  const child = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display },
  })
  const end = () => void child.kill()
  process.once('exit', end)
  const address = `http://127.0.0.1:${port}`
  const isUp = () => fetch(`${address}/status`).then(Boolean, () => false)
  while (child.exitCode === null && !(await isUp())) await sleep(50)
  const stop = () => {
    process.off('exit', end)
    end()
  }
  return { address, stop }
}

function engineOf(driver: WebDriver, requests: string[], version?: string): Engine {
  return {
    name: `WebKitGTK ${version ?? ''}`.trim(),
    open: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    ask: (look, about = '') => driver.executeScript(look, about),
    async click(sight) {
      const found = await driver.executeScript<WebElement | null>(bring, sight)
      await found?.click()
      return found !== null
    },
    press(key, held) {
      const actions = driver.actions()
      const pressed = keys[key]
      if (held) actions.keyDown(keys[held])
      actions.sendKeys(pressed)
      if (held) actions.keyUp(keys[held])
      return actions.perform()
    },
    type: (text) => driver.actions().sendKeys(text).perform(),
    takeComplaints: () => driver.executeScript(takeNotes),
    takeRequests: async () => requests.splice(0),
  }
}

/** Gives every page a first script that notes what it complains about, since WebKitGTK tells nobody. */
export async function noteInPages(folder: string, pages: readonly string[]) {
  await writeFile(join(folder, 'notes.js'), `(${noteComplaints})()`)
  for (const page of pages) {
    const file = join(folder, page)
    const html = await readFile(file, 'utf8')
    const root = '../'.repeat(page.split('/').length - 1)
    await writeFile(file, html.replace('<head>', `<head><script src="${root}notes.js"></script>`))
  }
}
