import { expect } from '@playwright/test'
import { builtPages, need, units } from './course.ts'
import { test } from './shared-page.ts'

const lessons = builtPages.filter((one) => one.startsWith('lessons/'))

// Paper is asked of pages of their own: one that many checks have used forgets it now and then.
test('what is folded on the screen is open on paper', async ({ page }) => {
  const shut: string[] = []
  await page.emulateMedia({ media: 'print' })
  for (const address of lessons) {
    await page.goto(address)
    const isOpen = await page
      .locator('.reveal__body')
      .evaluateAll((bodies) => bodies.every((body) => body.checkVisibility()))
    if (!isOpen) shut.push(address)
  }
  expect(shut).toEqual([])
})

test('paper shows the stem and the options of each question', async ({ page }) => {
  const { address, questions } = need(
    units,
    (one) => one.questions.length > 0,
    'a lesson with checks',
  )
  await page.emulateMedia({ media: 'print' })
  await page.goto(address)
  for (const { stem, options } of questions) {
    const group = page.getByRole('group', { name: stem })
    await expect(group.getByText(stem)).toBeVisible()
    for (const { text } of options)
      await expect(group.getByText(text, { exact: true })).toBeVisible()
  }
})

test('the reference card fits one sheet of A4', async ({ page }) => {
  await page.goto('reference-card.html')
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
