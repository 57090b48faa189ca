import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that look at colours. Dark changes nothing else, as axe.spec.ts proves. */
const ofColour = ['color-contrast', 'link-in-text-block']

const nearAxe = createRequire(import.meta.resolve('@axe-core/playwright'))
const source = readFileSync(nearAxe.resolve('axe-core/axe.min.js'), 'utf8')

/** Lists what axe finds on a page as it stands, in light and in dark: the rule and where. */
export async function findings(page: Page): Promise<string[]> {
  // Bringing axe costs more than running it, so a page gets it once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await found(axeOn(page).withTags(tags))
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await found(axeOn(page).withRules(ofColour))
  return [...light.map((one) => `light: ${one}`), ...dark.map((one) => `dark: ${one}`)]
}

function axeOn(page: Page): AxeBuilder {
  // Legacy mode opens no second page to gather the results of frames; the course has no frames.
  return new AxeBuilder({ page, axeSource: 'void 0' })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  )
}
