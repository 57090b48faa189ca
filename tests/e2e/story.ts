import { expect, type Page } from '@playwright/test'
import { begin, type EndedRun, type Run, step } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { tabTo } from './keyboard.ts'

/** The page on which a scenario is played, below the site's root. */
export const addressOfStory = ({ slug }: Scenario) => `scenario-${slug}.html`

/** A story on a page, by what a person sees of it. */
export function storyOn(page: Page) {
  const whole = page.getByRole('region', { name: /^Scenario: / })
  return {
    whole,
    title: whole.locator('.scenario').getByRole('heading', { level: 3 }),
    happened: whole.getByRole('heading', { name: 'What happened' }),
    choices: whole.locator('.scenario__choices').getByRole('button'),
    goOn: whole.getByRole('button', { name: 'Go on' }),
    back: whole.getByRole('button', { name: 'Back one step' }),
    startAgain: whole.getByRole('button', { name: /^(Start|Play) again$/ }),
    outline: whole.locator('.scenario__trace > li'),
    map: whole.getByRole('img', { name: /^Map of the story/ }),
    quantities: whole.getByRole('table', { name: /^Four things/ }),
    status: whole.getByRole('status'),
  }
}

/** Opens a story and waits until it can be played. */
export async function openStory(page: Page, scenario: Scenario) {
  await page.goto(addressOfStory(scenario))
  const { whole } = storyOn(page)
  await whole.scrollIntoViewIfNeeded()
  await expect(whole.locator('astro-island')).not.toHaveAttribute('ssr')
}

/** Takes a decision with the mouse, and goes on from what it did. */
export async function decide(page: Page, at: number) {
  const { choices, goOn } = storyOn(page)
  await choices.nth(at).click()
  await goOn.click()
}

/** Takes a decision by keyboard alone, and goes on from what it did. */
export async function decideByKeyboard(page: Page, at: number) {
  const { choices, happened, goOn } = storyOn(page)
  await tabTo(choices.nth(at), 300)
  await page.keyboard.press('Enter')
  await expect(happened).toBeFocused()
  await tabTo(goOn)
  await page.keyboard.press('Enter')
}

/** A way to an ending: the positions of its choices, and the run that they make. */
export interface Way {
  places: number[]
  run: EndedRun
}

/** Finds a shortest way to each ending of a story. */
export function waysToEndings(story: Scenario): Map<string, Way> {
  const ways = new Map<string, Way>()
  const open: { run: Run; places: number[] }[] = [{ run: begin(story), places: [] }]
  for (const { run, places } of open) {
    if (run.kind === 'ended') {
      if (!ways.has(run.ending.id)) ways.set(run.ending.id, { run, places })
      continue
    }
    run.offered.forEach((choice, at) => {
      const next = step(story, run, choice.id)
      if (next) open.push({ run: next, places: [...places, at] })
    })
  }
  return ways
}
