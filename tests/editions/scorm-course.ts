import { test as base, expect, type Frame, type Page } from '@playwright/test'
import type { BankItem } from '#core/question/bank.ts'
import type { ScenarioFile } from '#core/scenario/scenario.ts'
import { type Unit, units } from '#tests/e2e/course.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { answer, distractorOf, keyOf, questionOn } from '#tests/e2e/question.ts'
import { addressOfStory, decide, storyOn, waysToEndings } from '#tests/e2e/story.ts'
import { type ScormEdition, type ScormLms, startScormLms } from './scorm-lms.ts'
import type { Runtime } from './scorm-lms-page.ts'

type StartLms = (edition: ScormEdition, runtime?: Runtime) => Promise<ScormLms>

/** Gives LMSs, one of each kind a worker; learners of their own keep the tests apart. */
export const test = base.extend<object, { lmsWith: StartLms }>({
  lmsWith: [
    async ({ browserName: _ }, use) => {
      const started = new Map<string, Promise<ScormLms>>()
      await use((edition, runtime) => {
        const key = `${edition} ${runtime}`
        const lms = started.get(key) ?? startScormLms(edition, runtime)
        started.set(key, lms)
        return lms
      })
      for (const lms of started.values()) await (await lms).close()
    },
    { scope: 'worker' },
  ],
})

/** Units with a question each, for one session after the other. */
export const lessons = units.filter(({ questions }) => questions.length > 0)
export const questionIn = ({ questions: [item] }: Unit): BankItem => {
  if (!item) throw new Error('These tests need a question.')
  return item
}

/** The shell in the frame of the LMS. */
export async function shellIn(page: Page): Promise<Frame> {
  return frameIn(page, 'iframe[title="Course"]')
}

/** The course in its shell, which is a frame of the LMS or a window of its own. */
export async function courseIn(shell: Frame | Page): Promise<Frame> {
  const course = await frameIn(shell, 'iframe[data-launch-course]')
  await expect(course.getByRole('heading', { level: 1 })).toBeVisible()
  return course
}

async function frameIn(around: Frame | Page, selector: string): Promise<Frame> {
  const element = await around.waitForSelector(selector, { state: 'attached' })
  const frame = await element.contentFrame()
  if (!frame) throw new Error(`${selector} is no frame.`)
  return frame
}

/** Launches the course in a frame of the LMS. */
export async function launch(page: Page, address: string): Promise<Frame> {
  await page.goto(address)
  return courseIn(await shellIn(page))
}

/** The helpers of pages ask nothing of a page that a frame has not. */
export const asPage = (course: Frame) => course as unknown as Page

/** Goes to another page of the course, as a link in it does. */
export async function go(course: Frame, address: string) {
  await course.goto(new URL(address, `${new URL(course.url()).origin}/course/`).href)
}

/** Answers a question rightly, and waits until it says where the answer is kept. */
export async function answerIn(course: Frame, item: BankItem, said = 'Saved in your LMS.') {
  const { whole } = questionOn(asPage(course), item)
  await whole.scrollIntoViewIfNeeded()
  await answer(asPage(course), item, keyOf(item))
  await expect(whole).toContainText(said)
}

/** Answers wrongly and asks to try again, so that the key is there even without a network. */
export async function answerWrongly(course: Frame, item: BankItem) {
  const { whole, tryAgain } = questionOn(asPage(course), item)
  await whole.scrollIntoViewIfNeeded()
  await answer(asPage(course), item, distractorOf(item))
  await expect(whole).toContainText('Saved in your LMS.')
  await tryAgain.click()
}

/** Expects a question to be answered rightly. */
export async function expectAnswered(course: Frame, item: BankItem) {
  const { whole, option } = questionOn(asPage(course), item)
  await whole.scrollIntoViewIfNeeded()
  await expect(option(keyOf(item))).toBeChecked()
  await expect(whole).toContainText(keyOf(item).feedback)
}

/** Expects nothing to be answered there. */
export async function expectUnanswered(course: Frame, item: BankItem) {
  const { whole, group } = questionOn(asPage(course), item)
  await whole.scrollIntoViewIfNeeded()
  await expect(group).toBeVisible()
  await expect(whole.getByRole('radio', { checked: true })).toHaveCount(0)
}

/** Plays a story to an ending by a shortest way. */
export async function playIn(course: Frame, story: ScenarioFile) {
  await go(course, addressOfStory(story))
  const { whole, title } = storyOn(asPage(course))
  await whole.scrollIntoViewIfNeeded()
  await expect(whole.locator('astro-island')).not.toHaveAttribute('ssr')
  const [way] = waysToEndings(story).values()
  if (!way) throw new Error('The story has no ending.')
  for (const place of way.places) await decide(asPage(course), place)
  await expect(title).toHaveText(way.run.ending.title)
}

/** Notes what a page complains about and what it asks of any other origin. */
export function watch(page: Page, site: string): string[] {
  const problems = noteProblems(page)
  page.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== site)
      problems.push(`asked for ${url}`)
  })
  return problems
}

/** Lets the tab crash, so that nothing of its end is told. */
export async function crash(page: Page) {
  const crashed = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => {}) // there is no answer to wait for
  await crashed
}

/** What a question says of an answer that the LMS has not confirmed. */
export const kept = 'Kept in this browser, but not yet in your LMS.'

/** What the strict LMS of a page is to do from now on. */
export const spoil = (page: Page, faults: object) =>
  page.evaluate((faults) => Object.assign(Reflect.get(window, 'lms').faults, faults), faults)

/** Cuts the network off: the LMS says "true" all the same, as Moodle does. */
export async function goOffline(page: Page) {
  await page.context().setOffline(true)
  await spoil(page, { isOffline: true })
}
