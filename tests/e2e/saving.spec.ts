import { expect } from '@playwright/test'
import { lesson } from './course.ts'
import { noteProblems } from './problems.ts'
import { answer, keyOf, questionOn } from './question.ts'
import { chooseDisplay } from './reading.ts'
import { holdSaves, readAside, readSaved, writeSaved } from './record.ts'
import { test } from './shared-page.ts'

const [item] = lesson.questions
if (!item) throw new Error('These tests need a question.')

test('A22: an answer is called saved only after the browser has kept it', async ({
  page,
  context,
}) => {
  await page.goto(lesson.address)
  await expect(page.getByText(/^\d+ % done$/).first()).toBeVisible()
  const other = await context.newPage()
  await other.goto('icon.svg')
  const goOn = await holdSaves(other)
  await page.bringToFront()
  await answer(page, item, keyOf(item))
  const question = questionOn(page, item).whole
  await expect(question).toContainText('Saving…')
  await expect(question).not.toContainText('Saved')
  await goOn()
  await expect(question).toContainText('Saved in this browser.')
  expect(await readSaved(page, `question:${item.id}`)).toMatchObject({
    last: { chosen: [keyOf(item).id] },
  })
})

test('F12: saved values of any shape break no page and are set aside as they were', async ({
  page,
}) => {
  const problems = noteProblems(page)
  const broken: [string, unknown][] = [
    [`question:${item.id}`, 'not an entry'],
    [`lesson:${lesson.id}`, { kind: 'lesson', id: lesson.id, endReached: 'perhaps' }],
    ['from:a-later-version', { kind: 'badge', id: 'x', counter: 1 }],
    ['question:', null],
  ]
  await page.goto(lesson.address)
  await expect(page.getByText(/^\d+ % done$/).first()).toBeVisible()
  for (const [key, value] of broken) await writeSaved(page, key, value)
  for (const address of ['index.html', lesson.address]) {
    await page.goto(address)
    await expect(page.getByText(/^\d+ % done$/).first()).toBeVisible()
  }
  const setAside = broken.map(([key, raw]) => ({ key, raw, at: expect.any(Number) }))
  await expect.poll(() => readAside(page)).toEqual(expect.arrayContaining(setAside))
  expect(problems).toEqual([])
})

test('A22 F07: a page without storage says once that nothing is saved, and has no other problem', async ({
  page,
}) => {
  const problems = noteProblems(page)
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    indexedDB.open = refuse
    Storage.prototype.getItem = refuse
    Storage.prototype.setItem = refuse
  })
  await page.goto(lesson.address)
  await answer(page, item, keyOf(item))
  await expect(page.getByRole('alert').filter({ hasText: 'is not being saved' })).toHaveCount(1)
  await expect(questionOn(page, item).whole).toContainText('Not saved')
  await chooseDisplay(page, 'Colours', 'Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('link', { name: /^Next: / }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'is not being saved' })).toHaveCount(1)
  expect(problems).toEqual([])
})
