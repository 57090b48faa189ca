import type { Browser, Page } from '@playwright/test'
import type { CountingServer } from './counting-server.ts'
import {
  plainConsole,
  plainStage,
  pressedPrefix,
  sayWhenPressed,
  sayWhenShown,
  shownPrefix,
} from './room-probe.ts'
import { median } from './rounds.ts'
import { printTable, times } from './table.ts'

const presses = 100

/** Measures how long the stage takes to show what a key on the console asks for. */
export async function measureRoom(browser: Browser, server: CountingServer) {
  const plain = server.addPage('/plain/console.html', plainConsole)
  server.addPage('/plain/stage.html', plainStage)
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  const ours = await measure(await beginSession(await context.newPage(), server.origin))
  const page = await context.newPage()
  await page.goto(plain)
  const theirs = await measure(page)
  await context.close()
  printTable(
    'A clicker’s key on the console until the stage has painted the picture (ms)',
    ['pages', 'median', '× plain', 'p95', '× plain'],
    [
      ['console and stage', ...cells(ours, theirs)],
      ['plain pages', ...cells(theirs, theirs)],
    ],
  )
}

function cells(ours: readonly number[], plain: readonly number[]): string[] {
  return [median, p95].flatMap((of) => [of(ours).toFixed(1), times(of(ours) / of(plain))])
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(0.95 * values.length)] ?? Number.NaN
}

async function beginSession(page: Page, origin: string): Promise<Page> {
  await page.goto(`${origin}/present.html`)
  await page.getByRole('button', { name: 'New session' }).first().click()
  await page.getByText(/^Saved at/).waitFor()
  return page
}

async function measure(page: Page): Promise<number[]> {
  const opening = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Open the stage' }).click()
  const stage = await opening
  await stage.locator('[data-revision]').waitFor()
  await stage.evaluate(sayWhenShown, shownPrefix)
  await page.evaluate(sayWhenPressed, pressedPrefix)
  const found: number[] = []
  for (let at = 0; at < presses; at += 1) {
    const pressed = heard(page, pressedPrefix)
    const shown = heard(stage, shownPrefix)
    // There and back, so that every press changes the picture.
    await page.keyboard.press(at % 8 < 4 ? 'PageDown' : 'PageUp')
    found.push((await shown) - (await pressed))
  }
  await stage.close()
  return found
}

async function heard(page: Page, prefix: string): Promise<number> {
  const message = await page.waitForEvent('console', {
    predicate: (one) => one.text().startsWith(prefix),
  })
  return Number(message.text().slice(prefix.length))
}
