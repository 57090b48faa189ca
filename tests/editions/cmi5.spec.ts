import { expect, type Page, test } from '@playwright/test'
import { serve } from '#commands/serve.ts'
import { need, scenarios } from '#tests/e2e/course.ts'
import { type Lms, startLms } from '#tracking/cmi5/lrs.fixture.ts'
import {
  answerIn,
  courseIn,
  expectAnswered,
  go,
  kept,
  lessons,
  playIn,
  questionIn,
} from './scorm-course.ts'
import { unpack } from './unpacked.ts'

const [lesson, next] = lessons
if (!lesson || !next) throw new Error('These tests need two lessons with questions.')

let lms: Lms
let au: string
let remove: () => Promise<void>

test.beforeAll(async () => {
  const unpacked = await unpack('cmi5')
  remove = unpacked.remove
  const port = await serve({ folder: unpacked.folder, mounts: ['/course/'], port: 0 })
  au = `http://127.0.0.1:${port}/course/launch.html`
})
test.beforeEach(async () => {
  lms = await startLms()
})
test.afterEach(() => lms.stop())
test.afterAll(() => remove())

const verbsOf = (statements: readonly { verb?: { id?: string } | undefined }[]) =>
  statements.map(({ verb }) => verb?.id?.split('/').at(-1))

/** Launches the course in a window of its own, as cmi5 does. */
async function launchIn(page: Page, url: URL) {
  await page.goto(url.href)
  return courseIn(page)
}

test('C-3 C-4 C-7 C-12: what is answered and decided is told in statements that keep every rule, and is there again in a fresh browser', async ({
  page,
  browser,
}) => {
  const registration = lms.enrol()
  const first = lms.launch(registration, {}, au)
  const course = await launchIn(page, first.url)
  await go(course, lesson.address)
  await answerIn(course, questionIn(lesson))
  await playIn(
    course,
    need(scenarios, () => true, 'a story'),
  )
  await page.getByRole('button', { name: 'Save and leave' }).click()
  await expect(page.getByRole('status')).toContainText('Everything is saved')
  const verbs = verbsOf(first.statements())
  expect(verbs[0]).toBe('initialized')
  expect(verbs.at(-1)).toBe('terminated')
  expect(verbs.filter((verb) => verb === 'answered').length).toBeGreaterThan(1)
  expect(first.missing()).toEqual([])

  const second = lms.launch(registration, {}, au)
  const fresh = await browser.newContext()
  const tab = await fresh.newPage()
  const again = await launchIn(tab, second.url)
  await go(again, lesson.address)
  await expectAnswered(again, questionIn(lesson))
  await tab.goto('about:blank')
  await expect.poll(() => verbsOf(second.statements())).toEqual(['initialized', 'terminated'])
  await fresh.close()
  expect(lms.violations).toEqual([])
})

test('C-4 F28: a page that is loaded again by its key or by a script goes on in its session', async ({
  page,
}) => {
  const session = lms.launch(lms.enrol(), {}, au)
  const course = await launchIn(page, session.url)
  await go(course, lesson.address)
  await answerIn(course, questionIn(lesson))
  await page.keyboard.press('F5')
  await page.reload()
  const again = await courseIn(page)
  await go(again, lesson.address)
  await expectAnswered(again, questionIn(lesson))
  await page.evaluate(() => location.reload())
  const third = await courseIn(page)
  await go(third, next.address)
  await answerIn(third, questionIn(next))
  await page.getByRole('button', { name: 'Save and leave' }).click()
  await expect(page.getByRole('status')).toContainText('Everything is saved')
  expect(session.timesFetched).toBe(1)
  expect(verbsOf(session.statements())).toEqual([
    'initialized',
    'answered',
    'answered',
    'terminated',
  ])
  expect(lms.violations).toEqual([])
})

test('C-13 F29: what is answered while the LRS fails is told once it answers, each statement once', async ({
  page,
}) => {
  const session = lms.launch(lms.enrol(), {}, au)
  const course = await launchIn(page, session.url)
  await go(course, lesson.address)
  lms.isOffline = true
  await answerIn(course, questionIn(lesson), kept)
  lms.isOffline = false
  await expect
    .poll(() => verbsOf(session.statements()).filter((verb) => verb === 'answered').length, {
      timeout: 60_000,
    })
    .toBe(1)
  expect(lms.violations).toEqual([])
})

test('C-9: in review mode everything can be answered, and only the beginning and the end are told', async ({
  page,
}) => {
  const session = lms.launch(lms.enrol(), { launchMode: 'Review' }, au)
  const course = await launchIn(page, session.url)
  await expect(page.getByRole('status')).toContainText('Nothing that you do here is recorded')
  await go(course, next.address)
  await expect(course.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Save and leave' }).click()
  await expect.poll(() => verbsOf(session.statements())).toEqual(['initialized', 'terminated'])
  expect(lms.violations).toEqual([])
})

test('C-11 F30: a closed tab ends the session', async ({ context }) => {
  const session = lms.launch(lms.enrol(), {}, au)
  const page = await context.newPage()
  const course = await launchIn(page, session.url)
  await go(course, lesson.address)
  await answerIn(course, questionIn(lesson))
  await page.close()
  await expect.poll(() => verbsOf(session.statements()).at(-1)).toBe('terminated')
  expect(lms.violations).toEqual([])
})
