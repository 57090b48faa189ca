import type { Page } from '@playwright/test'
import { builtSite } from '#commands/serve.ts'
import { beginSession, kept, nextOn, openStage, playOn, revisionOn } from '#tests/e2e/present.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { serveWithFaults } from './fault-server.ts'
import { expect, stored, test } from './stored-site.ts'

test.use({ serviceWorkers: 'allow' })

const plan = 'Two stories in 90 minutes'

/** How long a window may take to show its picture again. */
const soon = { timeout: 1000 }

const pictureOn = (page: Page) => page.locator('.stage').first().textContent()

test('F59: a room without a network: a 90-minute plan is played to its end with a clicker, and a reload of either window at every beat brings the same picture back', {
  tag: '@long',
}, async ({ page }) => {
  test.setTimeout(600_000)
  const problems = noteProblems(page)
  const server = await serveWithFaults(builtSite, '/a/b/c/')
  await page.goto(server.site)
  await stored(page)
  await server.close()
  await beginSession(page, plan, `${server.site}present.html`)
  const stage = await openStage(page)
  const beats = new Set<string>()
  await playOn(page, async ({ place, revision }) => {
    beats.add(place.beat)
    await expect.poll(() => revisionOn(stage)).toBeGreaterThanOrEqual(revision)
    const shown = await pictureOn(stage)
    await stage.reload()
    await expect.poll(() => pictureOn(stage), soon).toBe(shown)
    await page.reload()
    await expect.poll(() => pictureOn(page), { timeout: 1500 }).toBe(shown)
    expect((await kept(page)).place).toEqual(place)
    await expect(page.getByRole('button', { name: 'Back', exact: true })).toBeEnabled()
  })
  for (const beat of [
    'premise',
    'scene',
    'vote',
    'choose',
    'consequence',
    'ending',
    'tally',
    'end',
  ])
    expect(beats, beat).toContain(beat)
  expect(problems).toEqual([])
})

test('F59: two consoles and two stages: one console writes, the other takes over, and both stages follow whoever writes', async ({
  page,
  context,
}) => {
  await beginSession(page, plan)
  const [first, second] = [await openStage(page), await context.newPage()]
  await second.goto(first.url())
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('button', { name: 'Take over' })).toBeVisible()
  const before = await kept(page)
  await other.keyboard.press('PageDown')
  expect((await kept(page)).revision).toBe(before.revision)
  await page.bringToFront()
  await page.keyboard.press('PageDown')
  for (const stage of [first, second, other])
    await expect.poll(() => pictureOn(stage)).toBe(await pictureOn(page))
  for (const [writer, reader] of [
    [other, page],
    [page, other],
    [other, page],
  ] as const) {
    await writer.getByRole('button', { name: 'Take over' }).click()
    await expect(reader.getByRole('button', { name: 'Take over' })).toBeVisible()
    await expect(writer.getByRole('button', { name: 'Take over' })).toBeHidden()
    const { revision } = await kept(writer)
    await reader.keyboard.press('PageDown')
    expect((await kept(writer)).revision).toBe(revision)
    await writer.keyboard.press('PageDown')
    for (const stage of [first, second, reader])
      await expect.poll(() => pictureOn(stage)).toBe(await pictureOn(writer))
  }
})

test('F60: messages that are shuffled, dropped and doubled leave every stage with the last picture', async ({
  page,
  context,
}) => {
  // Each stage hears its messages late, in another order, twice, or never.
  await context.addInitScript(() => {
    if (!location.pathname.endsWith('stage.html')) return
    const { addEventListener } = BroadcastChannel.prototype
    BroadcastChannel.prototype.addEventListener = function (
      this: BroadcastChannel,
      kind: string,
      listener: EventListenerOrEventListenerObject,
    ) {
      addEventListener.call(this, kind, (event: Event) => {
        const luck = Math.random()
        if (luck < 0.3) return
        const tell = () => (listener as (event: Event) => void)(event)
        setTimeout(tell, Math.random() * 400)
        if (luck > 0.7) setTimeout(tell, Math.random() * 800)
      })
    } as typeof addEventListener
  })
  await beginSession(page, plan)
  const stage = await openStage(page)
  for (let round = 0; round < 4; round += 1) {
    for (let press = 0; press < 6; press += 1)
      await page.keyboard.press(press === 5 ? 'PageUp' : 'PageDown')
    await expect.poll(() => pictureOn(stage)).toBe(await pictureOn(page))
    await page.waitForTimeout(1000)
    expect(await pictureOn(stage)).toBe(await pictureOn(page))
  }
})

test('F59: the stage opens where pop-ups are blocked, once, and again in the same window', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    window.open = () => null
  })
  await beginSession(page, plan)
  const stage = await openStage(page)
  await page.getByRole('link', { name: 'Open the stage' }).click()
  await page.waitForTimeout(300)
  expect(context.pages()).toHaveLength(2)
  await stage.close()
  await expect(page.getByText('No stage is open', { exact: true })).toBeVisible()
  const again = await openStage(page)
  await expect.poll(() => pictureOn(again)).toBe(await pictureOn(page))
  await expect(page.getByText(/^1 stage open/)).toBeVisible()
})

test('a session that is erased leaves nothing, and its stage goes blank', async ({ page }) => {
  await beginSession(page, plan)
  const stage = await openStage(page)
  await page.getByRole('button', { name: 'End and erase' }).click()
  await page.getByRole('button', { name: /^Yes/ }).click()
  await expect(page.getByText('The session was erased from this browser.')).toBeVisible()
  await expect(stage.getByRole('heading', { name: 'No session is on this stage' })).toBeVisible()
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':room/'))),
  ).toEqual([])
  await expect(nextOn(page)).toBeHidden()
})
