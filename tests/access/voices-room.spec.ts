import { expect, type Page, test } from '@playwright/test'
import { beginSession, goToBeat, nextOn, openStage } from '#tests/e2e/present.ts'
import { morning } from '#tests/e2e/review.ts'
import { keepTranscript } from './transcript.ts'
import { listenTo } from './voice.ts'

const plan = 'Two stories in 90 minutes'
/** Whoever listens hears something new at most so often. */
const pauseMs = 5000
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Begins a session with its stage, and stops the clock, so that only a test moves it. */
async function begin(page: Page) {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.clock.install({ time: morning })
  await beginSession(page, plan)
  const stage = await openStage(page)
  await page.bringToFront()
  await expect(page.getByText('1 stage open')).toBeVisible()
  await page.clock.pauseAt(new Date(morning.getTime() + 60 * 60 * 1000))
  return stage
}

const polite = (spoken: readonly string[]) => spoken.filter((one) => one.startsWith('polite: '))

test('A21: a facilitator who listens hears how a vote stands, at most once in five seconds', async ({
  page,
}) => {
  await begin(page)
  await goToBeat(page, 'vote')
  await page.clock.runFor(2 * pauseMs)
  const voice = await listenTo(page)
  await page.getByRole('heading', { name: 'Votes' }).focus()
  const heard: string[][] = []
  for (let second = 0; second < 15; second += 1) {
    heard.push(
      await voice.when('(two votes, and a second goes by)', async () => {
        await page.keyboard.press('1')
        await page.keyboard.press('2')
        await page.clock.runFor(1000)
      }),
    )
  }
  // Each entry is a second, from the votes at its start to its end.
  const times = heard.flatMap((spoken, second) => polite(spoken).map(() => second))
  expect(times.length, 'it is heard of while votes come in').toBeGreaterThan(2)
  for (const [at, second] of times.slice(1).entries())
    expect(second + 1 - (times[at] ?? 0)).toBeGreaterThanOrEqual(5)
  const last = await voice.when('(five seconds go by)', () => page.clock.runFor(pauseMs))
  expect(polite([...heard.flat(), ...last]).at(-1)).toContain('30 counted')
})

test('A18, A21: the console says what the room is at, and the stage has its results as a table', {
  tag: '@long',
}, async ({ page }) => {
  const stage = await begin(page)
  const voice = await listenTo(page)
  // Second by second, so that the stage can go on saying that it is there.
  const later = async () => {
    for (let second = 0; second < 11; second += 1) {
      await page.clock.runFor(1000)
      await expect(page.getByText('1 stage open')).toBeVisible()
    }
  }
  voice.step('The first picture')
  await voice.read(part(page, 'On the stage'))
  await voice.read(part(page, 'Notes'))
  voice.step('Next')
  await voice.tabTo(nextOn(page))
  await voice.press('Enter')
  await voice.when('(some seconds go by)', later, /^polite/)
  voice.step('At a vote')
  await goToBeat(page, 'vote')
  await voice.when('(some seconds go by)', later, /^polite/)
  await voice.read(part(page, 'Votes'))
  voice.step('Counting')
  const people = page.getByRole('textbox', { name: 'People in the room' })
  await voice.tabTo(people)
  await voice.type('20')
  await voice.press('Enter')
  await voice.tabTo(page.getByRole('button', { name: 'One vote more for A' }))
  for (const count of [1, 2, 3]) {
    const counted = await voice.press('Enter')
    expect(counted).toEqual([`button, One vote more for A: ${count}`])
  }
  await voice.tabTo(page.getByRole('button', { name: 'The other 17 to D' }))
  await voice.press('Enter')
  await voice.when('(some seconds go by)', later, /20 of 20 counted/)
  voice.step('The result')
  await goToBeat(page, 'result')
  await voice.when('(some seconds go by)', later, /^polite/)
  const read = await voice.read(part(page, 'On the stage'))
  expect(read).toContainEqual(expect.stringMatching(/^table, /))
  keepTranscript('room-console', 'The facilitator’s console', voice.lines)

  const there = await listenTo(stage)
  there.step('The stage at the result')
  const shown = await there.read(stage.getByRole('main'))
  expect(shown).toContainEqual(expect.stringMatching(/^table, /))
  keepTranscript('room-stage', 'The stage', there.lines)
})
