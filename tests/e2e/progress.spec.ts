import { expect, type Page } from '@playwright/test'
import { lesson } from './course.ts'
import { noteProblems } from './problems.ts'
import { answer, keyOf, questionOn } from './question.ts'
import { expectSaved, holdSaves, readAside, readSaved, writeSaved } from './record.ts'
import { test } from './shared-page.ts'

const [item] = lesson.questions
if (!item) throw new Error('These tests need a question.')
const outline = (page: Page) => page.getByRole('navigation', { name: 'Course' })
const entry = (page: Page) => outline(page).getByRole('link', { name: lesson.title })

async function finishLesson(page: Page) {
  await page.goto(lesson.address)
  for (const one of lesson.questions) await answer(page, one, keyOf(one))
  await page.getByRole('navigation', { name: 'Previous and next' }).scrollIntoViewIfNeeded()
  await expect(page.getByText('Done. This lesson counts.')).toBeVisible()
}

test('a lesson is ticked once its end was reached and its checks were answered', async ({
  page,
}) => {
  await page.goto(lesson.address)
  await expect(page.getByText('0 % done').first()).toBeVisible()
  await expect(entry(page)).not.toContainText('Done:')
  await finishLesson(page)
  await expect(entry(page)).toContainText('Done:')
  await expect(page.getByText('0 % done')).toHaveCount(0)
})

test('whoever comes back goes on at the lesson and the heading', async ({ page, context }) => {
  await page.goto(lesson.address)
  const heading = page.getByRole('heading', { level: 2, name: 'Check yourself' })
  await heading.scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 400)
  const id = await heading.getAttribute('id')
  await expect(async () => {
    expect(await readSaved(page, 'place:last')).toMatchObject({ lesson: lesson.id, heading: id })
  }).toPass()
  await page.close()
  const later = await context.newPage()
  await later.goto('index.html')
  await expect(later.getByText(`You were in “${lesson.title}”.`)).toBeVisible()
  await later.getByRole('link', { name: 'Continue where you left off' }).click()
  await expect(later).toHaveURL(new RegExp(`${lesson.address}#${id}$`))
})

test('an answer is there again after leaving, and is not announced again', async ({
  page,
  context,
}) => {
  await page.goto(lesson.address)
  await answer(page, item, keyOf(item))
  await expect(questionOn(page, item).whole).toContainText('Saved in this browser.')
  await page.close()
  const later = await context.newPage()
  await later.goto(lesson.address)
  const question = questionOn(later, item)
  await question.group.scrollIntoViewIfNeeded()
  await expect(question.whole).toContainText(keyOf(item).feedback)
  await expect(question.option(keyOf(item))).toBeChecked()
  await expect(question.status).toBeEmpty()
})

test('A22: "Saved" is said only once the browser holds the answer', async ({ page }) => {
  await page.goto(lesson.address)
  const note = questionOn(page, item).whole
  await questionOn(page, item).option(keyOf(item)).check()
  const release = await holdSaves(page)
  await questionOn(page, item).check.click()
  await expect(note).toContainText('Saving…')
  await expect(note).not.toContainText('Saved in this browser.')
  await release()
  await expect(note).toContainText('Saved in this browser.')
  expect(await readSaved(page, `question:${item.id}`)).toMatchObject({ right: true, tries: 1 })
})

test('two tabs see what the other has done', async ({ page, context }) => {
  const other = await context.newPage()
  await other.goto(lesson.address)
  await page.bringToFront()
  await finishLesson(page)
  await expect(entry(other)).toContainText('Done:')
})

test('A22 F05: a browser whose database refuses keeps progress in its simpler store, and says so once', async ({
  page,
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
  })
  await page.goto(lesson.address)
  const line = page.getByRole('status').filter({ hasText: 'kept in its simpler store' })
  await expect(line).toHaveCount(1)
  await answer(page, item, keyOf(item))
  await expect(questionOn(page, item).whole).toContainText('not yet safe from a crash')
  await expect(line).toHaveCount(1)
  await expect(line.getByRole('button', { name: 'Download my progress' })).toBeVisible()
  await page.reload()
  await expect(questionOn(page, item).option(keyOf(item))).toBeChecked()
})

test('F12: a saved value that cannot be read is set aside, said once, and comes back from the other copy', async ({
  page,
}) => {
  const problems = noteProblems(page)
  await page.goto(lesson.address)
  await answer(page, item, keyOf(item))
  await expect(questionOn(page, item).whole).toContainText('Saved in this browser.')
  await writeSaved(page, `question:${item.id}`, { kind: 'question', id: item.id, counter: 'seven' })
  await page.reload()
  const line = page.getByRole('status').filter({ hasText: 'could not be read' })
  await expect(line).toHaveCount(1)
  await expect(questionOn(page, item).option(keyOf(item))).toBeChecked()
  await expectSaved(page, `question:${item.id}`, { right: true })
  expect(await readAside(page)).toEqual([
    expect.objectContaining({
      key: `question:${item.id}`,
      raw: expect.objectContaining({ counter: 'seven' }),
    }),
  ])
  await page.reload()
  await expect(page.getByText('0 % done').first()).toBeVisible()
  await expect(line).toHaveCount(0)
  expect(problems).toEqual([])
})
