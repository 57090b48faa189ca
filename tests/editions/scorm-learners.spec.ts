import { type BrowserContext, expect, type Page } from '@playwright/test'
import { distractorOf, questionOn } from '#tests/e2e/question.ts'
import {
  answerIn,
  answerWrongly,
  asPage,
  expectAnswered,
  expectUnanswered,
  go,
  goOffline,
  kept,
  launch,
  lessons,
  questionIn,
  test,
} from './scorm-course.ts'
import { wholeRecord } from './scorm-record.ts'

const [lesson] = lessons
if (!lesson) throw new Error('These tests need a lesson with questions.')
const item = questionIn(lesson)

/** Everything that a browser keeps for the origin of a page, as text. */
function storageOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const shelf of database.objectStoreNames) {
        const reading = database.transaction(shelf).objectStore(shelf)
        for (const asked of [reading.getAllKeys(), reading.getAll()])
          found.push(
            await new Promise((resolve) => {
              asked.onsuccess = () => resolve(asked.result)
            }),
          )
      }
      database.close()
    }
    return JSON.stringify(found)
  })
}

const isEnded = (calls: Readonly<Record<string, number>>) =>
  (calls['LMSFinish'] ?? calls['Terminate']) === 1

/** Launches the course in a window of its own and leaves it there with an unsent answer. */
async function answerOffline(context: BrowserContext, address: string) {
  const page = await context.newPage()
  const course = await launch(page, address)
  await go(course, lesson?.address ?? '')
  await answerWrongly(course, item)
  await goOffline(page)
  await answerIn(course, item, kept)
  await page.close()
  await context.setOffline(false)
}

test('F24: suspend data that the LMS cuts off is never taken for a record: the course goes on at the bookmark, and score and status stay', async ({
  browser,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm2004-4th', 'strict')
  const raw = 'cmi.score.raw'
  const learner = 'f24'
  lms.hold(learner, raw, '80')
  lms.hold(learner, 'cmi.exit', 'suspend')
  const before = await browser.newContext()
  const first = await before.newPage()
  const course = await launch(first, lms.launch(learner, { faults: { truncate: 40 } }))
  await go(course, lesson.address)
  await answerIn(course, item)
  await first.goto(`${lms.site}/left`)
  await expect.poll(() => isEnded(lms.calls(learner))).toBe(true)
  await before.close()
  expect(lms.held(learner, 'cmi.suspend_data')).toHaveLength(40)

  const after = await browser.newContext()
  const page = await after.newPage()
  const again = await launch(page, lms.launch(learner))
  expect(again.url()).toContain(lesson.address)
  await expectUnanswered(again, item)
  await answerIn(again, item)
  await page.goto(`${lms.site}/left`)
  await expect.poll(() => isEnded(lms.calls(learner))).toBe(true)
  expect(lms.held(learner, raw)).toBe('80')
  expect(lms.offences(learner)).toEqual([])
  await after.close()
})

for (const edition of ['scorm12', 'scorm2004-4th'] as const) {
  test.describe(() => {
    test.use({ locale: 'de-DE' })

    test(`F25 LC-10: in ${edition}, on a German machine, what was done is complete at once at a launch, and a revisit with wrong answers takes nothing back`, async ({
      page,
      lmsWith,
    }) => {
      const lms = await lmsWith(edition, 'strict')
      const learner = `f25-${edition}`
      const is12 = lms.kind === 'scorm12'
      const elements = is12
        ? ['cmi.core.lesson_status', 'cmi.core.score.raw', 'cmi.core.score.max']
        : ['cmi.completion_status', 'cmi.success_status', 'cmi.score.scaled', 'cmi.score.raw']
      const stands = () => elements.map((element) => lms.held(learner, element))
      const { suspendData, results } = await wholeRecord()
      const score = results.score
      lms.hold(learner, 'cmi.suspend_data', suspendData)
      lms.hold(learner, is12 ? 'cmi.core.exit' : 'cmi.exit', 'suspend')
      const told = is12
        ? ['passed', String(score?.raw), '100']
        : ['completed', 'passed', String(score?.scaled), String(score?.raw)]
      await launch(page, lms.launch(learner))
      await expect.poll(stands).toEqual(told)

      const course = await launch(page, lms.launch(learner, { mode: 'normal' }))
      await go(course, lesson.address)
      const { whole, tryAgain, option, check } = questionOn(asPage(course), item)
      await whole.scrollIntoViewIfNeeded()
      await tryAgain.click()
      await option(distractorOf(item)).check()
      await check.click()
      await expect(whole).toContainText(distractorOf(item).feedback)
      await expect(whole).toContainText('Saved in your LMS.')
      await page.goto(`${lms.site}/left`)
      await expect.poll(() => isEnded(lms.calls(learner))).toBe(true)
      expect(stands()).toEqual(told)
      expect(lms.offences(learner)).toEqual([])
    })
  })
}

test('F26 D-1: in one browser, a second learner sees nothing of the first, neither in the course nor in the LMS; and the first finds what was never sent', async ({
  context,
  lmsWith,
}) => {
  const lms = await lmsWith('scorm12', 'strict')
  const [anna, ben] = ['f26-anna@example.org', 'f26-ben@example.org']
  await answerOffline(context, lms.launch(anna))

  const page = await context.newPage()
  const bens = await launch(page, lms.launch(ben))
  expect(bens.url()).toContain('index.html')
  await go(bens, lesson.address)
  await expectUnanswered(bens, item)
  await page.goto(`${lms.site}/left`)
  await expect.poll(() => isEnded(lms.calls(ben))).toBe(true)
  expect(lms.held(ben, 'cmi.interactions.0.id')).toBe('')
  expect(await storageOf(page)).not.toMatch(/anna|ben@|Doe/)

  const annas = await launch(page, lms.launch(anna))
  await expectAnswered(annas, item)
  await expect.poll(() => storageOf(page)).not.toContain(item.id)
  await page.goto(`${lms.site}/left`)
  await expect.poll(() => isEnded(lms.calls(anna))).toBe(true)
  const left = await storageOf(page)
  for (const trace of ['anna', item.id]) expect(left).not.toContain(trace)
})

test.describe(() => {
  test.use({ serviceWorkers: 'allow' })

  test('F27: what a neighbour clears is there again, nothing of a neighbour is touched, and no service worker is registered', async ({
    context,
    lmsWith,
  }) => {
    const lms = await lmsWith('scorm2004-3rd', 'strict')
    const neighbour = await context.newPage()
    await neighbour.goto(`${lms.site}/left`)
    await answerOffline(context, lms.launch('f27'))
    await neighbour.evaluate(() => {
      localStorage.clear()
      localStorage.setItem('progress', 'of another course')
    })
    const page = await context.newPage()
    const again = await launch(page, lms.launch('f27'))
    await go(again, lesson.address)
    await expectAnswered(again, item)
    expect(await neighbour.evaluate(() => localStorage.getItem('progress'))).toBe(
      'of another course',
    )
    const names = await page.evaluate(async () => [
      ...Object.keys(localStorage),
      ...(await indexedDB.databases()).map(({ name = '' }) => name),
    ])
    expect(names.filter((name) => !/^(lead-and-manage:|progress$)/.test(name))).toEqual([])
    expect(
      await again.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0)
    expect(context.serviceWorkers()).toEqual([])
  })
})
