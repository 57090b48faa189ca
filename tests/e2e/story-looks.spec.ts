import { expect, type Page } from '@playwright/test'
import { lookOver } from '#tests/access/fits.ts'
import { need, scenarios } from './course.ts'
import { expectSaved } from './record.ts'
import { test } from './shared-page.ts'
import { addressOfStory, decide, openStory, storyOn, waysToEndings } from './story.ts'

const scenario = need(scenarios, ({ id }) => id === 'SC5', 'Black start')
const [first, other] = [...waysToEndings(scenario).values()]

async function playBoth(page: Page) {
  await openStory(page, scenario)
  for (const place of first?.places ?? []) await decide(page, place)
  await storyOn(page).startAgain.click()
  for (const place of other?.places ?? []) await decide(page, place)
  await storyOn(page).whole.getByText('Compare two of your runs').click()
}

const widthOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, in a story at a scene, at a consequence and at its ending with all that is open, and nothing sticks out at 320 px', async ({
  quietPage: page,
}) => {
  test.slow()
  await page.setViewportSize({ width: 320, height: 640 })
  await openStory(page, scenario)
  const { choices, goOn } = storyOn(page)
  expect(await lookOver(page)).toEqual([])
  expect(await widthOf(page)).toBe(0)
  await choices.first().click()
  await expect(goOn).toBeVisible()
  expect(await lookOver(page)).toEqual([])
  expect(await widthOf(page)).toBe(0)
  await storyOn(page).startAgain.click()
  await expectSaved(page, `scenario:${scenario.id}`, { run: { choices: [] } })
  await playBoth(page)
  expect(await lookOver(page)).toEqual([])
  expect(await widthOf(page)).toBe(0)
})

test('a finished story prints its ending and its trace, and no buttons', async ({
  quietPage: page,
}) => {
  await playBoth(page)
  await page.emulateMedia({ media: 'print' })
  const { title, outline, map, quantities, startAgain } = storyOn(page)
  await expect(title).toBeVisible()
  await expect(map).toBeVisible()
  await expect(quantities).toBeVisible()
  await expect(outline).toHaveCount(5)
  await expect(startAgain).toBeHidden()
  await expect(page.getByRole('button', { name: /^Try again from here/ }).first()).toBeHidden()
})

test('A13: in forced colours, the path that was taken looks different from the other roads', async ({
  quietPage: page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await playBoth(page)
  const look = (name: string) =>
    page
      .locator(name)
      .first()
      .evaluate((line) => {
        const { stroke, strokeWidth } = getComputedStyle(line)
        return { stroke, strokeWidth }
      })
  const taken = await look('.scenario__road--taken')
  const other = await look('.scenario__road:not(.scenario__road--taken)')
  expect(taken.stroke).not.toBe(other.stroke)
  expect(taken.strokeWidth).not.toBe(other.strokeWidth)
})

test('a scenario and its book find one another, and the list leads to both', async ({
  quietPage: page,
}) => {
  await page.goto('scenarios.html')
  for (const { title } of scenarios)
    await expect(
      page.getByRole('main').getByRole('link', { name: title, exact: true }),
    ).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: scenario.title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenario.title)
  await page.getByRole('link', { name: 'The same story as a book for paper' }).click()
  await expect(page).toHaveURL(new RegExp(`book-${scenario.slug}\\.html$`))
  await page.goBack()
  await page.getByRole('link', { name: 'All scenarios' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scenarios')
})

test('two tabs on one story show the same place', async ({ page, context }) => {
  await openStory(page, scenario)
  const second = await context.newPage()
  await openStory(second, scenario)
  await decide(page, 0)
  await expectSaved(page, `scenario:${scenario.id}`, { run: { choices: ['a'], told: false } })
  await expect(storyOn(second).title).toHaveText((await storyOn(page).title.textContent()) ?? '')
  expect(second.url()).toContain(addressOfStory(scenario))
})
