import type { Page } from '@playwright/test'
import { findings } from '#tests/e2e/axe.ts'
import { findCut, findOverlaps, findSideways, findSmall } from './in-page.ts'

/** What may be lower than 44 pixels, and why. */
const compact: Readonly<Record<string, string>> = {
  '.term': 'a word of a text, which opens its definition; the glossary says the same',
}

const desk = { width: 1280, height: 720 }
/** A desk of 1280 by 1024 at 400 %. */
const close = { width: 320, height: 256 }
/** WCAG 1.4.12, as a reader's own style sheet sets it. */
const spaced = `* {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important
} p { margin-block-end: 2em !important }`
/** Twice what base.css gives. */
const twice = 'html { font-size: 212.5% !important }'

/** Looks a page over as it stands: all that axe finds, and all that misfits. */
export async function lookOver(page: Page): Promise<string[]> {
  return [...(await findings(page)), ...(await misfits(page))]
}

/** Lists what is too small to press, and what is cut, covered or beyond the edge, at four settings. */
export async function misfits(page: Page): Promise<string[]> {
  const size = page.viewportSize()
  const found = await findTooSmall(page, 'as it stands')
  await page.setViewportSize(close)
  found.push(...(await findTooSmall(page, 'at 400 %')), ...(await findLost(page, 'at 400 %')))
  await style(page, spaced)
  found.push(...(await findLost(page, 'spaced at 400 %')))
  await page.setViewportSize(desk)
  await style(page, twice)
  found.push(...(await findLost(page, 'with text twice the size')))
  await style(page, '')
  if (size) await page.setViewportSize(size)
  return found
}

async function findTooSmall(page: Page, where: string): Promise<string[]> {
  const targets = await page.evaluate(findSmall, { wide: 24, high: 24, except: [] })
  const except = Object.keys(compact)
  const controls = await page.evaluate(findSmall, { wide: 24, high: 44, except })
  return [
    ...targets.map((one) => `below 24 px, ${where}: ${one}`),
    ...controls.map((one) => `below 44 px, ${where}: ${one}`),
  ]
}

async function findLost(page: Page, where: string): Promise<string[]> {
  const beyond = await page.evaluate(findSideways)
  const cut = await page.evaluate(findCut)
  const over = await page.evaluate(findOverlaps, !where.includes('spaced'))
  return [
    ...beyond.map((one) => `beyond the edge, ${where}: ${one}`),
    ...cut.map((one) => `cut, ${where}: ${one}`),
    ...over.map((one) => `over one another, ${where}: ${one}`),
  ]
}

/** Adds a sheet as a reader's browser does, which no policy of a page forbids. */
function style(page: Page, css: string) {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = css ? [sheet] : []
  }, css)
}
