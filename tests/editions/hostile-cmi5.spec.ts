import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { serve } from '#commands/serve.ts'
import { hostileStrings } from '#tests/safety/hostile-strings.ts'
import { layTripwire } from '#tests/safety/tripwire.ts'
import { type Lms, startLms } from '#tracking/cmi5/lrs.fixture.ts'
import { keptBy } from './kept-by.ts'
import { answerIn, courseIn, go, lessons, questionIn } from './scorm-course.ts'
import { unpack } from './unpacked.ts'

const [lesson] = lessons
if (!lesson) throw new Error('These tests need a lesson with questions.')
const texts = hostileStrings.map(({ text }) => text)

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
