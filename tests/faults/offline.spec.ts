import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { builtSite } from '#commands/serve.ts'
import { type FaultServer, serveWithFaults } from './fault-server.ts'
import { asking as lesson, builtPages as pages } from './releases.ts'
import {
  answerFirst,
  expect,
  expectAnswered,
  heading,
  lookForUpdate,
  search,
  stored,
  test,
  visitInVain,
} from './stored-site.ts'

test.use({ serviceWorkers: 'allow' })

const updateLine = 'A new version of the course is ready.'

const titleOf = (path: string) =>
  /<title>([^<]*)/.exec(readFileSync(join(builtSite, path), 'utf8'))?.[1]?.replaceAll('&amp;', '&')

test('F40, F49, S19: after one visit every page opens without a network and asks nothing of another origin, by any address that a server knows, with search, questions and a page of its own for the rest', async ({
  context,
  page,
}) => {
  test.slow() // it opens every page
  const server = await serveWithFaults(builtSite, '/a/b/c/')
  await page.goto(server.site)
  await stored(page)
  await server.close()
  const foreign: string[] = []
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.site))
      foreign.push(request.url())
  })
  const tab = await context.newPage()
  for (const path of pages) {
    await tab.goto(server.site + path)
    await expect(tab, path).toHaveTitle(titleOf(path) ?? '')
  }
  const bare = lesson.replace('.html', '')
  for (const address of [bare, `${bare}/`, `${lesson}/`, `${lesson}?from=mail`, `${lesson}#main`]) {
    await tab.goto(server.site + address)
    await expect(tab, address).toHaveTitle(titleOf(lesson) ?? '')
  }
  await answerFirst(tab)
  await search(tab)
  await tab.goto(`${server.site}lessons/deep/nothing.html?a=b`)
  await expect(heading(tab)).toHaveText('You are offline')
  await tab.getByRole('button', { name: 'Try again' }).click()
  await expect(heading(tab)).toHaveText('You are offline')
  await expect(tab).toHaveURL(/nothing\.html\?a=b$/)
  await tab.getByRole('navigation', { name: 'Contents' }).getByRole('link').first().click()
  await expect(tab).toHaveURL(new RegExp(`^${server.site}lessons/`))
  expect(foreign).toEqual([])
})

test('F41: an install that is cut off leaves a page that works online, and the next visits go on from there', async ({
  page,
  server,
}) => {
  const none = { status: 404, type: 'text/plain', body: 'Not found' }
  for (const count of [0, 7, 30, 60]) {
    server.spoilt.delete('sw.js')
    server.cutAfter = count
    const isCut = (asked: readonly string[]) =>
      asked.includes('sw.js') && asked.length - 1 - asked.indexOf('sw.js') > count
    await visitInVain(page, server, server.site, isCut)
    server.cutAfter = Number.POSITIVE_INFINITY
    server.spoilt.set('sw.js', none)
    await visitInVain(page, server, server.site + lesson, (asked) => asked.includes('sw.js'))
    await expect(heading(page)).toBeVisible()
  }
  server.spoilt.delete('sw.js')
  server.asked.length = 0
  await page.goto(server.site)
  await stored(page)
  // The first of the list, which no page asks for: it came in an earlier visit.
  expect(server.asked).not.toContain('404.html')
  await server.close()
  await page.goto(`${server.site}faq.html`)
  await expect(heading(page)).toBeVisible()
})

test('F42: a new release reloads no tab by itself; an old tab keeps its scripts, and says that a new version is ready', async ({
  context,
  page: old,
  releases,
  server,
}) => {
  await old.goto(server.site + lesson)
  await stored(old)
  server.asked.length = 0
  await old.evaluate(() => document.body.setAttribute('data-same', 'yes'))
  server.folder = releases.second
  const other = await context.newPage()
  await other.goto(server.site)
  await expect(heading(other)).not.toContainText('Second release')
  await lookForUpdate(other)
  for (const tab of [old, other])
    await expect(tab.getByRole('status').filter({ hasText: updateLine })).toBeVisible()
  await other.getByRole('button', { name: 'Load it now' }).click()
  await expect(heading(other)).toContainText('Second release')
  await expect(other.getByText(updateLine)).toBeHidden()
  expect(server.asked).not.toContain(releases.oldScript)
  await expect(old.locator('body[data-same]')).toBeAttached()
  await search(old)
  await old.keyboard.press('Escape')
  await old.getByRole('button', { name: 'Load it now' }).click()
  await expect(old.locator('body:not([data-same])')).toBeAttached()
  await expect(heading(old)).toBeVisible()
  // With no tab open any more, the next one has the new release alone.
  await Promise.all([old.close(), other.close()])
  const last = await context.newPage()
  await last.goto(`${server.site}index.html`)
  await expect.poll(() => last.evaluate(() => caches.keys())).toHaveLength(1)
})

test('F43, S15: a page of HTML, or other bytes, in place of a script is refused and never stored', async ({
  page,
  server,
  releases,
}) => {
  for (const [type, body] of [
    ['text/html', '<!doctype html><title>Start</title>'],
    ['text/javascript', 'export {}'],
  ] as const) {
    server.spoilt.set(releases.oldScript, { status: 200, type, body })
    for (const address of [server.site, server.site + lesson]) {
      // No page asks for it by itself: only the worker does.
      await visitInVain(page, server, address, (asked) => asked.includes(releases.oldScript))
      const kept = await page.evaluate((path) => caches.match(path), releases.oldScript)
      expect(kept).toBeUndefined()
      await expect(heading(page)).toBeVisible()
    }
  }
  server.spoilt.clear()
  await page.goto(server.site)
  await stored(page)
  await search(page)
})

test('F44: while sw.js is broken the stored version serves on, and the next good one recovers', async ({
  context,
  page,
  releases,
  server,
}) => {
  await page.goto(server.site)
  await stored(page)
  server.folder = releases.second
  for (const broken of [
    { status: 200, type: 'text/javascript', body: 'const = broken' },
    { status: 404, type: 'text/plain', body: 'Not found' },
    { status: 200, type: 'text/html', body: '<!doctype html><title>Start</title>' },
  ]) {
    server.spoilt.set('sw.js', broken)
    expect(await lookForUpdate(page)).toBe('refused')
    await context.setOffline(true)
    await page.goto(server.site + lesson)
    await expect(heading(page)).toBeVisible()
    await context.setOffline(false)
  }
  server.spoilt.clear()
  await page.goto(server.site)
  expect(await lookForUpdate(page)).toBe('found')
  await page.getByRole('button', { name: 'Load it now' }).click()
  await expect(heading(page)).toContainText('Second release')
})

test('F45, S15: the worker that removes itself takes the stored course with it, and nothing else', async ({
  page,
  releases,
  server,
}) => {
  await page.goto(server.site + lesson)
  await stored(page)
  await answerFirst(page)
  await page.evaluate(async () => {
    await caches.open('of another course /')
    localStorage.setItem('another', 'kept')
  })
  const body = readFileSync(join(releases.first, 'sw-remove.js'), 'utf8')
  server.spoilt.set('sw.js', { status: 200, type: 'text/javascript', body })
  await lookForUpdate(page)
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of another course /'])
  server.folder = releases.second
  await page.goto(server.site)
  await expect(heading(page)).toContainText('Second release')
  await page.goto(server.site + lesson)
  await expectAnswered(page)
  expect(await page.evaluate(() => localStorage.getItem('another'))).toBe('kept')
})

test('F46: when the browser has emptied the stored course, a page of ours says so without a network, and with one it is stored again; progress is still there', async ({
  context,
  page,
  server,
}) => {
  await page.goto(server.site + lesson)
  await stored(page)
  await answerFirst(page)
  const empty = () =>
    page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })
  await empty()
  await context.setOffline(true)
  const reply = await page.goto(server.site + lesson)
  expect(reply?.status()).toBe(503)
  await expect(heading(page)).toHaveText('You are offline')
  await context.setOffline(false)
  await page.reload()
  await expectAnswered(page)
  const { length } = z.array(z.unknown()).parse(JSON.parse(listOf(server)))
  const count = () =>
    page.evaluate(async () => {
      const [name] = await caches.keys()
      return name && (await (await caches.open(name)).keys()).length
    })
  await expect.poll(count).toBe(length)
  await context.setOffline(true)
  await page.goto(server.site)
  await expect(heading(page)).toBeVisible()
})

/** The list that the worker of a release has in front, as JSON. */
function listOf(server: FaultServer): string {
  const worker = readFileSync(join(server.folder, 'sw.js'), 'utf8')
  return /^const files = new Map\((.*)\)$/m.exec(worker)?.[1] ?? ''
}

test('F48: a worker that is stopped while it answers leaves a page that works', async ({
  context,
  page,
  server,
}) => {
  await page.goto(server.site + lesson)
  await stored(page)
  const devtools = await context.newCDPSession(page)
  await devtools.send('ServiceWorker.enable')
  const stop = () => devtools.send('ServiceWorker.stopAllWorkers')
  // While the page itself is being asked for, a stop leaves Chromium waiting for ever, whatever the
  // worker does: seen with one that only hands requests on.
  await page.goto(server.site + lesson)
  const stopped = page.waitForRequest(/Island/).then(stop)
  await answerFirst(page)
  await stopped
  await stop()
  await search(page)
})

test('F36: a page whose script is gone is loaded again, once, and only when the server answers', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.route(/_astro\/SingleIsland/, (route) => route.fulfill({ status: 404 }))
  const loads: string[] = []
  page.on('domcontentloaded', () => loads.push(page.url()))
  await page.goto(server.site + lesson)
  const bring = () => page.locator('astro-island').first().scrollIntoViewIfNeeded()
  await bring()
  await expect.poll(() => loads.length).toBe(2)
  await bring()
  await expect(page.getByText('Part of this page did not load.')).toBeVisible()
  expect(loads).toHaveLength(2)
  await context.close()
})
