import { expect } from '@playwright/test'
import { answerIn, go, kept, launch, lessons, questionIn, spoil, test } from './scorm-course.ts'

const [lesson] = lessons
if (!lesson) throw new Error('These tests need a lesson with a question.')

const stays = 'Your answers stay in this browser.'
const keeps = 'Your learning system keeps your answers.'

test('API-5: every page says who keeps the answers: the LMS where there is one, else the browser', async ({
  page,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm12', 'strict')
  const inLms = await launch(page, lms.launch('words'))
  await expect(inLms.getByText(keeps)).toBeVisible()
  await expect(inLms.getByText(stays)).toBeHidden()
  const alone = await launch(page, lms.launch('words-alone', { api: 'none' }))
  await expect(alone.getByText(stays)).toBeVisible()
  await expect(alone.getByText(keeps)).toBeHidden()
})

test('F-2: Your data says what the LMS has, and what it has not taken', async ({
  page,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm2004-4th', 'strict')
  const course = await launch(page, lms.launch('words-data'))
  await go(course, 'your-data.html')
  const where = course.locator('dl.data__facts div', { hasText: 'Where' })
  await expect(where).toContainText('In your learning system, as one short text')
  await spoil(page, { commits: Array.from({ length: 9 }, () => '391') })
  await go(course, lesson.address)
  await answerIn(course, questionIn(lesson), kept)
  await expect(course.getByText('Your learning system does not answer at the moment')).toBeVisible()
  await go(course, 'your-data.html')
  await expect(where).toContainText('but for what you did last')
})

test('a link to another site opens a window of its own, and the course stays', async ({
  page,
  context,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm12', 'strict')
  await context.route(/^https:/, (route) => route.fulfill({ body: 'Another site' }))
  const course = await launch(page, lms.launch('words-link'))
  await go(course, 'sources.html')
  const link = course.getByRole('main').locator('a[href^="https:"]').first()
  const address = await link.getAttribute('href')
  const opening = context.waitForEvent('page')
  await link.focus()
  await page.keyboard.press('Enter')
  const other = await opening
  expect(other.url()).toBe(address)
  expect(await other.evaluate(() => window.opener)).toBeNull()
  await expect(course.getByRole('heading', { level: 1 })).toBeVisible()
  expect(course.url()).toContain('sources.html')
})
