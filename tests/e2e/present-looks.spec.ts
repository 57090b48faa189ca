import { expect } from '@playwright/test'
import { lookOver } from '#tests/access/fits.ts'
import { findings } from './axe.ts'
import { beginSession, goToBeat, openStage } from './present.ts'
import { noteProblems } from './problems.ts'
import { test } from './shared-page.ts'

test.beforeEach(({ page }) => page.setViewportSize({ width: 1280, height: 720 }))

test('A01 A08 A11 A12: axe finds nothing on console and stage, and nothing misfits on the console: card, vote, choice, ending, help', async ({
  page,
}) => {
  test.slow()
  const problems = noteProblems(page)
  await page.goto('present.html')
  await expect(page.getByRole('heading', { name: 'Resume' })).toBeVisible()
  expect(await lookOver(page), 'entry').toEqual([])
  await beginSession(page, 'One story in 45 minutes')
  const stage = await openStage(page)
  const look = async (name: string) => {
    await page.bringToFront()
    expect(await lookOver(page), `console at ${name}`).toEqual([])
    await stage.bringToFront()
    expect(await findings(stage), `stage at ${name}`).toEqual([])
    await page.bringToFront()
  }
  await look('card')
  await goToBeat(page, 'vote')
  await page.getByRole('textbox', { name: 'Votes for A' }).fill('12')
  await page.keyboard.press('Enter')
  await look('vote')
  await goToBeat(page, 'choose')
  await look('choice')
  await goToBeat(page, 'ending')
  await look('ending')
  await page.keyboard.press('F1')
  expect(await lookOver(page), 'help').toEqual([])
  expect(problems).toEqual([])
})

test('A13: in forced colours each option keeps its letter and its edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await beginSession(page, 'Two stories in 90 minutes')
  const stage = await openStage(page)
  await stage.emulateMedia({ forcedColors: 'active' })
  await page.bringToFront()
  await goToBeat(page, 'vote')
  const options = stage.getByRole('listitem')
  await expect(options).toHaveCount(4)
  for (const [at, option] of (await options.all()).entries()) {
    await expect(option).toContainText('ABCD'[at] ?? '')
    const edge = await option.evaluate((one) =>
      [one, ...one.querySelectorAll('*')].some(
        (part) => parseFloat(getComputedStyle(part).borderTopWidth) > 0,
      ),
    )
    expect(edge).toBe(true)
  }
})
