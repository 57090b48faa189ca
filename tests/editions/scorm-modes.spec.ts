import { expect, type Frame, type Page } from '@playwright/test'
import { keyOf, questionOn } from '#tests/e2e/question.ts'
import {
  answerIn,
  asPage,
  courseIn,
  expectAnswered,
  go,
  launch,
  lessons,
  questionIn,
  shellIn,
  test,
  watch,
} from './scorm-course.ts'

const [lesson, next] = lessons
if (!lesson || !next) throw new Error('These tests need two lessons with questions.')
const item = questionIn(lesson)

for (const edition of ['scorm12', 'scorm2004-4th'] as const)
  test(`LC-9: ${edition} in review and in browse mode shows everything, says that nothing is recorded, and writes nothing`, async ({
    page,
    lmsWith,
  }) => {
    const lms = await lmsWith(edition, 'strict')
    const learner = `modes-${edition}`
    const course = await launch(page, lms.launch(learner))
    await go(course, lesson.address)
    await answerIn(course, item)
    await page.goto(`${lms.site}/left`)
    const before = lms.held(learner, 'cmi.suspend_data')
    const told = { review: 'looking back at a finished attempt', browse: 'This is a preview' }
    for (const mode of ['review', 'browse'] as const) {
      const problems = watch(page, lms.site)
      const shown = await launch(page, lms.launch(learner, { mode }))
      await expect((await shellIn(page)).getByRole('status')).toContainText(told[mode])
      expect(shown.url()).toContain(lesson.address)
      await expectAnswered(shown, item)
      await go(shown, next.address)
      const { whole, option, check } = questionOn(asPage(shown), questionIn(next))
      await whole.scrollIntoViewIfNeeded()
      await option(keyOf(questionIn(next))).check()
      await check.click()
      await expect(whole).toContainText(keyOf(questionIn(next)).feedback)
      await expect(whole).not.toContainText(/Saved in|Not saved/)
      await page.goto(`${lms.site}/left`)
      await expect.poll(() => Object.keys(lms.calls(learner)).join()).toMatch(/Terminate|Finish/)
      expect(Object.keys(lms.calls(learner)).join()).not.toMatch(/Set|Commit/)
      expect(lms.held(learner, 'cmi.suspend_data')).toBe(before)
      expect(lms.offences(learner)).toEqual([])
      expect(problems).toEqual([])
      page.removeAllListeners()
    }
  })

test('API-5: in a frame without an API, the course runs, says so once, is never blank, and keeps what is done', async ({
  page,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm2004-4th', 'strict')
  const problems = watch(page, lms.site)
  const course = await launch(page, lms.launch('no-api', { api: 'none' }))
  const shell = await shellIn(page)
  await expect(shell.getByRole('status')).toContainText('No learning system was found')
  await go(course, lesson.address)
  await answerIn(course, item, 'Saved in this browser.')
  await expect(course.getByText('No learning system was found')).toHaveCount(0)
  await expect(shell.getByText('No learning system was found')).toHaveCount(1)
  const again = await launch(page, lms.launch('no-api', { api: 'none' }))
  await go(again, lesson.address)
  await expectAnswered(again, item)
  expect(problems).toEqual([])
})

const sizes = [
  { width: 800, height: 600 },
  { width: 360, height: 640 },
]

/** Tells whether a window can be scrolled, down or sideways. */
const scrolls = (window: Page | Frame) =>
  window.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement
    const { overflowY, overflowX } = getComputedStyle(document.body)
    const isCut = [overflowY, overflowX].includes('hidden')
    return {
      down: !isCut && root.scrollHeight > root.clientHeight,
      sideways: !isCut && root.scrollWidth > root.clientWidth,
    }
  })

for (const place of ['frame', 'window'] as const)
  test(`in a ${place} of 800×600 and of 360×640, the course alone scrolls, and the exit button is ${place === 'frame' ? 'not ' : ''}there`, async ({
    page,
    lmsWith,
  }) => {
    const lms = await lmsWith('scorm12', 'strict')
    await page.setViewportSize({ width: 800, height: 600 })
    await page.goto(lms.launch(`sizes-${place}`, { place }))
    const opening = place === 'window' ? page.waitForEvent('popup') : undefined
    if (opening) await page.getByRole('button', { name: 'Open' }).click()
    const shell = opening ? await opening : await shellIn(page)
    const course = await courseIn(shell)
    const outer = opening ? await opening : page
    await go(course, lesson.address)
    await expect(course.getByRole('heading', { level: 1 })).toBeVisible()
    const exit = shell.getByRole('button', { name: 'Save and leave' })
    await expect(exit).toBeVisible({ visible: place === 'window' })
    for (const size of sizes) {
      await outer.setViewportSize(size)
      await expect.poll(() => scrolls(course)).toEqual({ down: true, sideways: false })
      const none = { down: false, sideways: false }
      expect(await scrolls(shell)).toEqual(none)
      expect(await scrolls(outer)).toEqual(none)
      if (place === 'window') await expect(exit).toBeInViewport({ ratio: 1 })
      const box = await outer.locator('iframe').boundingBox()
      expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(size.height)
      expect(box?.width).toBe(size.width)
    }
  })
