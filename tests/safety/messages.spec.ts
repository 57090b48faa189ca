import { expect, type Page } from '@playwright/test'
import { lesson } from '#tests/e2e/course.ts'
import { beginSession, kept, openStage, revisionOn } from '#tests/e2e/present.ts'
import { test } from '#tests/e2e/shared-page.ts'
import { hostileStrings } from './hostile-strings.ts'
import { layTripwire, packed } from './tripwire.ts'

const texts = hostileStrings.map(({ text }) => text)
const address = 'https://evil.invalid/'

/** Messages of every kind that windows of the course know, and of some that others know. */
const messages: unknown[] = [
  ...texts,
  null,
  0,
  [],
  { kind: 'ready' },
  { kind: 'answer', id: 1, found: { entries: texts } },
  { kind: 'news', news: { kind: 'replaced', entries: [] } },
  { kind: 'told', channel: 1, data: { kind: 'erased' } },
  { kind: 'ask', id: 1, act: 'forgetAll', about: [] },
  { kind: 'open', channel: 1, name: 'lead-and-manage' },
  { type: 'navigate', url: address, href: address, html: texts[0] },
  { method: 'setState', args: [texts[0]], namespace: 'reveal' },
  ...texts.flatMap((text) => [
    { kind: text },
    { kind: 'shown', text },
    { kind: 'shown', text: JSON.stringify({ version: 1, id: text, href: text, html: text }) },
    { kind: 'writer', token: text, epoch: text },
    { kind: 'seen', stage: text, revision: text },
    { kind: 'key', key: text, code: text },
    { kind: 'question', id: text, counter: 1 },
    { kind: 'place', id: 'last', counter: 1, lesson: text, heading: text, href: text },
  ]),
]

/** What a page shows, where it is and what it keeps. */
function stateOf(page: Page) {
  return page.evaluate(() => ({
    href: location.href,
    words: document.body.textContent,
    stored: JSON.stringify(Object.entries(localStorage).sort()),
  }))
}

const pages = ['your-data.html', 'present.html']
const more = [lesson.address, 'present/stage.html', 'record.html', 'plan.html', 'review.html']

const strangers = (['opener', 'frame'] as const).flatMap((way) => [
  { way, to: pages, tag: [] },
  { way, to: more, tag: '@long' },
])

for (const { way, to, tag } of strangers)
  test(`S08: ${way === 'opener' ? 'an opener' : 'a frame'} of another site posts every kind of message to ${to[0]} and others, and nothing changes`, {
    tag,
  }, async ({ browser }) => {
    const { baseURL = '' } = test.info().project.use
    // The policy of a page lets no frame of another site into it; here that is not relied on.
    const context = await browser.newContext({ baseURL, bypassCSP: true, serviceWorkers: 'block' })
    const page = await context.newPage()
    const wire = layTripwire(context)
    for (const one of to) {
      await page.goto(one)
      await page.waitForLoadState('networkidle')
      const strange = `${baseURL.replace('127.0.0.1', 'localhost')}icon.svg`
      const target = way === 'frame' ? page : await openBy(page, strange, baseURL + one)
      const before = await stateOf(target)
      if (way === 'frame') await frameWithin(page, strange)
      else {
        await page.evaluate((json) => {
          const opened = Reflect.get(window, 'opened') as Window
          for (const message of JSON.parse(json)) opened.postMessage(message, '*')
        }, packed(messages))
        await target.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
      }
      expect(await stateOf(target), one).toEqual(before)
      await wire.expectWhole()
      if (target !== page) await target.close()
    }
    await context.close()
  })

/** Goes to a page of another site, which opens the course in a window. */
async function openBy(page: Page, strange: string, url: string): Promise<Page> {
  await page.goto(strange)
  const opening = page.waitForEvent('popup')
  await page.evaluate((url) => {
    Reflect.set(window, 'opened', window.open(url))
  }, url)
  const opened = await opening
  await opened.waitForLoadState('networkidle')
  return opened
}

/** Puts a page of another site into a frame, which posts to the page around it, and goes away. */
async function frameWithin(page: Page, strange: string) {
  const element = await page.evaluateHandle((src) => {
    const frame = document.createElement('iframe')
    frame.src = src
    document.documentElement.append(frame)
    return frame
  }, strange)
  const frame = await element.contentFrame()
  await frame?.waitForURL(strange)
  await frame?.evaluate((json) => {
    for (const message of JSON.parse(json)) parent.postMessage(message, '*')
  }, packed(messages))
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
  await element.evaluate((frame) => frame.remove())
}

test('S04 S09: messages of every shape on the course’s own channels lead nowhere, and change neither room nor record', async ({
  page,
  context,
}) => {
  const wire = layTripwire(context)
  await beginSession(page, 'Two stories in 90 minutes')
  const stage = await openStage(page)
  const reader = await context.newPage()
  await reader.goto(lesson.address)
  await expect(reader.getByText(/^\d+ % done$/).first()).toBeVisible()
  const session = await kept(page)
  await expect.poll(() => revisionOn(stage)).toBe(session.revision)
  const before = await Promise.all([stateOf(stage), stateOf(reader)])
  const other = await context.newPage()
  await other.goto('icon.svg')
  await other.evaluate(
    ([id, json]) => {
      for (const name of ['lead-and-manage', `lead-and-manage:room:${id}`]) {
        const channel = new BroadcastChannel(name)
        for (const message of JSON.parse(json)) channel.postMessage(message)
        channel.close()
      }
    },
    [session.id, packed(messages)] as const,
  )
  await other.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  expect(await kept(page)).toMatchObject({ place: session.place, screen: session.screen })
  expect(page.url()).toContain(`#s=${session.id}`)
  const after = await Promise.all([stateOf(stage), stateOf(reader)])
  expect(after.map(({ href, words }) => ({ href, words }))).toEqual(
    before.map(({ href, words }) => ({ href, words })),
  )
  await wire.expectWhole()
})

test('S09: a picture that is well formed but names what is no plan of the course shows nothing of it', async ({
  page,
  context,
}) => {
  const wire = layTripwire(context)
  await beginSession(page, 'Two stories in 90 minutes')
  const stage = await openStage(page)
  const { id } = await kept(page)
  const asked: string[] = []
  stage.on('request', (request) => asked.push(request.url()))
  const shown = stage.locator('main').first()
  const before = await shown.textContent()
  for (const plan of ['constructor', '__proto__', address]) {
    await page.evaluate(
      ([id, plan]) => {
        const key = Object.keys(localStorage).find((one) => one.endsWith(`room/stage/${id}`)) ?? ''
        const session = JSON.parse(localStorage.getItem(key) ?? '{}')
        const text = JSON.stringify({ ...session, plan, revision: session.revision + 5 })
        const channel = new BroadcastChannel(`lead-and-manage:room:${id}`)
        channel.postMessage({ kind: 'shown', text })
        channel.close()
      },
      [id, plan] as const,
    )
    await stage.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
    await stage.reload()
    await expect(shown).toHaveText(before ?? '')
  }
  expect(asked.filter((url) => /constructor|proto|evil|native/.test(url))).toEqual([])
  await wire.expectWhole()
})
