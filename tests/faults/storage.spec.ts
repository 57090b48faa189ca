import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { activities, lesson, need, units } from '#tests/e2e/course.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { answer, distractorOf, keyOf, questionOn } from '#tests/e2e/question.ts'
import { expectSaved, readSaved, writeSaved } from '#tests/e2e/record.ts'
import { activityOn } from '#tests/e2e/solve.ts'
import { inOwnBrowser } from './own-browser.ts'

const item = need(lesson.questions, () => true, 'a question')

const written = need(activities, ({ kind }) => kind === 'written', 'a question in own words')
const writing = need(units, ({ activities }) => activities.includes(written.id), 'its lesson')

const statusLine = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words })
const alarm = (page: Page) => page.getByRole('alert').filter({ hasText: 'is not being saved' })
const field = (page: Page) => activityOn(page, written).form.getByRole('textbox')

/**
 * Keeps the database busy from another page, as a machine under load does: it is being made, and is
 * not ready. Returns what lets it go.
 */
async function holdDatabase(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const opening = indexedDB.open('lead-and-manage', 1)
    opening.onupgradeneeded = () => {
      const entries = opening.result.createObjectStore('entries')
      opening.result.createObjectStore('aside', { autoIncrement: true })
      const goOn = () => {
        if (!document.documentElement.hasAttribute('data-let-go')) entries.count().onsuccess = goOn
      }
      goOn()
    }
    opening.onsuccess = () => opening.result.close()
  })
  return () => page.evaluate(() => document.documentElement.setAttribute('data-let-go', ''))
}

/** Expects the course to run in memory, and to say so once, with a way out. */
async function expectInMemory(page: Page) {
  const problems = noteProblems(page)
  await page.goto(lesson.address)
  const line = alarm(page)
  await expect(line).toBeInViewport()
  await answer(page, item, keyOf(item))
  await expect(questionOn(page, item).whole).toContainText('Not saved')
  await expect(questionOn(page, item).whole).not.toContainText('Saved in')
  const download = page.waitForEvent('download')
  await line.getByRole('button', { name: 'Download my progress' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.json$/)
  await expect(line).toHaveCount(1)
  expect(problems).toEqual([])
}

test('F02: after the tab has crashed in the middle of a question, what was chosen is there again', async () => {
  await inOwnBrowser({}, async (context) => {
    const page = await context.newPage()
    await page.goto(lesson.address)
    await questionOn(page, item).option(distractorOf(item)).check()
    await expectSaved(page, `draft:${item.id}`, { answer: [distractorOf(item).id] })
    const crashed = page.waitForEvent('crash')
    page.goto('chrome://crash').catch(() => {}) // there is no answer to wait for
    await crashed
    const later = await context.newPage()
    await later.goto(lesson.address)
    const question = questionOn(later, item)
    await question.group.scrollIntoViewIfNeeded()
    await expect(question.option(distractorOf(item))).toBeChecked()
    await expect(question.status).toBeEmpty()
    await question.check.click()
    await expect(question.status).toContainText(distractorOf(item).feedback)
    await expectSaved(later, `draft:${item.id}`, { answer: [] })
  })
})

test('F03: what was typed is there after the tab was closed at once, and after one that told nothing of its end', async ({
  page,
  context,
}) => {
  await page.goto(writing.address)
  await activityOn(page, written).form.scrollIntoViewIfNeeded()
  await expect(page.getByText(/^\d+ % done$/).first()).toBeVisible()
  await expect(
    page.locator('astro-island[ssr]').filter({ has: page.getByRole('textbox') }),
  ).toHaveCount(0)
  await field(page).pressSequentially('Begin')
  await page.close()
  const silent = await context.newPage()
  await silent.addInitScript(() => {
    for (const name of ['beforeunload', 'unload', 'pagehide', 'visibilitychange'])
      addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true })
  })
  await silent.goto(writing.address)
  await activityOn(silent, written).form.scrollIntoViewIfNeeded()
  await expect(field(silent)).toHaveValue('Begin')
  await field(silent).fill('Begin again: “one more” – 🙂')
  await expectSaved(silent, `draft:${written.id}`, {
    answer: ['text=Begin again: “one more” – 🙂'],
  })
  await silent.close({ runBeforeUnload: false })
  const later = await context.newPage()
  await later.goto(writing.address)
  await activityOn(later, written).form.scrollIntoViewIfNeeded()
  await expect(field(later)).toHaveValue('Begin again: “one more” – 🙂')
})

/** Fills localStorage to the brim, as another course on the same host could. */
function fillStorage(page: Page) {
  return page.evaluate(() => {
    for (let size = 1 << 20; size >= 1; size >>= 1) {
      for (let at = 0; at < 12; at += 1) {
        try {
          localStorage.setItem(`other/${size}/${at}`, 'x'.repeat(size))
        } catch {
          break
        }
      }
    }
  })
}

test('F04 F05: with localStorage full the database keeps; with both full nothing is called saved; and once there is room again all is saved by itself', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...value) {
      if (document.documentElement.dataset['full'])
        throw new DOMException('No room.', 'QuotaExceededError')
      return put.apply(this, value)
    }
  })
  const other = need(lesson.questions, ({ id }) => id !== item.id, 'a second question')
  await page.goto(lesson.address)
  await fillStorage(page)
  await answer(page, item, keyOf(item))
  await expect(questionOn(page, item).whole).toContainText('Saved in this browser.')
  expect(await readSaved(page, `question:${item.id}`)).toMatchObject({ right: true })

  await page.evaluate(() => {
    document.documentElement.dataset['full'] = 'yes'
  })
  await answer(page, other, keyOf(other))
  await expect(questionOn(page, other).whole).toContainText('Not saved')
  const line = alarm(page)
  await expect(line).toHaveCount(1)
  await expect(line.getByRole('button', { name: 'Download my progress' })).toBeVisible()
  await expect(questionOn(page, other).option(keyOf(other))).toBeChecked()

  await page.evaluate(() => {
    delete document.documentElement.dataset['full']
  })
  await expect(line).toHaveCount(0, { timeout: 60_000 })
  await expectSaved(page, `question:${other.id}`, { right: true })
})

test('F07: where the browser is set to keep no site data, the course runs in memory and says so', async () => {
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
  await inOwnBrowser({ preferences }, async (context) => expectInMemory(await context.newPage()))
})

test('F08: where localStorage is null and the database is refused, the course runs in memory and says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { value: null })
    Object.defineProperty(window, 'indexedDB', { value: null })
  })
  await expectInMemory(page)
})

test('F09: where asking for storage throws, the course runs in memory and says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
  })
  await expectInMemory(page)
})

test('F10: in a frame of another site that may keep nothing, the course says so and offers a window of its own', async () => {
  const preferences = { profile: { cookie_controls_mode: 1, block_third_party_cookies: true } }
  await inOwnBrowser({ preferences }, async (context) => {
    const page = await context.newPage()
    const { baseURL = '' } = test.info().project.use
    // A page of the course may hold no frames of other sites; what the browser makes of a file may.
    await page.goto(`${baseURL.replace('127.0.0.1', 'localhost')}course.json`)
    await page.evaluate((address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.replaceChildren(frame)
    }, baseURL + lesson.address)
    const line = page
      .frameLocator('iframe')
      .getByRole('alert')
      .filter({ hasText: 'is not being saved' })
    await expect(line).toHaveCount(1)
    const link = line.getByRole('link', { name: 'Open the course in a window of its own' })
    await expect(link).toHaveAttribute('href', `${baseURL}${lesson.address}`)
    await expect(link).toHaveAttribute('target', '_blank')
  })
})

test('F11: a database that never answers is waited for a little, once; progress goes to the simpler store', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(indexedDB, 'open', { value: () => new EventTarget() })
  })
  await page.goto(lesson.address)
  await expect(statusLine(page, 'kept in its simpler store')).toHaveCount(1)
  await answer(page, item, keyOf(item))
  await expect(questionOn(page, item).whole).toContainText('not yet safe from a crash')
  await page.reload()
  await expect(questionOn(page, item).option(keyOf(item))).toBeChecked()
})

test('F11: what the simpler store took is saved in the database as soon as that answers, and the words follow by themselves', async ({
  context,
  page,
}) => {
  const other = await context.newPage()
  await other.goto('icon.svg')
  const letGo = await holdDatabase(other)
  await page.goto(lesson.address)
  await expect(statusLine(page, 'kept in its simpler store')).toHaveCount(1)
  await answer(page, item, keyOf(item))
  await expect(questionOn(page, item).whole).toContainText('not yet safe from a crash')
  await letGo()
  await expect(questionOn(page, item).whole).toContainText('Saved in this browser.')
  await expect(statusLine(page, 'kept in its simpler store')).toHaveCount(0)
  await expectSaved(page, `question:${item.id}`, { tries: 1, right: true })
})

/**
 * Opens the lesson, leaves it, lets something happen and goes back.
 * @returns the page, if the browser has brought it back whole; it need not.
 */
async function bringBack(context: BrowserContext, meanwhile: () => Promise<void>) {
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(lesson.address, { waitUntil: 'networkidle' })
  await expect(page.getByText(/^\d+ % done$/).first()).toBeVisible()
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['persisted'] = String(persisted)
    })
  })
  await page.goto('glossary.html', { waitUntil: 'networkidle' })
  await meanwhile()
  await page.bringToFront()
  await page.evaluate(() => void setTimeout(() => history.back(), 0))
  const whole = page.locator('html[data-persisted="true"]')
  const isWhole = await whole.waitFor({ state: 'attached', timeout: 5000 }).then(
    () => true,
    () => false,
  )
  return isWhole ? page : undefined
}

test('F18: a page that the browser brings back whole shows what another tab has done meanwhile', async () => {
  let isShown = false
  for (let tries = 0; tries < 6 && !isShown; tries += 1)
    await inOwnBrowser({ withBackForwardCache: true }, async (context) => {
      // Straight into the database: a message to a page that is put away makes the browser drop it.
      const other = await context.newPage()
      await other.goto('icon.svg')
      const tried = { counter: 1, chosen: [keyOf(item).id] }
      const entry = { kind: 'question', id: item.id, counter: 1, first: tried, last: tried }
      const page = await bringBack(context, () =>
        writeSaved(other, `question:${item.id}`, { ...entry, tries: 1, right: true }),
      )
      if (!page) return
      await questionOn(page, item).group.scrollIntoViewIfNeeded()
      await expect(questionOn(page, item).option(keyOf(item))).toBeChecked()
      await questionOn(page, item).tryAgain.click()
      await answer(page, item, distractorOf(item))
      await expectSaved(page, `question:${item.id}`, { right: true, tries: 2 })
      isShown = true
    })
  expect(isShown).toBe(true)
})
