import type { CDPSession, Page } from '@playwright/test'
import { readWalk, type Stop, startWalk, teachPlaces, teachSight } from './stops.ts'

/** More keys than the edge of any page takes. */
const most = 60
const shift = 8

/** Walks through a page by Tab and back by Shift and Tab, and lists whatever is wrong with a stop. */
export async function walk(page: Page): Promise<string[]> {
  await wakeIslands(page)
  await page.evaluate(teachPlaces)
  await page.evaluate(teachSight)
  await page.evaluate(startWalk)
  const devtools = await page.context().newCDPSession(page)
  const { expected } = await page.evaluate(readWalk)
  const count = new Set(expected.map(({ name }) => name)).size
  const keys = { page, devtools }
  const round = await pressUntil(hasLeft, { ...keys, atOnce: count - 1, modifiers: 0 })
  const last = round.at(-1)
  await pressUntil((stops) => stops.at(-1)?.name === last?.name, { ...keys, modifiers: shift })
  const isBack = (stops: Stop[]) => stops.length >= round.length - 1
  const rest = await pressUntil(isBack, { ...keys, atOnce: count - 1, modifiers: shift })
  const roundBack = [...(last ? [last] : []), ...rest.filter(({ name }) => name !== last?.name)]
  await devtools.detach()
  const met = new Set(round.map(({ name }) => name))
  return [
    ...expected.filter(({ name }) => !met.has(name)).map(({ says }) => `never reached: ${says}`),
    ...findDisorder(round),
    ...findUnlike(round, roundBack.toReversed()),
    ...[...round, ...roundBack].flatMap(findUnseen),
  ]
}

interface Keys {
  page: Page
  devtools: CDPSession
  modifiers: number
  /** How often to press without looking. */
  atOnce?: number
}

/**
 * Presses until a walk is done, or so often that it never will be, and returns its stops. At the edge
 * of a page the browser gives the focus back when it has time, so there it is pressed once and again.
 */
async function pressUntil(isDone: (stops: Stop[], isOut: boolean) => boolean, keys: Keys) {
  const { page, devtools, modifiers, atOnce = 0 } = keys
  const before = (await page.evaluate(readWalk)).stops.length
  await press(devtools, modifiers, atOnce)
  for (let presses = 0; presses < most; presses += 1) {
    const noted = (await page.evaluate(readWalk)).stops.slice(before)
    const whole = noted.filter((stop) => stop !== undefined)
    // A field for a date has several stops in one.
    const stops = whole.filter(({ name }, at) => whole[at - 1]?.name !== name)
    const isOut = noted.length > 0 && noted.at(-1) === undefined
    if (isDone(stops, isOut)) return firstRound(stops)
    await press(devtools, modifiers, 1)
  }
  throw new Error(`After ${most} keys the focus is still on its way.`)
}

/** Tells whether a walk has come to the end of a page, or to its first stop again. */
const hasLeft = (stops: Stop[], isOut: boolean) => isOut || firstRound(stops).length < stops.length

function firstRound(stops: Stop[]): Stop[] {
  const again = stops.findIndex(({ name }, at) => at > 0 && name === stops[0]?.name)
  return again < 0 ? stops : stops.slice(0, again)
}

/** Waiting for each key would cost more than all else, and they come in their order anyway. */
async function press(devtools: CDPSession, modifiers: number, times: number) {
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9, modifiers }
  await Promise.all(
    Array.from({ length: times }, () => [
      devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
      devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]).flat(),
  )
}

/** Islands wake where they are seen, and what they then show is walked through. */
function wakeIslands(page: Page) {
  return page.evaluate(async () => {
    for (const island of document.querySelectorAll('astro-island[ssr]')) {
      if (!island.parentElement?.checkVisibility()) continue
      island.parentElement.scrollIntoView({ behavior: 'instant' })
      for (let waits = 0; waits < 150 && island.hasAttribute('ssr'); waits += 1)
        await new Promise((resolve) => setTimeout(resolve, 20))
    }
    scrollTo({ top: 0, behavior: 'instant' })
  })
}

/** Within a region, what comes next stands below or to the right, as it is read. */
function findDisorder(stops: readonly Stop[]): string[] {
  return stops.slice(1).flatMap((stop, at) => {
    const before = stops[at]
    if (!before || before.region !== stop.region) return []
    const words = `${stop.says} after ${before.says}`
    if (stop.isTooLate) return `before it in the document: ${words}`
    const isAbove = stop.box.bottom <= before.box.top + 1 && stop.box.left < before.box.right
    const isBeside = stop.box.top < before.box.bottom - 4 && stop.box.bottom > before.box.top + 4
    const isLeft = isBeside && stop.box.right <= before.box.left + 1
    return isAbove || isLeft ? `above or to the left: ${words}` : []
  })
}

function findUnlike(there: readonly Stop[], back: readonly Stop[]): string[] {
  const [one, other] = [there, back].map((way) => way.map(({ name }) => name).join('\n'))
  if (one === other) return []
  const at = there.findIndex(({ name }, place) => back[place]?.name !== name)
  return [`another way back: ${there[at]?.says} there, ${back[at]?.says} back`]
}

function findUnseen({ says, isInView, isCovered, contrast }: Stop): string[] {
  return [
    ...(isInView ? [] : [`out of view: ${says}`]),
    ...(isCovered ? [`covered: ${says}`] : []),
    ...(contrast >= 3 ? [] : [`no focus to be seen (${contrast.toFixed(1)} to 1): ${says}`]),
  ]
}
