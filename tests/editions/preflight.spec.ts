import AxeBuilder from '@axe-core/playwright'
import { expect, type Frame, type Locator, type Page } from '@playwright/test'
import {
  answerIn,
  expectAnswered,
  go,
  launch,
  lessons,
  questionIn,
  shellIn,
  test,
} from './scorm-course.ts'
import type { ScormLms } from './scorm-lms.ts'
import type { Launch } from './scorm-lms-page.ts'

const [lesson] = lessons
if (!lesson) throw new Error('These tests need a lesson with a question.')
const item = questionIn(lesson)
const editions = ['scorm12', 'scorm2004-4th'] as const

/** Launches the check: the LMS is told to open it in place of the course. */
async function launchCheck(page: Page, lms: ScormLms, learner: string, wish: Launch = {}) {
  await page.route('**/launch?*', async (route) => {
    const reply = await route.fetch()
    const body = (await reply.text()).replace('/course/launch.html', '/course/preflight.html')
    await route.fulfill({ response: reply, body })
  })
  await page.goto(lms.launch(learner, wish))
  return shellIn(page)
}

async function start(check: Page | Frame): Promise<Locator> {
  await check.getByRole('button', { name: 'Start' }).click()
  const status = check.getByRole('status').first()
  await expect(status).toContainText('Done.', { timeout: 30_000 })
  return status
}

const finding = (check: Page | Frame, name: string) =>
  check.getByRole('listitem').filter({ hasText: `${name}: ` })

/** How often a method of either name was called. */
const timesOf = (lms: ScormLms, learner: string, pattern: RegExp) =>
  Object.entries(lms.calls(learner))
    .filter(([name]) => pattern.test(name))
    .reduce((sum, [, times]) => sum + times, 0)

for (const edition of editions) {
  test(`${edition}: by itself, the check begins a session when told to, ends it, and finds itself again (API-6, LC-6)`, async ({
    page,
    lmsWith,
  }) => {
    const lms = await lmsWith(edition)
    const learner = `check-${edition}`
    const first = await launchCheck(page, lms, learner)
    await expect(first.getByRole('button', { name: 'Start' })).toBeVisible()
    expect(lms.calls(learner)).toEqual({})
    await expect(await start(first)).toContainText('works in this learning system')
    await expect(finding(first, 'Learning system')).toContainText('1 level up')
    await expect(finding(first, 'Room for the record')).toContainText('✓')
    await expect(finding(first, 'Saving')).toContainText('Good')
    await expect(finding(first, 'Resume')).toContainText('!')
    for (const method of [/Initialize/, /Finish|Terminate/])
      expect(timesOf(lms, learner, method)).toBe(1)
    expect(lms.held(learner, 'cmi.suspend_data')).toBe('')
    const second = await launchCheck(page, lms, learner)
    await start(second)
    await expect(finding(second, 'Resume')).toContainText('✓')
  })

  test(`${edition}: in review mode, the check writes nothing (LC-9)`, async ({ page, lmsWith }) => {
    const lms = await lmsWith(edition)
    const learner = `check-review-${edition}`
    const check = await launchCheck(page, lms, learner, { mode: 'review' })
    await start(check)
    await expect(finding(check, 'Launch')).toContainText('nothing may be written')
    await expect(finding(check, 'Room for the record')).toHaveCount(0)
    expect(timesOf(lms, learner, /SetValue|Commit/)).toBe(0)
  })

  test(`${edition}: inside the shell, the check uses the course’s session and leaves the record as it was`, async ({
    page,
    lmsWith,
  }) => {
    const lms = await lmsWith(edition)
    const learner = `check-inside-${edition}`
    const course = await launch(page, lms.launch(learner))
    await go(course, lesson.address)
    await answerIn(course, item)
    const record = () => lms.held(learner, 'cmi.suspend_data').split('.')[3]
    await expect.poll(() => record()?.length).toBeGreaterThan(10)
    const before = record()
    await go(course, 'preflight.html')
    await start(course)
    await expect(finding(course, 'Session')).toContainText('own session is used')
    await expect(finding(course, 'Putting back')).toContainText('✓')
    await expect(finding(course, 'Learning system')).toContainText('2 levels up')
    await course.getByRole('link', { name: 'Back to the course' }).click()
    await expect(course.getByRole('heading', { level: 1 })).not.toContainText('Check')
    expect(record()).toBe(before)
    expect(timesOf(lms, learner, /Initialize/)).toBe(1)
    expect(timesOf(lms, learner, /Finish|Terminate/)).toBe(0)
    await go(course, lesson.address)
    await expectAnswered(course, item)
    const again = await launch(page, lms.launch(learner))
    await go(again, lesson.address)
    await expectAnswered(again, item)
  })

  test(`${edition}: inside the shell, a check that is left half-way leaves the record as it was`, async ({
    page,
    lmsWith,
  }) => {
    const lms = await lmsWith(edition)
    const learner = `check-left-${edition}`
    const course = await launch(page, lms.launch(learner))
    await go(course, lesson.address)
    await answerIn(course, item)
    const sequence = () =>
      Number.parseInt(lms.held(learner, 'cmi.suspend_data').split('.')[2] ?? '', 36)
    const record = () => lms.held(learner, 'cmi.suspend_data').split('.')[3]
    await expect.poll(() => record()?.length).toBeGreaterThan(10)
    const before = record()
    const at = sequence()
    await go(course, 'preflight.html')
    await course.evaluate(async () => {
      const { parent, top } = window as unknown as {
        parent: { coursePreflight(borrower: Window): Promise<unknown> }
        top: Record<string, Record<string, (element: string, value: string) => string> | undefined>
      }
      await parent.coursePreflight(window)
      top['API']?.['LMSSetValue']?.('cmi.suspend_data', 'preflight.')
      top['API_1484_11']?.['SetValue']?.('cmi.suspend_data', 'preflight.')
    })
    await go(course, 'index.html')
    await expect(course.getByRole('heading', { level: 1 })).not.toContainText('Check')
    await expect.poll(sequence).toBeGreaterThan(at)
    expect(record()).toBe(before)
    const again = await launch(page, lms.launch(learner))
    await go(again, lesson.address)
    await expectAnswered(again, item)
  })
}

test('a page of the LMS that scrolls around the course is noticed, also in a frame of 360×640', async ({
  page,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm12')
  await page.setViewportSize({ width: 360, height: 640 })
  const alone = await launchCheck(page, lms, 'check-scrolling')
  await start(alone)
  await expect(finding(alone, 'Scrolling')).toContainText('✓')
  await expect(finding(alone, 'Size')).toContainText('360 × 640 pixels, in a frame')
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.insertRule('iframe { height: 150vh !important }')
    document.adoptedStyleSheets.push(sheet)
  })
  await alone.getByRole('button', { name: 'Check again' }).click()
  await expect(finding(alone, 'Scrolling')).toContainText('two scroll bars')
})

test('API-5: with no LMS at all, the check says so; its report is selected where it cannot be copied', async ({
  page,
  lmsWith,
}) => {
  const { site } = await lmsWith('scorm12')
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('Refused.')) },
    })
  })
  await page.goto(`${site}/course/preflight.html`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Start' })).toBeFocused()
  await expect(await start(page)).toContainText('will not work')
  await expect(finding(page, 'Learning system')).toContainText('✗')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The report is selected')).toBeVisible()
  const selected = await page.evaluate(() => String(getSelection()))
  for (const part of ['✗ Fails | Learning system', 'userAgent: Mozilla', 'Log:'])
    expect(selected).toContain(part)
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 640 })
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      return scrollWidth - clientWidth
    })
    expect(overflow).toBe(0)
  }
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
})

test('where the clipboard takes it, the whole report is copied', async ({
  page,
  context,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm12')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${lms.site}/course/preflight.html`)
  await start(page)
  await page.getByRole('button', { name: 'Copy the report' }).click()
  await expect(page.getByText('The report is copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await page.getByRole('textbox', { name: 'The report' }).inputValue())
})
