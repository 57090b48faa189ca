import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import { builtPages, lesson } from './course.ts'
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
