import { expect, type Locator, type Page } from '@playwright/test'
import { lookOver } from '#tests/access/fits.ts'
import { addressOfAssessment, attemptOn, shownOption } from './assessment.ts'
import { activities, lesson, units } from './course.ts'
import { answer, distractorOf, keyOf, questionOn } from './question.ts'
import { test } from './shared-page.ts'
import { activityOn, solve } from './solve.ts'

const pretest = addressOfAssessment('pretest')

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, in an attempt: a question, the list before handing in, the results', async ({
  quietPage: page,
}) => {
  test.slow()
  await page.goto(pretest)
  const attempt = attemptOn(page)
  await attempt.start.click()
  await (await shownOption(page, true)).check()
  expect(await lookOver(page)).toEqual([])
  await attempt.toEnd.click()
  expect(await lookOver(page)).toEqual([])
  await attempt.handIn.click()
  await expect(page.getByText('Every answer, with its feedback')).toBeVisible()
  expect(await lookOver(page)).toEqual([])
  await page.goto('practice.html')
  await expect(page.locator('form[data-question]').first()).toBeVisible()
  expect(await lookOver(page)).toEqual([])
})

const ofEachKind = activities.filter(
  ({ kind }, at) => activities.findIndex((one) => one.kind === kind) === at,
)
for (const item of ofEachKind) {
  test(`A01 A08 A11 A12: axe finds nothing, and nothing misfits, in an activity of the kind ${item.kind}, checked and tried again`, async ({
    quietPage: page,
  }) => {
    const unit = units.find((one) => one.activities.includes(item.id))
    await page.goto(unit?.address ?? '')
    await solve(page, item, 'mouse')
    const { status, tryAgain } = activityOn(page, item)
    await expect(status).not.toBeEmpty()
    expect(await lookOver(page)).toEqual([])
    await tryAgain.click()
    expect(await lookOver(page)).toEqual([])
  })
}

/** Pictures something as it looks now. */
async function look(target: Locator): Promise<string> {
  return (await target.screenshot({ animations: 'disabled' })).toString('base64')
}

async function open(page: Page) {
  const [item] = lesson.questions
  if (!item) throw new Error('These tests need a question.')
  await page.goto(lesson.address)
  return { item, question: questionOn(page, item) }
}

for (const forcedColors of ['none', 'active'] as const) {
  test(`A10 A13: an option looks different when chosen, when focused, and when marked right or wrong (forced colours: ${forcedColors})`, async ({
    quietPage: page,
  }) => {
    await page.emulateMedia({ forcedColors })
    const { item, question } = await open(page)
    const key = keyOf(item)
    const row = question.group.locator('label').filter({ hasText: key.text })
    const plain = await look(row)
    await question.option(key).check()
    await question.check.focus()
    const chosen = await look(row)
    await question.option(key).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const focused = await look(row)
    expect(new Set([plain, chosen, focused]).size).toBe(3)
    await answer(page, item, key)
    const right = await look(question.whole)
    await question.tryAgain.click()
    await answer(page, item, distractorOf(item))
    expect(await look(question.whole)).not.toBe(right)
    await page.emulateMedia({ forcedColors: null })
  })
}
