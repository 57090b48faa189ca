import { expect, type Page } from '@playwright/test'
import { addressOfAssessment, answerByKeyboard, attemptOn } from './assessment.ts'
import { type Unit, units } from './course.ts'
import { tabTo } from './keyboard.ts'
import { noteProblems } from './problems.ts'
import { keyOf, questionOn } from './question.ts'
import { reviewOn } from './review.ts'
import { test } from './shared-page.ts'

/** Presses a key on something that has to be reached with Tab first. */
async function pressOn(page: Page, name: RegExp | string, role: 'button' | 'link' = 'button') {
  await tabTo(page.getByRole('main').getByRole(role, { name }).first(), 250)
  await page.keyboard.press('Enter')
}

async function takeByKeyboard(page: Page, right: number, count: number, certainty?: string) {
  const attempt = attemptOn(page)
  await pressOn(page, 'Start')
  for (let at = 0; at < count; at += 1) {
    await expect(attempt.heading).toHaveText(`Question ${at + 1} of ${count}`)
    await answerByKeyboard(page, at < right, certainty)
  }
  await pressOn(page, 'Hand in')
  await expect(attempt.results).toBeFocused()
}

async function studyByKeyboard(page: Page, { questions, title }: Unit) {
  for (const item of questions) {
    const question = questionOn(page, item)
    const wanted = question.option(keyOf(item))
    await tabTo(question.group.getByRole('radio').first(), 250)
    await page.keyboard.press('Space')
    for (let presses = 0; presses < 5 && !(await wanted.isChecked()); presses += 1)
      await page.keyboard.press('ArrowDown')
    await tabTo(question.check, 5)
    await page.keyboard.press('Enter')
    await expect(question.status).toContainText(keyOf(item).feedback)
  }
  await page.keyboard.press('End')
  await expect(page.getByText('✓ Done. This lesson counts.'), title).toBeVisible()
}

test('pre-test, three lessons, final, results and review are done by keyboard alone', async ({
  page,
}) => {
  test.slow()
  const problems = noteProblems(page)
  await page.goto(addressOfAssessment('pretest'))
  await takeByKeyboard(page, 3, 10, 'Certain')
  const lessons = units.filter(({ questions }) => questions.length > 0).slice(0, 3)
  for (const unit of lessons) {
    await pressOn(page, `Next: ${unit.title}`, 'link')
    await expect(page.getByRole('heading', { level: 1, name: unit.title })).toBeVisible()
    await studyByKeyboard(page, unit)
  }
  await page.goto(addressOfAssessment('final'))
  await takeByKeyboard(page, 16, 20)
  const contents = page.getByRole('navigation', { name: 'Course' })
  await page.keyboard.press('Control+Home')
  await tabTo(contents.getByRole('link', { name: 'Results' }), 250)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Before 3/10, now 16/20 ✓ Passed')).toBeVisible()
  await expect(page.getByText('You were certain on 10, and right on 3 of them.')).toBeVisible()
  await tabTo(contents.getByRole('link', { name: 'Review for today' }), 250)
  await page.keyboard.press('Enter')
  await expect(reviewOn(page).title).toHaveText(/^Today: \d cards, about \d minutes$/)
  await pressOn(page, 'Start')
  await expect(reviewOn(page).title).toHaveText(/^Card 1 of/)
  await expect(reviewOn(page).title).toBeFocused()
  expect(problems).toEqual([])
})
