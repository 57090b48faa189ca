import { type CDPSession, expect, type Page, test } from '@playwright/test'
import { beginSession, kept, openStage } from '#tests/e2e/present.ts'

/** The bytes that a page's scripts hold on to, after rubbish was collected. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable')
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize
}

test('four hours in a room on a fast clock: neither window holds more than a fifth more than after the first quarter of an hour', {
  tag: '@long',
}, async ({ page, context }) => {
  test.setTimeout(400_000)
  await context.clock.install({ time: new Date('2026-11-24T09:00:00Z') })
  await beginSession(page, 'Half a day, with a case of your own')
  const stage = await openStage(page)
  await page.bringToFront()
  const heaps = await Promise.all([page, stage].map((one) => context.newCDPSession(one)))
  const measure = () => Promise.all(heaps.map(heapOf))
  const beats = async (count: number) => {
    for (let beat = 0; beat < count; beat += 1) {
      await turn(page, beat)
      await context.clock.runFor(48_000)
    }
  }
  await beats(20)
  const before = await measure()
  await beats(280)
  const after = await measure()
  expect((await kept(page)).revision).toBeGreaterThan(250)
  for (const [at, name] of ['console', 'stage'].entries())
    expect(
      (after[at] ?? Number.NaN) / (before[at] ?? Number.NaN),
      `${name}: ${before[at]} to ${after[at]} bytes`,
    ).toBeLessThanOrEqual(1.2)
})

/** Goes on, and counts, and back again where the plan would end. */
async function turn(page: Page, beat: number) {
  const { place, revision } = await kept(page)
  if (place.beat === 'end') {
    for (let back = 0; back < 60; back += 1) await page.keyboard.press('PageUp')
    return
  }
  if (place.beat === 'vote') await page.keyboard.press(String(1 + (beat % 3)))
  if (beat % 5 === 0) await page.keyboard.press('t')
  await page.keyboard.press('PageDown')
  if ((await kept(page)).revision === revision) await page.keyboard.press('1')
}
