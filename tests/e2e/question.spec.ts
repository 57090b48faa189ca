import { expect } from '@playwright/test'
import { lesson } from './course.ts'
import { tabTo } from './keyboard.ts'
import { answer, distractorOf, keyOf, listenTo, questionOn } from './question.ts'
import { test } from './shared-page.ts'

const [item] = lesson.questions
if (!item) throw new Error('These tests need a question.')

test.beforeEach(async ({ quietPage: page }) => {
  await page.goto(lesson.address)
})

test('A02: choosing never submits; Check does', async ({ quietPage: page }) => {
  const question = questionOn(page, item)
  await question.option(keyOf(item)).check()
  await expect(question.status).toBeEmpty()
  await question.check.click()
  await expect(question.status).toContainText(keyOf(item).feedback)
})

test('A02 A03: a question is answered by keyboard alone, and focus stays on it', async ({
  quietPage: page,
}) => {
  const question = questionOn(page, item)
  const [first, second] = await question.shown()
  if (!first || !second) throw new Error('The item has too few options.')
  await tabTo(question.option(first), 200)
  await page.keyboard.press('ArrowDown')
  await expect(question.option(second)).toBeChecked()
  await page.keyboard.press('Tab')
  await expect(question.check).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question.status).toContainText(second.feedback)
  await expect(question.check).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(question.tryAgain).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question.option(second)).toBeFocused()
})

for (const option of item.options) {
  test(`A03: the feedback of option ${option.id} is announced exactly once`, async ({
    quietPage: page,
  }) => {
    const question = questionOn(page, item)
    await question.option(option).check()
    const heard = await listenTo(question.status)
    await question.check.click()
    await expect(question.status).toContainText(option.feedback)
    expect((await heard()).filter((words) => words.includes(option.feedback))).toHaveLength(1)
  })
}

test('Try again clears the feedback and takes another answer', async ({ quietPage: page }) => {
  const question = questionOn(page, item)
  await answer(page, item, distractorOf(item))
  await question.tryAgain.click()
  await expect(question.whole).not.toContainText(distractorOf(item).feedback)
  await answer(page, item, keyOf(item))
})

test('pressing Check twice is one attempt', async ({ quietPage: page }) => {
  const question = questionOn(page, item)
  await question.option(keyOf(item)).check()
  await question.check.dblclick()
  await expect(question.status).toContainText(keyOf(item).feedback)
  await expect(question.tryAgain).toBeVisible()
})

test('after a first miss a hint points to what to look at, and names no option', async ({
  quietPage: page,
}) => {
  const question = questionOn(page, item)
  await expect(question.whole).not.toContainText('Hint:')
  await answer(page, item, distractorOf(item))
  await question.tryAgain.click()
  await expect(question.whole).toContainText(`Hint: ${item.hint}`)
})

test('A03: what was answered earlier is shown again with its feedback, and is not announced', async ({
  quietPage: page,
}) => {
  await answer(page, item, distractorOf(item))
  await expect(page.getByRole('main').getByText('Saved in this browser.')).toBeVisible()
  await page.reload()
  const question = questionOn(page, item)
  await question.group.scrollIntoViewIfNeeded()
  await expect(question.whole).toContainText(distractorOf(item).feedback)
  await expect(question.option(distractorOf(item))).toBeChecked()
  await expect(question.status).toBeEmpty()
})

test('A04: when the feedback cannot be loaded, the choice stays and Check can be pressed again', async ({
  quietPage: page,
}) => {
  await page.route('**/keys/**', (route) => route.abort())
  const question = questionOn(page, item)
  await question.option(keyOf(item)).check()
  await question.check.click()
  await expect(question.status).toContainText('The feedback could not be loaded.')
  await page.unrouteAll()
  await expect(question.option(keyOf(item))).toBeChecked()
  await question.check.click()
  await expect(question.status).toContainText(keyOf(item).feedback)
})

test('A04: Check with nothing chosen asks for a choice', async ({ quietPage: page }) => {
  const question = questionOn(page, item)
  await question.check.click()
  await expect(question.status).toHaveText('Choose an answer first.')
  await expect(question.group).toHaveAccessibleDescription('Choose an answer first.')
})

test('a Check pressed before the question is ready is kept and answered', async ({
  quietPage: page,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/SingleIsland*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.reload()
  const question = questionOn(page, item)
  await question.option(keyOf(item)).check()
  await question.check.click()
  await expect(question.whole.getByText('Checking…')).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`${lesson.address}$`))
  release()
  await expect(question.status).toContainText(keyOf(item).feedback)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('stem and options are readable, and a line says what needs JavaScript', async ({ page }) => {
    await page.goto(lesson.address)
    await expect(page.getByText(item.stem)).toBeVisible()
    for (const { text } of item.options)
      await expect(page.getByText(text, { exact: true })).toBeVisible()
    await expect(page.getByText('Checking an answer needs it.').first()).toBeVisible()
    await expect(
      page.getByRole('navigation', { name: 'Course' }).getByRole('link').first(),
    ).toBeVisible()
  })
})
