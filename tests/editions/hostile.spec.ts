import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { serve } from '#commands/serve.ts'
import { foreignAddresses } from '#tests/e2e/foreign.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { hostileStrings } from '#tests/safety/hostile-strings.ts'
import { layTripwire } from '#tests/safety/tripwire.ts'
import { type Lms, startLms } from '#tracking/cmi5/lrs.fixture.ts'
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

/** Everything that a window keeps in its simple stores and its databases, as text. */
function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name)
    const all = await Promise.all(
      names.map(
        (name) =>
          new Promise<unknown>((resolve) => {
            const opening = indexedDB.open(name)
            opening.onsuccess = () => {
              const database = opening.result
              const shelves = [...database.objectStoreNames]
              const reading = database.transaction(shelves)
              const found = shelves.map((shelf) => reading.objectStore(shelf).getAll())
              reading.oncomplete = () => {
                database.close()
                resolve(found.map(({ result }) => result))
              }
            }
          }),
      ),
    )
    return JSON.stringify([Object.entries(localStorage), all])
  })
}

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

test.describe('cmi5', () => {
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

  test('S07: token, endpoint and learner are in no address, referrer, lasting store, log or file; and the session outlives a reload', async ({
    page,
  }) => {
    const referrers: string[] = []
    page.on('request', (request) => {
      const { referer } = request.headers()
      // The script of an edition stands before all else of a page, and is of the same folder.
      const isOwn = request.url() === new URL('edition.js', au).href && !referer?.includes('?')
      if (referer && !isOwn) referrers.push(`${request.url()}: ${referer}`)
    })
    const session = lms.launch(lms.enrol(), {}, au)
    await page.goto(session.url.href)
    const course = await courseIn(page)
    await go(course, lesson.address)
    await answerIn(course, questionIn(lesson))
    expect(page.url()).toBe(au)
    // The key tells the course that it will be back at once.
    await page.keyboard.press('F5')
    await page.reload()
    const again = await courseIn(page)
    expect(page.url()).toBe(au)
    expect(session.timesFetched).toBe(1)
    const secrets = [
      session.token,
      encodeURIComponent(session.token),
      `/fetch/${session.id}`,
      '/lrs',
      'Ölçer',
    ]
    const kept = await keptBy(page)
    const log = await page.evaluate(async () => {
      const loan = await window.coursePreflight?.(window)
      await loan?.end()
      return JSON.stringify(loan?.log)
    })
    await go(again, 'your-data.html')
    const download = page.waitForEvent('download')
    await again.getByRole('button', { name: 'Download my progress' }).click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(file).toContain('"question"')
    for (const frame of page.frames())
      expect(await frame.evaluate(() => document.referrer), frame.url()).toBe('')
    for (const secret of secrets)
      for (const place of [kept, log, file, ...page.frames().map((frame) => frame.url())])
        expect(place).not.toContain(secret)
    expect(referrers).toEqual([])
    expect(lms.violations).toEqual([])
  })

  test('S04: a learner with a hostile name learns as anybody does', async ({ page, context }) => {
    test.slow()
    const wire = layTripwire(context)
    for (const [at, name] of texts.entries()) {
      const registration = lms.enrol()
      registration.actor.name = name.toWellFormed().slice(0, 1000)
      const session = lms.launch(registration, {}, au)
      await page.goto(session.url.href)
      const course = await courseIn(page)
      if (at > 0) continue
      await go(course, lesson.address)
      await answerIn(course, questionIn(lesson))
    }
    expect(lms.violations).toEqual([])
    await wire.expectWhole()
  })

  for (const returnURL of [
    'javascript:window.pwned=1',
    'data:text/html,<script>window.pwned=1</script>',
    '//evil.invalid',
    'https://lms@evil.invalid',
  ])
    test(`S06: the way back ${returnURL} is none, nor is one in the address`, async ({
      page,
      context,
    }) => {
      const wire = layTripwire(context)
      const session = lms.launch(lms.enrol(), { returnURL }, au)
      session.url.searchParams.set('returnURL', 'https://evil.invalid/query')
      await page.goto(session.url.href)
      await courseIn(page)
      await page.getByRole('button', { name: 'Save and leave' }).click()
      await expect(page.getByRole('status')).toContainText('Everything is saved')
      expect(page.url()).toBe(au)
      await expect(page.getByRole('link')).toHaveCount(0)
      await wire.expectWhole()
    })

  test('S06: a way back to another origin is shown and waits to be chosen', async ({ page }) => {
    const returnURL = 'https://portal.invalid/back?x=1'
    const session = lms.launch(lms.enrol(), { returnURL }, au)
    await page.goto(session.url.href)
    await courseIn(page)
    await page.getByRole('button', { name: 'Save and leave' }).click()
    const link = page.getByRole('link', { name: 'Go to portal.invalid' })
    await expect(link).toHaveAttribute('href', returnURL)
    expect(page.url()).toBe(au)
  })
})
