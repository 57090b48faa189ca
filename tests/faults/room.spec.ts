import type { Page } from '@playwright/test'
import { builtSite } from '#commands/serve.ts'
import { beginSession, kept, openStage, playOn, revisionOn } from '#tests/e2e/present.ts'
import { noteProblems } from '#tests/e2e/problems.ts'
import { serveWithFaults } from './fault-server.ts'
import { expect, stored, test } from './stored-site.ts'

test.use({ serviceWorkers: 'allow' })

/** How long a window may take to show its picture again. */
const soon = { timeout: 1000 }

const pictureOn = (page: Page) => page.locator('.stage').first().textContent()

test('a room without a network: a 90-minute plan is played to its end with a clicker, and a reload of either window at every beat brings the same picture back', async ({
  page,
}) => {
  test.setTimeout(600_000)
  const problems = noteProblems(page)
  const server = await serveWithFaults(builtSite, '/a/b/c/')
  await page.goto(server.site)
  await stored(page)
  await server.close()
  await beginSession(page, 'Two stories in 90 minutes', `${server.site}present.html`)
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
