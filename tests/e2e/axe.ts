import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { reviewed } from '#tests/access/undecided.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that look at colours. Dark changes nothing else, as axe.spec.ts proves. */
const ofColour = ['color-contrast', 'link-in-text-block']

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>
type Node = Results['incomplete'][number]['nodes'][number]

const nearAxe = createRequire(import.meta.resolve('@axe-core/playwright'))
/** The script of axe, for a page. */
export const axeSource = readFileSync(nearAxe.resolve('axe-core/axe.min.js'), 'utf8')

/** Lists what axe finds, or leaves undecided, on a page in light and in dark: the rule and where. */
export async function findings(page: Page): Promise<string[]> {
  // Bringing axe costs more than running it, so a page gets it once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await found(axeOn(page).withTags(tags))
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await found(axeOn(page).withRules(ofColour))
  return [...light.map((one) => `light: ${one}`), ...dark.map((one) => `dark: ${one}`)]
}

function axeOn(page: Page): AxeBuilder {
  // Legacy mode opens no second page to gather the results of frames; the course has no frames.
  return new AxeBuilder({ page, axeSource: 'void 0' })
    .options({ resultTypes: ['violations', 'incomplete'] })
    .setLegacyMode()
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations, incomplete } = await axe.analyze()
  const undecided = incomplete
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => ({ node, what: `${id} ${reasonOf(node)}`.trim() })),
    )
    .filter(({ what }) => !(what in reviewed))
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
    ),
    ...undecided.map(({ node, what }) => `undecided, ${what}: ${node.target.join(' ')}`),
  ]
}

/** Why axe could not decide, in its own short words. */
function reasonOf({ any, all, none }: Node): string {
  const reasons = [...any, ...all, ...none].map(({ data }) => data?.messageKey ?? '')
  return [...new Set(reasons)].join(' ').trim()
}
