import { expect } from '@playwright/test'
import { serve } from '#commands/serve.ts'
import { foreignAddresses } from '#tests/e2e/foreign.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { hostileStrings } from '#tests/safety/hostile-strings.ts'
import { layTripwire } from '#tests/safety/tripwire.ts'
import { keptBy } from './kept-by.ts'
import {
  answerIn,
  courseIn,
  go,
  launch,
  lessons,
  questionIn,
  shellIn,
  test,
} from './scorm-course.ts'
import { unpack } from './unpacked.ts'

const [lesson] = lessons
if (!lesson) throw new Error('These tests need a lesson with questions.')
const texts = hostileStrings.map(({ text }) => text)

for (const edition of ['scorm12', 'scorm2004-4th'] as const)
  test(`S04: a learner whose LMS (${edition}) gives a hostile name learns as anybody does, and the name is kept nowhere`, async ({
    page,
    context,
    lmsWith,
  }) => {
    test.slow()
    const wire = layTripwire(context)
    const lms = await lmsWith(edition)
    for (const [at, name] of texts.entries()) {
      // The run-time of the LMS itself takes no more in a name.
      const short = name.replaceAll(/\p{Cc}/gu, '').slice(0, 250)
      const course = await launch(page, lms.launch(`name-${at}`, { name: short }))
      await expect(course.getByRole('heading', { level: 1 })).toBeVisible()
      if (at === 0) {
        await go(course, lesson.address)
        await answerIn(course, questionIn(lesson))
        expect(await keptBy(page)).not.toContain('onerror')
      }
      const words = await course.evaluate(() => document.body.textContent ?? '')
      if (short.length > 20) expect(words).not.toContain(short)
    }
    await wire.expectWhole()
  })

test('S04: a record that an LMS hands back as a hostile text is told about and runs nothing', async ({
  page,
  context,
  lmsWith,
}) => {
  test.slow()
  const wire = layTripwire(context)
  const lms = await lmsWith('scorm12', 'strict')
  for (const [at, text] of texts.entries()) {
    const learner = `record-${at}`
    const held = text.toWellFormed().replaceAll('\0', '').slice(0, 4000)
    lms.hold(learner, 'cmi.suspend_data', held)
    lms.hold(learner, 'cmi.core.lesson_location', held.slice(0, 200))
    const course = await launch(page, lms.launch(learner))
    await expect(course.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(course.getByText('could not be read, so the answers are not here')).toBeVisible()
    expect(new URL(course.url()).pathname).toBe('/course/index.html')
  }
  await wire.expectWhole()
})

test('S16: in an LMS, which is a frame, a file is opened as ever', async ({ page, lmsWith }) => {
  const lms = await lmsWith('scorm12')
  const course = await launch(page, lms.launch('framed'))
  await go(course, 'your-data.html')
  await expect(course.getByLabel('Open a progress file')).toBeVisible()
  await page.goto(`${lms.site.replace('127.0.0.1', 'localhost')}/left`)
  await page.evaluate((src) => {
    const frame = document.createElement('iframe')
    frame.src = src
    frame.title = 'Course'
    document.body.append(frame)
  }, `${lms.site}/course/launch.html`)
  const apart = await courseIn(await shellIn(page))
  await go(apart, 'your-data.html')
  await expect(apart.getByLabel('Open a progress file')).toBeAttached()
  await expect(apart.getByText('Another site shows this page')).toHaveCount(0)
})

for (const edition of ['scorm12', 'cmi5'] as const)
  test(`S19: no page of ${edition} asks another site for anything`, async ({ page }) => {
    test.slow()
    const unpacked = await unpack(edition)
    const port = await serve({ folder: unpacked.folder, mounts: ['/course/'], port: 0 })
    const problems = noteProblems(page)
    expect(unpacked.pages.length).toBeGreaterThan(30)
    for (const address of unpacked.pages) {
      await page.goto(`http://127.0.0.1:${port}/course/${address}`)
      await expect(
        page.getByRole('heading', { level: 1 }).or(page.locator('iframe')).first(),
      ).toBeAttached()
      expect(await foreignAddresses(page), address).toEqual([])
    }
    expect(problems.filter((one) => one.includes('asked '))).toEqual([])
    await unpacked.remove()
  })
