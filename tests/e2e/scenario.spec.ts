import { expect, type Page } from '@playwright/test'
import { begin, type Run, step } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { need, units } from './course.ts'
import { tabTo } from './keyboard.ts'
import { expectSaved } from './record.ts'
import { test } from './shared-page.ts'

const unit = need(units, ({ scenarios }) => scenarios.length > 0, 'a unit with a story')
const scenario = need(unit.scenarios, () => true, 'a story')

/** A shortest way to each ending, as positions of choices. */
function waysToEndings(story: Scenario): Map<string, number[]> {
  const ways = new Map<string, number[]>()
  const open: { run: Run; way: number[] }[] = [{ run: begin(story), way: [] }]
  for (const { run, way } of open) {
    if (run.kind === 'ended') {
      if (!ways.has(run.ending.id)) ways.set(run.ending.id, way)
      continue
    }
    run.scene.choices.forEach((choice, at) => {
      const next = step(story, run, choice.id)
      if (next) open.push({ run: next, way: [...way, at] })
    })
  }
  return ways
}

const ways = waysToEndings(scenario)
const story = (page: Page) => page.getByRole('region', { name: /^Scenario/ })

async function choose(page: Page, at: number) {
  const choice = story(page).locator('.scenario__choices').getByRole('button').nth(at)
  await tabTo(choice, 300)
  await page.keyboard.press('Enter')
  const goOn = story(page).getByRole('button', { name: 'Go on' })
  await expect(goOn).toBeVisible()
  await tabTo(goOn)
  await page.keyboard.press('Enter')
}

test.beforeEach(async ({ quietPage: page }) => {
  await page.goto(unit.address)
  await story(page).getByRole('button').first().scrollIntoViewIfNeeded()
  await expect(story(page).locator('astro-island')).not.toHaveAttribute('ssr')
})

for (const { id, title } of scenario.endings) {
  test(`the ending "${title}" is reached by keyboard alone`, async ({ quietPage: page }) => {
    const way = ways.get(id)
    expect(way, 'some way leads to it').toBeDefined()
    for (const at of way ?? []) await choose(page, at)
    await expect(story(page).getByRole('heading', { name: title })).toBeVisible()
  })
}

test('focus goes to the heading of each new scene', async ({ quietPage: page }) => {
  await choose(page, 0)
  await expect(story(page).getByRole('heading', { level: 3 })).toBeFocused()
})

test('Back one step undoes a decision, and Start again all of them', async ({
  quietPage: page,
}) => {
  const opening = scenario.scenes[0]?.title ?? ''
  await choose(page, 0)
  await expect(story(page).getByRole('heading', { name: opening })).toHaveCount(0)
  await story(page).getByRole('button', { name: 'Back one step' }).click()
  await expect(story(page).getByRole('heading', { name: opening })).toBeVisible()
  await choose(page, 1)
  await story(page).getByRole('button', { name: 'Start again' }).click()
  await expect(story(page).getByRole('heading', { name: opening })).toBeVisible()
})

test('a story left half-way goes on where it was', async ({ quietPage: page }) => {
  await choose(page, 0)
  const scene = await story(page).getByRole('heading', { level: 3 }).textContent()
  await expectSaved(page, `scenario:${scenario.id}`, { run: { choices: [expect.any(String)] } })
  await page.reload()
  await story(page).scrollIntoViewIfNeeded()
  await expect(story(page).getByRole('heading', { level: 3 })).toHaveText(scene ?? '')
})

test('a choice pressed before the story is ready is taken once it is', async ({
  quietPage: page,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/ScenarioIsland*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.reload()
  await story(page).locator('.scenario__choices').getByRole('button').first().click()
  release()
  await expect(story(page).getByRole('button', { name: 'Go on' })).toBeVisible()
})

test('an ending finishes the unit', async ({ quietPage: page }) => {
  for (const at of [...ways.values()][0] ?? []) await choose(page, at)
  await page.getByRole('navigation', { name: 'Previous and next' }).scrollIntoViewIfNeeded()
  await expect(page.getByText('Done. This lesson counts.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test('every scene, choice and ending can be read', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      ...(baseURL && { baseURL }),
    })
    const page = await context.newPage()
    await page.goto(unit.address)
    for (const { title } of scenario.scenes) {
      await expect(story(page).getByRole('heading', { name: title }).last()).toBeVisible()
    }
    for (const { title } of scenario.endings)
      await expect(story(page).getByText(title).last()).toBeVisible()
    await expect(story(page).getByText('Playing needs JavaScript.')).toBeVisible()
    await context.close()
  })
})
