import { expect } from '@playwright/test'
import { addressOfAssessment, attemptOn, shownOption } from '#tests/e2e/assessment.ts'
import { beginSession, goToBeat } from '#tests/e2e/present.ts'
import { test } from '#tests/e2e/shared-page.ts'

test('A15: three hours into a graded question nothing has run out', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-24T09:00:00Z') })
  await page.goto(addressOfAssessment('final'))
  const { start, heading, next, form } = attemptOn(page)
  await start.click()
  const chosen = await shownOption(page, true)
  await chosen.check()
  await page.clock.fastForward('03:00:00')
  await expect(heading).toHaveText(/^Question 1 of/)
  await expect(chosen).toBeChecked()
  await expect(form.getByRole('timer')).toHaveCount(0)
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
  await next.click()
  await expect(heading).toHaveText(/^Question 2 of/)
})

test('A15: the clock of a room is advice: when it has run out, votes are still counted', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T09:00:00Z') })
  await beginSession(page, 'One story in 45 minutes')
  await goToBeat(page, 'vote')
  await page.keyboard.press('t')
  await page.clock.runFor('20:00')
  const votes = page.getByRole('textbox', { name: 'Votes for A' })
  await votes.fill('7')
  await page.keyboard.press('Enter')
  await expect(votes).toHaveValue('7')
  await expect(page.getByRole('status').filter({ hasText: /First vote, open: 7/ })).toHaveCount(1)
})

test('A21: votes that are counted one by one are announced at most every five seconds', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-24T09:00:00Z') })
  await beginSession(page, 'One story in 45 minutes')
  await goToBeat(page, 'vote')
  const said = page.getByRole('status').filter({ hasText: 'First vote' })
  await page.clock.runFor(6000)
  await expect(said).toHaveCount(1)
  await said.evaluate((region) => {
    new MutationObserver(() => {
      region.dataset['times'] = `${Number(region.dataset['times'] ?? 0) + 1}`
    }).observe(region, { childList: true, characterData: true, subtree: true })
  })
  for (let votes = 0; votes < 20; votes += 1) {
    await page.getByRole('button', { name: 'One vote more for A' }).first().click()
    await page.clock.runFor(500)
  }
  await page.clock.runFor(5000)
  await expect(said).toContainText('20')
  const times = Number(await said.getAttribute('data-times'))
  expect(times).toBeGreaterThan(0)
  expect(times).toBeLessThanOrEqual(4)
})
