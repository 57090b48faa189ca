import { expect, type Page } from '@playwright/test'
import { lesson } from './course.ts'
import { answer, keyOf, questionOn } from './question.ts'
import { expectSaved, readSaved, writeSaved } from './record.ts'
import { test } from './shared-page.ts'

const [reworded, ...others] = lesson.questions
const added = others.at(-1)
if (!reworded || !added) throw new Error('These tests need a lesson with two questions.')

/**
 * Shows the lesson as release 2 would have it, at an address of its own: one question is worded
 * anew, another one has joined the lesson, and the lesson has moved.
 */
async function publishSecondRelease(page: Page) {
  const moved = 'lessons/moved.html'
  await page.route(`**/${moved}`, async (route) => {
    const response = await page.request.get(lesson.address)
    const since = `&quot;lesson&quot;:&quot;${lesson.id}&quot;,&quot;since&quot;:{&quot;${added?.id}&quot;:2},`
    const face = `&quot;face&quot;:[0,{&quot;id&quot;:[0,&quot;${reworded?.id}&quot;]`
    const changes: [string, string][] = [
      ['data-release="1"', 'data-release="2"'],
      [`&quot;lesson&quot;:&quot;${lesson.id}&quot;,`, since],
      [face, `${face},&quot;changed&quot;:[0,2]`],
    ]
    let body = (await response.text()).replaceAll('&#34;', '&quot;')
    for (const [from, to] of changes) {
      expect(body, 'the change has to change something').toContain(from)
      body = body.replace(from, to)
    }
    await route.fulfill({ response, body })
  })
  return moved
}

test('F31, F32: whoever finished a lesson before it was changed and moved keeps all, and is told what is new', async ({
  page,
}) => {
  await page.goto('404.html')
  for (const [at, item] of lesson.questions.filter((one) => one !== added).entries()) {
    const attempt = { counter: at + 1, chosen: [keyOf(item).id] }
    const common = { first: attempt, last: attempt, tries: 1, right: true }
    const entry = { kind: 'question', id: item.id, counter: at + 1, ...common }
    await writeSaved(page, `question:${item.id}`, entry)
  }
  const end = { kind: 'lesson', id: lesson.id, counter: 9, endReached: true }
  await writeSaved(page, `lesson:${lesson.id}`, end)
  await page.goto(await publishSecondRelease(page))

  const entry = page
    .getByRole('navigation', { name: 'Course' })
    .getByRole('link', { name: lesson.title })
  await expect(entry).toHaveAccessibleName(/^Done: .+ 1 new since you finished$/)
  const done = page.getByText('Done. This lesson counts.')
  await expect(done).toContainText('New since you finished: 1.')
  await expectSaved(page, `lesson:${lesson.id}`, { endReached: true, done: 1 })

  const updated = page.getByText('This question was updated since you answered.')
  const first = questionOn(page, reworded)
  await first.group.scrollIntoViewIfNeeded()
  await expect(first.whole.filter({ has: updated })).toContainText('Your answer is kept.')
  await expect(first.option(keyOf(reworded))).toBeChecked()
  await expect(updated).toHaveCount(1)

  await first.tryAgain.click()
  await answer(page, reworded, keyOf(reworded))
  await expect(updated).toHaveCount(0)
  await expectSaved(page, `question:${reworded.id}`, { tries: 2, release: 2 })
  await answer(page, added, keyOf(added))
  await expect(done).toHaveText('✓ Done. This lesson counts.')
  await expect(entry).not.toContainText('new since')
  expect(await readSaved(page, `lesson:${lesson.id}`)).toMatchObject({ done: 1 })
})
