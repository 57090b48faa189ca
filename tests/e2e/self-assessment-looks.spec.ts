import { expect } from '@playwright/test'
import { lookOver } from '#tests/access/fits.ts'
import { noteProblems } from './problems.ts'
import { choices, data, firstLine, lineOn, marks, openWith, result } from './self-assessment.ts'
import { test } from './shared-page.ts'
import { countSheets, findClipped } from './sheets.ts'

test('kept values of any kind show as what they are: nothing', async ({ page }) => {
  const problems = noteProblems(page)
  await openWith(page, {
    'self-assessment-1': { S1: '<img src=x onerror=alert(1)>', S2: '99', P1: 'both', day: 'soon' },
    'colleague-below': { S1: '-3', S2: '<b>4</b>' },
  })
  await expect(result(page).getByText('10 lines left to mark')).toHaveCount(2)
  expect(problems).toEqual([])
})

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, in the result and in an open sheet, and nothing sticks out at 320 px', async ({
  page,
}) => {
  await openWith(page, {
    'self-assessment-1': { day: '2026-05-04', ...marks(1, 3), ...choices },
    'self-assessment-2': { day: '2026-07-03', ...marks(2, 2) },
    'colleague-above': marks(4, 1),
  })
  await page.locator('summary').filter({ hasText: 'colleague above you' }).click()
  await expect(page.getByLabel(`1. ${firstLine.third}`)).toHaveValue('4')
  expect(await lookOver(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await findClipped(page, '.self *')).toEqual([])
  const small = await page
    .locator('.self label:has(input), .self summary, .self select')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length)
  expect(small).toBe(0)
})

test('A13: a mark that is chosen can be told from one that is not in forced colours', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openWith(page, { 'self-assessment-1': { S1: '1' } })
  const outlineOf = (name: string) =>
    lineOn(page, firstLine.first)
      .locator('label')
      .filter({ hasText: name })
      .evaluate((label) => getComputedStyle(label).outlineStyle)
  expect(await outlineOf('once')).toBe('solid')
  expect(await outlineOf('never')).toBe('none')
})

test('the three-colleague sheet holds every line and prints on one sheet of A4', async ({
  page,
}) => {
  await page.goto('colleague-sheet.html')
  for (const { third } of data.statements) await expect(page.getByText(third)).toBeVisible()
  await page.getByRole('link', { name: 'your self-assessment' }).click()
  await expect(page).toHaveURL(/#three-colleagues$/)
  await expect(page.getByRole('heading', { name: 'Three colleagues hold' })).toBeInViewport()
  await page.goBack()
  expect(await countSheets(page)).toBe(1)
})
