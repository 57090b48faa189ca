import { expect } from '@playwright/test'
import { items, units } from './course.ts'
import { noteProblems } from './problems.ts'
import { listenTo, questionOn } from './question.ts'
import { test } from './shared-page.ts'

const asked = units.filter(({ questions }) => questions.length > 0)

for (const { id, address, questions } of asked) {
  test(`A03: ${id}: every option of every question gets its own feedback, announced once`, async ({
    quietPage: page,
  }) => {
    const problems = noteProblems(page)
    await page.goto(address)
    for (const item of questions) {
      const question = questionOn(page, item)
      for (const option of item.options) {
        await question.option(option).check()
        const heard = await listenTo(question.status)
        await question.check.click()
        await expect(question.status).toContainText(option.feedback)
        await expect(question.status).toContainText(option.key ? '✓' : '✗')
        await expect.poll(heard).toEqual([expect.stringContaining(option.feedback)])
        await question.tryAgain.click()
        await expect(question.status).toBeEmpty()
      }
    }
    expect(problems).toEqual([])
  })
}

test('every knowledge check of the bank is asked in the lesson that it names', () => {
  const places = asked.flatMap(({ id, questions }) => questions.map((item) => `${item.id} ${id}`))
  const checks = items.filter(({ pool }) => pool === 'check')
  expect(places.sort()).toEqual(checks.map(({ id, lesson }) => `${id} ${lesson}`).sort())
})
