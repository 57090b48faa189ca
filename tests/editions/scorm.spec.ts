import { type Browser, expect, type Page } from '@playwright/test'
import { addressOfAssessment, takeAssessment } from '#tests/e2e/assessment.ts'
import { builtPages, need, scenarios } from '#tests/e2e/course.ts'
import { addressOfStory, storyOn } from '#tests/e2e/story.ts'
import { scormEditions } from './packages.ts'
import {
  answerIn,
  asPage,
  courseIn,
  crash,
  expectAnswered,
  go,
  launch,
  lessons,
  playIn,
  questionIn,
  test,
  watch,
} from './scorm-course.ts'

const story = need(scenarios, () => true, 'a scenario')
const pages = builtPages
  .filter((page) => page !== '404.html' && page !== 'offline.html')
  .slice(0, 30)
const [first, second, third, fourth] = lessons

/** The ways in which a session ends that begins in a frame. */
const ends: Record<string, (page: Page, site: string) => Promise<unknown>> = {
  'navigating away': (page, site) => page.goto(`${site}/left`),
  'closing the tab': (page) => page.close(),
  'a crash': crash,
}

/** Opens a browser that has seen nothing of the course. */
const freshPage = async (browser: Browser) => (await browser.newContext()).newPage()

const rooms = scormEditions.flatMap((edition) =>
  (['scorm-again', 'strict'] as const).map((runtime) => ({ edition, runtime })),
)

for (const { edition, runtime } of rooms) {
  const inside = runtime === 'strict' ? 'our strict LMS' : runtime
  const is12 = edition === 'scorm12'
  const [init, end] = is12 ? ['LMSInitialize', 'LMSFinish'] : ['Initialize', 'Terminate']
  const score = is12 ? 'cmi.core.score.raw' : 'cmi.score.raw'
  const status = is12 ? 'cmi.core.lesson_status' : 'cmi.success_status'

  test(`${edition} in ${inside}: place and answers outlive the exit button, leaving, closing and a crash, in a fresh browser each time (LC-1, LC-2, LC-4, LC-7)`, async ({
    browser,
    lmsWith,
  }) => {
    const lms = await lmsWith(edition, runtime)
    const learner = `ends-${edition}`
    const opener = await freshPage(browser)
    await opener.goto(lms.launch(learner, { place: 'window' }))
    const opening = opener.waitForEvent('popup')
    await opener.getByRole('button', { name: 'Open' }).click()
    const window = await opening
    const problems = watch(window, lms.site)
    const course = await courseIn(window)
    await playIn(course, story)
    const [lesson, ...later] = [first, second, third, fourth].flatMap((one) => one ?? [])
    if (!lesson) throw new Error('These tests need lessons with questions.')
    await go(course, lesson.address)
    await answerIn(course, questionIn(lesson))
    const closed = window.waitForEvent('close')
    await window.getByRole('button', { name: 'Save and leave' }).click()
    await closed
    expect(problems).toEqual([])
    await expect.poll(() => lms.calls(learner)).toMatchObject({ [init]: 1, [end]: 1 })
    await opener.context().close()

    let before = lesson
    for (const [at, name] of Object.keys(ends).entries()) {
      await test.step(name, async () => {
        const next = need(later.slice(at), () => true, 'one more lesson')
        const page = await freshPage(browser)
        const seen = watch(page, lms.site)
        const again = await launch(page, lms.launch(learner))
        expect(again.url()).toContain(before.address)
        await expectAnswered(again, questionIn(before))
        await go(again, next.address)
        await answerIn(again, questionIn(next))
        expect(seen).toEqual([])
        await ends[name]?.(page, lms.site)
        if (name !== 'a crash')
          await expect.poll(() => lms.calls(learner)).toMatchObject({ [init]: 1, [end]: 1 })
        await page.context().close()
        before = next
      })
    }
    const last = await freshPage(browser)
    const again = await launch(last, lms.launch(learner))
    expect(again.url()).toContain(before.address)
    for (const one of [lesson, ...later]) {
      await go(again, one.address)
      await expectAnswered(again, questionIn(one))
    }
    await go(again, addressOfStory(story))
    await storyOn(asPage(again)).whole.scrollIntoViewIfNeeded()
    await expect(storyOn(asPage(again)).whole).toContainText('Endings found so far: 1 of')
    expect(lms.offences(learner)).toEqual([])
    await last.context().close()
  })

  test(`${edition} in ${inside}: a session of 30 pages begins once and ends once, and its score and status are there again (LC-6, API-6, V-5)`, async ({
    page,
    browser,
    lmsWith,
  }) => {
    const lms = await lmsWith(edition, runtime)
    const learner = `pages-${edition}`
    const problems = watch(page, lms.site)
    const course = await launch(page, lms.launch(learner))
    for (const address of pages) await go(course, address)
    await go(course, addressOfAssessment('final'))
    await takeAssessment(asPage(course), { right: 20 })
    await expect.poll(() => lms.held(learner, score)).not.toBe('')
    const [held, stands] = [lms.held(learner, score), lms.held(learner, status)]
    await page.goto(`${lms.site}/left`)
    await expect.poll(() => lms.calls(learner)[end]).toBe(1)
    expect(lms.calls(learner)[init]).toBe(1)
    expect(problems).toEqual([])

    const other = await freshPage(browser)
    const again = await launch(other, lms.launch(learner))
    await expect(again.getByRole('heading', { name: /your results$/ })).toBeVisible()
    await other.goto(`${lms.site}/left`)
    await expect.poll(() => lms.calls(learner)[end]).toBe(1)
    expect([lms.held(learner, score), lms.held(learner, status)]).toEqual([held, stands])
    expect(lms.offences(learner)).toEqual([])
    await other.context().close()
  })
}
