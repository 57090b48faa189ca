import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type CDPSession, expect, type Locator, type Page } from '@playwright/test'
import { type Listener, listenerSource } from './listen-in-page.ts'
import type { Phrase } from './phrases.ts'
import { layOut, plain } from './transcript.ts'

const near = createRequire(import.meta.url)
const built = near.resolve('@guidepup/virtual-screen-reader/browser.js')
// A module exports; a script that is run in a page hands over by a variable.
const reader = readFileSync(built, 'utf8').replace(
  /export\s*\{\s*(\w+) as Virtual,[^}]*\}/,
  'globalThis.guidepup = { Virtual: $1 }',
)

/** Someone who listens to a page with the virtual screen reader and works it by its keyboard. */
export interface Voice {
  /** Puts a line between the steps. */
  step: (words: string) => void
  /** Presses a key, once or several times, and writes down what is spoken. */
  press: (key: string, until?: RegExp) => Promise<string[]>
  /** Types words. */
  type: (words: string, until?: RegExp) => Promise<string[]>
  /** Does what no key is needed for, such as waiting. */
  when: (words: string, act: () => Promise<unknown>, until?: RegExp) => Promise<string[]>
  /** Presses Tab until something is focused; what is passed by is not written down. */
  tabTo: (target: Locator) => Promise<string[]>
  /** Moves by arrows to a radio button of the group that has the focus. */
  choose: (option: Locator) => Promise<void>
  isAt: (target: Locator) => Promise<boolean>
  /** Reads a part of the page aloud. */
  read: (part: Locator) => Promise<string[]>
  /** What was written down. */
  lines: string[]
}

/** Said once a page, when the first thing has been kept; only what is about saving writes it down. */
const said = 'polite: Saved in this browser.'

/** Begins to listen to a page that is there already. */
export async function listenTo(page: Page, { withSaving = false } = {}): Promise<Voice> {
  const world = await openWorld(page)
  const lines: string[] = []
  const take = async (until?: RegExp) => {
    if (until)
      await expect
        .poll(() => world.ask<string[]>('peek'), { message: 'what is spoken' })
        .toEqual(expect.arrayContaining([expect.stringMatching(until)]))
    const spoken = (await world.ask<string[]>('take')).map(plain)
    return withSaving ? spoken : spoken.filter((one) => one !== said)
  }
  const note = (did: string, spoken: readonly string[]) => {
    lines.push(`→ ${did}`)
    for (const one of spoken.length > 0 ? spoken : ['(nothing)']) lines.push(`    ${one}`)
  }
  const when: Voice['when'] = async (words, act, until) => {
    await act()
    const spoken = await take(until)
    note(words, spoken)
    return spoken
  }
  return {
    lines,
    when,
    step: (words) => lines.push('', words, '-'.repeat(words.length)),
    press: (key, until) => when(key, () => page.keyboard.press(key), until),
    type: (words, until) => when(`types: ${words}`, () => page.keyboard.insertText(words), until),
    isAt: isFocused,
    async choose(option) {
      for (let presses = 0; presses < 12 && !(await option.isChecked()); presses += 1)
        await when('Down arrow', () => page.keyboard.press('ArrowDown'))
      await expect(option).toBeChecked()
    },
    async tabTo(target) {
      // From far above, the focus is put on what comes before it, so that the last step is a Tab.
      let presses = 0
      if (await isFocused(target)) return []
      if (await isFarAway(target)) await putBefore(target)
      while (presses < 100 && !(await isFocused(target))) {
        await take()
        await page.keyboard.press('Tab')
        presses += 1
      }
      await expect(target).toBeFocused()
      const spoken = await take()
      note(presses === 1 ? 'Tab' : 'Tab …', spoken)
      return spoken
    },
    async read(part) {
      await part.evaluate((element) => element.setAttribute('data-listened', ''))
      const spoken = await layOut(await world.ask<Phrase[]>('read', '[data-listened]'))
      await part.evaluate((element) => element.removeAttribute('data-listened'))
      lines.push(...spoken)
      return spoken
    },
  }
}

const isFocused = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement)

/** True when the focus is nowhere yet, as on a page that was just opened. */
const isFarAway = (target: Locator) =>
  target.evaluate(() => document.activeElement === document.body)

/** Lets the next Tab start right before a place. */
async function putBefore(target: Locator) {
  await target.evaluate((element) => {
    const mark = document.createElement('span')
    mark.tabIndex = -1
    element.before(mark)
    mark.focus()
    mark.remove()
  })
}

/** Opens a world of its own in a page, which the scripts of the page cannot see. */
async function openWorld(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const { frameTree } = await devtools.send('Page.getFrameTree')
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'voice',
  })
  await evaluate(devtools, executionContextId, `{${reader}\n}`)
  await evaluate(devtools, executionContextId, listenerSource)
  return {
    ask: async <T>(name: keyof Listener, ...args: string[]): Promise<T> =>
      (await evaluate(
        devtools,
        executionContextId,
        `listening.then((it) => it.${name}(${args.map((one) => JSON.stringify(one)).join()}))`,
      )) as T,
  }
}

async function evaluate(devtools: CDPSession, contextId: number, expression: string) {
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as unknown
}
