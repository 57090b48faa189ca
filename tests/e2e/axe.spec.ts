import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { builtPages, lesson, need, units } from './course.ts'
import { answer, distractorOf, keyOf, questionOn } from './question.ts'
import { test } from './shared-page.ts'

for (const address of builtPages) {
  test(`axe finds nothing on ${address}`, async ({ quietPage: page }) => {
    await page.goto(address)
    expect(await findings(page)).toEqual([])
  })
}

test('axe finds nothing where questions were answered right and wrong', async ({
  quietPage: page,
}) => {
  const [first, second] = lesson.questions
  if (!first || !second) throw new Error('The lesson has too few questions.')
  await page.goto(lesson.address)
  await answer(page, first, keyOf(first))
  await answer(page, second, distractorOf(second))
  expect(await findings(page)).toEqual([])
})

test('axe finds nothing where nothing was chosen before Check', async ({ quietPage: page }) => {
  const [item] = lesson.questions
  if (!item) throw new Error('The lesson has no question.')
  await page.goto(lesson.address)
  await questionOn(page, item).check.click()
  await expect(page.getByText('Choose an answer first.')).toBeVisible()
  expect(await findings(page)).toEqual([])
})

test('axe finds nothing with a definition and a reveal open', async ({ quietPage: page }) => {
  await page.goto(lesson.address)
  await page.locator('summary').last().click()
  await page.locator('button.term').first().click()
  await expect(page.getByRole('note').first()).toBeVisible()
  expect(await findings(page)).toEqual([])
})

test('axe finds nothing with search results, and with none', async ({ quietPage: page }) => {
  await page.goto(lesson.address)
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('leading')
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByRole('searchbox').fill('xylophone')
  await expect(page.getByRole('dialog').getByText('Nothing found')).toBeVisible()
  expect(await findings(page)).toEqual([])
})

test('axe finds nothing in the contents drawer of a phone', async ({ quietPage: page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(lesson.address)
  await page.getByRole('button', { name: 'Contents' }).click()
  await expect(page.getByRole('navigation', { name: 'Course' })).toBeVisible()
  expect(await findings(page)).toEqual([])
})

test('axe finds nothing in a story on its way and at its ending', async ({ quietPage: page }) => {
  const unit = need(units, ({ scenarios }) => scenarios.length > 0, 'a unit with a story')
  await page.goto(unit.address)
  const story = page.getByRole('region', { name: /^Scenario/ })
  const choice = story.getByRole('listitem').getByRole('button').first()
  const goOn = story.getByRole('button', { name: /^Go on|^See/ })
  const again = story.getByRole('button', { name: 'Play again' })
  await choice.scrollIntoViewIfNeeded()
  for (let steps = 0; steps < 12 && !(await again.isVisible()); steps += 1) {
    await choice.or(again).first().click()
    await expect(goOn).toBeVisible()
    if (steps === 0) expect(await findings(page)).toEqual([])
    await goOn.click()
    await expect(choice.or(again).first()).toBeVisible()
  }
  await expect(again).toBeVisible()
  expect(await findings(page)).toEqual([])
})
