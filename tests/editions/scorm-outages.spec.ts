import { expect, type Page } from '@playwright/test'
import { questionOn } from '#tests/e2e/question.ts'
import { inOwnBrowser } from '#tests/faults/own-browser.ts'
import {
  answerIn,
  answerWrongly,
  asPage,
  expectAnswered,
  go,
  goOffline,
  kept,
  launch,
  lessons,
  questionIn,
  spoil,
  test,
} from './scorm-course.ts'
import type { ScormEdition } from './scorm-lms.ts'

const [lesson, next] = lessons
if (!lesson || !next) throw new Error('These tests need two lessons with questions.')
const item = questionIn(lesson)

const bothKinds: ScormEdition[] = ['scorm12', 'scorm2004-4th']

for (const edition of bothKinds)
  test(`F22 F-1: in ${edition}, what is done offline is sent when the network is back, and, after the tab was closed offline, at the next launch`, async ({
    context,
    browser,
    lmsWith,
  }) => {
    const lms = await lmsWith(edition, 'strict')
    const learner = 'f22'
    const page = await context.newPage()
    const course = await launch(page, lms.launch(learner))
    await go(course, lesson.address)
    await answerWrongly(course, item)
    await goOffline(page)
    await answerIn(course, item, kept)
    const line = course.getByText('Your learning system does not answer')
    await expect(line).toBeVisible()
    await spoil(page, { isOffline: false })
    await context.setOffline(false)
    const { whole } = questionOn(asPage(course), item)
    await expect(whole).toContainText('Saved in your LMS.')
    await expect(line).toHaveCount(0)
    await go(course, next.address)
    const other = questionIn(next)
    await answerWrongly(course, other)
    await goOffline(page)
    await answerIn(course, other, kept)
    const before = lms.held(learner, 'cmi.suspend_data')
    await page.close()
    expect(lms.held(learner, 'cmi.suspend_data')).toBe(before)

    await context.setOffline(false)
    const back = await context.newPage()
    const again = await launch(back, lms.launch(learner))
    await go(again, next.address)
    await expectAnswered(again, other)
    await expect.poll(() => lms.held(learner, 'cmi.suspend_data')).not.toBe(before)
    await back.close()
    const fresh = await browser.newContext()
    const elsewhere = await launch(await fresh.newPage(), lms.launch(learner))
    for (const { address, question } of [
      { address: lesson.address, question: item },
      { address: next.address, question: other },
    ]) {
      await go(elsewhere, address)
      await expectAnswered(elsewhere, question)
    }
    await fresh.close()
  })

test('F23: with unload barred and an LMS that hears nothing while the page goes away, a closed tab loses nothing', async ({
  browser,
  context,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm2004-3rd', 'strict')
  const page = await context.newPage()
  const course = await launch(page, lms.launch('f23'))
  await go(course, lesson.address)
  await answerIn(course, item)
  await page.close()
  await expect.poll(() => lms.calls('f23')).toMatchObject({ Initialize: 1, Terminate: 1 })
  const fresh = await browser.newContext()
  const again = await launch(await fresh.newPage(), lms.launch('f23'))
  expect(again.url()).toContain(lesson.address)
  await expectAnswered(again, item)
  await fresh.close()
})

test('F23 LC-12: a course that the browser puts away whole and brings back goes on in its session', async ({
  lmsWith,
}) => {
  const lms = await lmsWith('scorm12', 'strict')
  await inOwnBrowser({ withBackForwardCache: true }, async (context) => {
    const page = await context.newPage()
    const course = await launch(page, lms.launch('f23-back'))
    await go(course, lesson.address)
    await answerIn(course, item)
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['persisted'] = String(persisted)
      })
    })
    await page.goto(`${lms.site}/left`)
    await page.evaluate(() => void setTimeout(() => history.back(), 0))
    await expect(page.locator('html')).toHaveAttribute('data-persisted', 'true')
    // Playwright does not know the frames of a page that was brought back, but the page does.
    await expect
      .poll(() => answerInside(page, lesson.questions[1]?.id))
      .toContain('Saved in your LMS.')
    expect(lms.calls('f23-back')['LMSInitialize']).toBe(1)
    expect(lms.calls('f23-back')['LMSFinish']).toBeUndefined()
    expect(lms.offences('f23-back')).toEqual([])
  })
})

/** Answers a question in the innermost frame once it can be, and returns what it says then. */
function answerInside(page: Page, id: string | undefined) {
  return page.evaluate((id) => {
    const inside = (around?: Document | null) => around?.querySelector('iframe')?.contentDocument
    const form = inside(inside(document))?.querySelector(`form[data-question="${id}"]`)
    form?.scrollIntoView()
    if (!form || form.closest('astro-island[ssr]')) return ''
    form.querySelector<HTMLInputElement>('input[type=radio]:enabled')?.click()
    const buttons = [...form.querySelectorAll('button')]
    buttons.find(({ textContent }) => textContent === 'Check')?.click()
    return form.textContent
  }, id)
}
