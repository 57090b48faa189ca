import { expect, type Page, test } from '@playwright/test'
import { addressOfAssessment, attemptOn } from '#tests/e2e/assessment.ts'
import { items, need } from '#tests/e2e/course.ts'
import { writeAllSaved } from '#tests/e2e/record.ts'
import { certainlyWrong, morning, openReview, readTo, reviewOn } from '#tests/e2e/review.ts'
import * as self from '#tests/e2e/self-assessment.ts'
import { open, writeSheet } from '#tests/e2e/sheets.ts'
import { address as recordPage, study } from '#tests/e2e/study.ts'
import { keepTranscript } from './transcript.ts'
import { listenTo } from './voice.ts'

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(morning)
})

/** Opens a page with sheets that are kept already. */
async function openWith(
  page: Page,
  address: string,
  sheets: Record<string, Record<string, string>>,
) {
  await open(page, address)
  for (const [id, values] of Object.entries(sheets)) await writeSheet(page, id, values)
  await open(page, address)
}

const hydrated = (page: Page) => expect(page.locator('main astro-island[ssr]')).toHaveCount(0)

test('A05: an assessment tells where one is, lists what is open before it is handed in, and goes on to the results', {
  tag: '@long',
}, async ({ page }) => {
  await openWith(page, addressOfAssessment('pretest'), { learner: { seed: 'voices' } })
  await hydrated(page)
  const attempt = attemptOn(page)
  const voice = await listenTo(page)
  voice.step('The door')
  await voice.read(attempt.form)
  await voice.tabTo(attempt.start)
  await voice.press('Enter', /^focus/)
  voice.step('The first question')
  await voice.read(attempt.form)
  await voice.press('Tab')
  await voice.press('Space')
  await voice.press('Tab')
  await voice.press('Space')
  await voice.tabTo(attempt.next)
  await voice.press('Enter')
  voice.step('To the end')
  await voice.tabTo(attempt.toEnd)
  await voice.press('Enter')
  await voice.read(attempt.form)
  voice.step('Handing in')
  await voice.tabTo(attempt.handIn)
  await voice.press('Enter', /^focus/)
  await expect(page.getByText('Every answer, with its feedback')).toBeVisible()
  await voice.read(attempt.form)
  keepTranscript('assessment', 'An assessment', voice.lines)
})

test('A03: what was missed is practised with the same words', async ({ page }) => {
  const missed = need(items, ({ pool }) => pool === 'pretest', 'an item of the pre-test')
  const entry = certainlyWrong(missed)
  await page.goto('practice.html')
  await hydrated(page)
  await writeAllSaved(page, { 'attempt:pretest-1': entry })
  await page.reload()
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible()
  const voice = await listenTo(page)
  voice.step('Reading the page')
  await voice.read(page.getByRole('main'))
  voice.step('Answering')
  await voice.tabTo(page.getByRole('radio').first())
  await voice.press('Space')
  await voice.press('Tab')
  await voice.press('Enter', /^polite/)
  keepTranscript('practice', 'Practising what was missed', voice.lines)
})

test('A03, A16: a review goes card by card, and says when each comes back', {
  tag: '@long',
}, async ({ page }) => {
  await openReview(page, [readTo('L11')])
  const { start, next, show, said } = reviewOn(page)
  const voice = await listenTo(page)
  voice.step('Reading the page')
  await voice.read(page.getByRole('main'))
  voice.step('Start')
  await voice.tabTo(start)
  await voice.press('Enter')
  for (let cards = 1; cards <= 12; cards += 1) {
    voice.step(`Card ${cards}`)
    await voice.read(page.getByRole('region', { name: 'Review' }))
    if (await show.isVisible()) {
      await voice.tabTo(show)
      await voice.press('Enter')
      await voice.tabTo(page.getByRole('button', { name: /^Good/ }))
    } else if (await page.getByRole('radio').first().isVisible()) {
      await voice.tabTo(page.getByRole('radio').first())
      await voice.press('Space')
      await voice.press('Tab')
    }
    await voice.press('Enter', /^polite: Next/)
    await expect(said).toBeVisible()
    await voice.tabTo(next)
    const isLast = (await next.textContent()) === 'Finish'
    await voice.press('Enter')
    if (isLast) break
  }
  voice.step('At the end')
  await voice.read(page.getByRole('main'))
  keepTranscript('review', 'A review session', voice.lines)
})

test('A04: the 90-day plan is filled in and checked, and says what is still to do', {
  tag: '@long',
}, async ({ page }) => {
  await open(page, 'plan.html')
  await hydrated(page)
  const voice = await listenTo(page)
  const main = page.getByRole('main')
  voice.step('Reading the page')
  await voice.read(main)
  voice.step('Through the first fields')
  await voice.tabTo(main.getByLabel('The plan starts on (day 0)'))
  await main.getByLabel('The plan starts on (day 0)').fill('2026-11-30')
  await voice.tabTo(main.getByRole('combobox').first())
  await voice.press('ArrowDown')
  await voice.press('Tab')
  await voice.type('I chair the Monday meeting and ask two questions.')
  voice.step('Check my plan')
  await voice.tabTo(main.getByRole('button', { name: 'Check my plan' }))
  await voice.press('Enter', /^polite/)
  voice.step('Save the dates')
  await voice.tabTo(main.getByRole('button', { name: /Save the dates/ }))
  await voice.press('Enter', /^polite/)
  keepTranscript('plan', 'The 90-day plan', voice.lines)
})

test('A06: self-assessment is asked line by line, and its result is words as well as bars', {
  tag: '@long',
}, async ({ page }) => {
  await openWith(page, self.address, {
    'self-assessment-1': { day: '2026-11-24', ...self.marks(3, 1), ...self.choices },
  })
  const region = page.getByRole('region', { name: 'Your result' })
  await region.scrollIntoViewIfNeeded()
  await expect(region).toContainText('what you did')
  const voice = await listenTo(page)
  voice.step('Two of the lines')
  await voice.tabTo(self.lineOn(page, self.firstLine.first).getByRole('radio').nth(3))
  await voice.press('ArrowRight')
  await voice.press('Tab')
  voice.step('See what it says')
  await voice.tabTo(page.getByRole('button', { name: 'See what it says' }))
  await voice.press('Enter')
  await voice.read(region)
  keepTranscript('self-assessment', 'Self-assessment', voice.lines)
})

test('A04, A06: the record asks for a name once, says when it is missing, and is read as it prints', async ({
  page,
}) => {
  await open(page, recordPage)
  await hydrated(page)
  const main = page.getByRole('main')
  const before = await listenTo(page)
  before.step('Before the course is done')
  await before.read(main)
  await study(page)
  await open(page, recordPage)
  const voice = await listenTo(page)
  const name = page.getByLabel('Your name, as it should stand')
  await expect(name).toBeVisible()
  voice.step('When it is done')
  await voice.read(main)
  voice.step('Without a name')
  await voice.tabTo(page.getByRole('button', { name: 'Make the record' }))
  const missing = await voice.press('Enter')
  expect(missing.join()).toMatch(/text field, Your name.*Write a name first.*invalid/)
  voice.step('With a name')
  await voice.type('Ada Okafor')
  await voice.press('Enter', /^focus/)
  await voice.read(main)
  keepTranscript('record', 'The record of completion', [...before.lines, ...voice.lines])
})
