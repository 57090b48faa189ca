import { expect } from '@playwright/test'
import { questionOn } from '#tests/e2e/question.ts'
import {
  answerIn,
  asPage,
  courseIn,
  expectAnswered,
  go,
  kept,
  launch,
  lessons,
  questionIn,
  shellIn,
  spoil,
  test,
  watch,
} from './scorm-course.ts'
import type { ScormEdition } from './scorm-lms.ts'

const [lesson, next] = lessons
if (!lesson || !next) throw new Error('These tests need two lessons with questions.')
const item = questionIn(lesson)

const bothKinds: ScormEdition[] = ['scorm12', 'scorm2004-4th']

test('F19: an API that comes late is found, and nothing is said of it once it is there', async ({
  page,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm12', 'strict')
  const problems = watch(page, lms.site)
  await page.goto(lms.launch('f19-late', { api: 'late' }))
  const shell = await shellIn(page)
  await expect(shell.getByRole('status')).toHaveText('Connecting to your learning system …')
  await page.evaluate(() => Reflect.get(window, 'giveApi')())
  const course = await courseIn(shell)
  await expect(shell.locator('[data-launch-bar]')).toBeHidden()
  await go(course, lesson.address)
  await answerIn(course, item)
  expect(lms.held('f19-late', 'cmi.suspend_data')).toMatch(/^LM1\./)
  expect(problems).toEqual([])
})

test('F19: an API that comes when the course has begun without it is told all that was done since', async ({
  page,
  browser,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm2004-4th', 'strict')
  const learner = 'f19-later'
  const course = await launch(page, lms.launch(learner, { api: 'late' }))
  const line = (await shellIn(page)).getByRole('status')
  await expect(line).toContainText('No learning system was found')
  await go(course, lesson.address)
  await answerIn(course, item, 'Saved in this browser.')
  await page.evaluate(() => Reflect.get(window, 'giveApi')())
  await expect(line).toContainText('Your learning system is there now')
  await go(course, next.address)
  await answerIn(course, questionIn(next))
  const fresh = await browser.newContext()
  const again = await launch(await fresh.newPage(), lms.launch(learner))
  for (const one of [lesson, next]) {
    await go(again, one.address)
    await expectAnswered(again, questionIn(one))
  }
  await fresh.close()
  expect(lms.offences(learner)).toEqual([])
})

test('F19: with an opener of another origin and no API, the course runs, says so once, and keeps what is done in the browser', async ({
  page,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm12', 'strict')
  await page.goto(`${lms.site.replace('127.0.0.1', 'localhost')}/left`)
  const opening = page.waitForEvent('popup')
  await page.evaluate((url) => void window.open(url), `${lms.site}/course/launch.html`)
  const shell = await opening
  const problems = watch(shell, lms.site)
  const course = await courseIn(shell)
  const line = shell.getByRole('status')
  await expect(line).toContainText('No learning system was found')
  await expect(shell.getByRole('button', { name: 'Save and leave' })).toBeHidden()
  await go(course, lesson.address)
  await answerIn(course, item, 'Saved in this browser.')
  await expect(line).toHaveCount(1)
  await shell.reload()
  const again = await courseIn(shell)
  await go(again, lesson.address)
  await expectAnswered(again, item)
  expect(problems).toEqual([])
})

test(`F20: "true" as a boolean or a number, false without a code, and null are no alarm`, async ({
  page,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm12', 'strict')
  for (const [at, faults] of [
    { truth: true, commits: ['null', '0'] },
    { truth: 1, refuse: { element: 'score|status|location', code: '0' } },
    { truth: false },
  ].entries()) {
    const learner = `f20-${at}`
    const problems = watch(page, lms.site)
    const course = await launch(page, lms.launch(learner, { faults }))
    await expect((await shellIn(page)).locator('[data-launch-bar]')).toBeHidden()
    await go(course, lesson.address)
    await answerIn(course, item)
    expect(problems).toEqual([])
    expect(lms.held(learner, 'cmi.suspend_data')).toMatch(/^LM1\./)
    page.removeAllListeners()
  }
})

test('F20: where Initialize is refused, the course runs, says so, and keeps what is done in the browser', async ({
  page,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm2004-3rd', 'strict')
  const course = await launch(page, lms.launch('f20-refused', { faults: { initialize: '102' } }))
  await expect((await shellIn(page)).getByRole('status')).toContainText('did not start a session')
  await go(course, lesson.address)
  await answerIn(course, item, 'Saved in this browser.')
})

for (const edition of bothKinds)
  test(`F21: in ${edition}, while commits are refused or throw, the page says what is not in the LMS yet; once they work it is there and the words go away`, async ({
    page,
    lmsWith,
  }) => {
    const lms = await lmsWith(edition, 'strict')
    const learner = 'f21'
    await page.clock.install()
    const course = await launch(page, lms.launch(learner))
    await go(course, lesson.address)
    await expect.poll(() => lms.held(learner, 'cmi.suspend_data')).not.toBe('')
    const code = lms.kind === 'scorm12' ? '101' : '391'
    const commits = [code, code, 'throw', ...Array.from({ length: 9 }, () => code)]
    await spoil(page, { commits })
    await answerIn(course, item, kept)
    const line = (await shellIn(page)).getByRole('status')
    await expect(async () => {
      await page.clock.fastForward(25_000)
      await expect(line).toContainText('has taken nothing for a while', { timeout: 200 })
    }).toPass()
    const before = lms.held(learner, 'cmi.suspend_data')
    const { whole } = questionOn(asPage(course), item)
    await expect(async () => {
      await page.clock.fastForward(61_000)
      await expect(whole).toContainText('Saved in your LMS.', { timeout: 200 })
    }).toPass()
    await expect(whole).not.toContainText(kept)
    await expect((await shellIn(page)).locator('[data-launch-bar]')).toBeHidden()
    expect(await page.evaluate(() => Reflect.get(window, 'lms').faults.commits)).toEqual([])
    expect(lms.held(learner, 'cmi.suspend_data')).not.toBe(before)
    expect(lms.offences(learner)).toEqual([])
  })
