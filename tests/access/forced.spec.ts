import { expect, type Locator } from '@playwright/test'
import { activities, need, scenarios, units } from '#tests/e2e/course.ts'
import { beginSession, goToBeat, openStage } from '#tests/e2e/present.ts'
import { forget, test } from '#tests/e2e/shared-page.ts'
import { activityOn, solve } from '#tests/e2e/solve.ts'
import { openStory, storyOn } from '#tests/e2e/story.ts'

const look = async (one: Locator) =>
  (await one.screenshot({ animations: 'disabled', caret: 'hide' })).toString('base64')

const ofEachKind = activities.filter(
  ({ kind }, at) => activities.findIndex((one) => one.kind === kind) === at,
)

for (const item of ofEachKind)
  test(`A13: ${item.id} (${item.kind}) looks different untouched, refused or wrong, right, and open again, in forced colours`, async ({
    quietPage: page,
  }) => {
    const unit = need(units, ({ activities }) => activities.includes(item.id), 'its unit')
    const { form, check, status, tryAgain } = activityOn(page, item)
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(unit.address)
    await form.scrollIntoViewIfNeeded()
    await expect(form.locator('xpath=ancestor::astro-island')).not.toHaveAttribute('ssr')
    const untouched = await look(form)
    await check.click()
    await expect(status).not.toBeEmpty()
    const refused = await look(form)
    await forget(page)
    await page.goto(unit.address)
    await solve(page, item, 'mouse')
    await expect(status).toContainText(/^✓|^Kept/)
    const right = await look(form)
    await tryAgain.click()
    const again = await look(form)
    expect(new Set([untouched, refused, right, again]).size).toBe(4)
  })

test('A13: the choice of a story that has the focus, and the one that was made, differ from the rest in forced colours', async ({
  quietPage: page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openStory(
    page,
    need(scenarios, () => true, 'a story'),
  )
  const { choices, goOn, whole } = storyOn(page)
  await page.keyboard.press('Shift')
  const plain = await look(choices.first())
  const edge = (one: Locator) =>
    one.evaluate((one) => {
      const { borderTopStyle, outlineStyle } = getComputedStyle(one)
      return `${borderTopStyle} ${outlineStyle}`
    })
  const edgeOfOthers = await edge(choices.first())
  await choices.first().focus()
  expect(await edge(choices.first())).not.toBe(edgeOfOthers)
  await choices.first().click()
  await expect(goOn).toBeVisible()
  const chosen = whole.locator('.scenario__chosen')
  expect(await look(chosen)).not.toBe(plain)
  expect(await edge(chosen)).not.toBe(edgeOfOthers)
})

test('A13: on the stage the best answer can be told from the rest in forced colours', async ({
  page,
}) => {
  await beginSession(page, 'Any question of the course')
  const stage = await openStage(page)
  await page.bringToFront()
  await page
    .getByRole('button', { name: /^Go to Objective 1, question/ })
    .first()
    .click()
  await goToBeat(page, 'vote')
  await page.getByRole('textbox', { name: 'Votes for A' }).fill('3')
  await page.keyboard.press('Enter')
  await goToBeat(page, 'explain')
  await stage.emulateMedia({ forcedColors: 'active' })
  await stage.bringToFront()
  // Said in words, which no palette can take away.
  await expect(stage.getByText(/best answer/i).first()).toBeVisible()
})
