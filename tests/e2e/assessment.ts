import { expect, type Locator, type Page } from '@playwright/test'
import type { BankItem } from '#core/question/bank.ts'
import { items, need, units } from './course.ts'
import { tabTo } from './keyboard.ts'
import { keyOf } from './question.ts'

/** The page of an assessment, below the site's root. */
export function addressOfAssessment(id: 'pretest' | 'final'): string {
  return need(units, ({ assessments }) => assessments.includes(id), `a unit with the ${id}`).address
}

/** What an attempt shows at a time. */
export function attemptOn(page: Page) {
  const form = page.locator('.assessment')
  return {
    form,
    start: form.getByRole('button', { name: /^(Start|Go on where you left off|Take it again)$/ }),
    heading: form.getByRole('heading', { level: 3 }),
    options: form.getByRole('group').first().getByRole('radio'),
    next: form.getByRole('button', { name: /^(Next|Look it over)$/ }),
    back: form.getByRole('button', { name: 'Back' }),
    toEnd: form.getByRole('button', { name: 'To the end' }),
    handIn: form.getByRole('button', { name: /^Hand in/ }),
    certainty: (words: string) =>
      form.getByRole('group', { name: 'How sure are you?' }).getByRole('radio', { name: words }),
    results: form.getByRole('heading', { name: /your results$/ }),
  }
}

/** Finds the item of the bank that is on the screen, by its stem. */
export async function shownItem(page: Page): Promise<BankItem> {
  const stem = await attemptOn(page).form.locator('legend').first().textContent()
  return need(items, (item) => item.stem === stem, `an item with the stem "${stem}"`)
}

/** Finds the option that is right, or the first that is not, among those on the screen. */
export async function shownOption(page: Page, right: boolean): Promise<Locator> {
  const item = await shownItem(page)
  const key = keyOf(item)
  const text = right ? key.text : (item.options.find((one) => one !== key)?.text ?? '')
  return attemptOn(page).form.getByRole('radio', { name: text, exact: true })
}

/** Answers a whole form with the mouse, the first `right` of it right, and hands it in. */
export async function takeAssessment(
  page: Page,
  { right, certainty }: { right: number; certainty?: string },
) {
  const attempt = attemptOn(page)
  await attempt.start.click()
  await expect(attempt.heading).toHaveText(/^Question 1 of/)
  const count = Number(/of (\d+)/.exec((await attempt.heading.textContent()) ?? '')?.[1])
  for (let at = 0; at < count; at += 1) {
    await expect(attempt.heading).toHaveText(`Question ${at + 1} of ${count}`)
    await (await shownOption(page, at < right)).check()
    if (certainty) await attempt.certainty(certainty).check()
    await attempt.next.click()
  }
  await attempt.handIn.click()
  await expect(attempt.results).toBeVisible()
  await expect(page.getByText('Every answer, with its feedback')).toBeVisible()
}

/** Answers the question on the screen by keyboard alone and goes on. */
export async function answerByKeyboard(page: Page, right: boolean, certainty?: string) {
  const attempt = attemptOn(page)
  const wanted = await shownOption(page, right)
  await tabTo(attempt.options.first())
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 5 && !(await wanted.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
  if (certainty) {
    const level = attempt.certainty(certainty)
    await tabTo(attempt.certainty('Guessing'))
    await page.keyboard.press('Space')
    for (let presses = 0; presses < 3 && !(await level.isChecked()); presses += 1)
      await page.keyboard.press('ArrowRight')
    await expect(level).toBeChecked()
  }
  await tabTo(attempt.next)
  await page.keyboard.press('Enter')
}
