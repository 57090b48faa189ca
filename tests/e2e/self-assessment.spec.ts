import { expect } from '@playwright/test'
import { tabTo } from './keyboard.ts'
import { noteProblems } from './problems.ts'
import { expectSaved, readSaved } from './record.ts'
import {
  address,
  choices,
  data,
  firstLine,
  firstPair,
  lineOn,
  marks,
  openWith,
  result,
  secondLine,
} from './self-assessment.ts'
import { test } from './shared-page.ts'
import { open, writeSheet } from './sheets.ts'

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every line, every pair and every caution can be read', async ({ page }) => {
    await page.goto(address)
    for (const { first } of data.statements) await expect(lineOn(page, first)).toBeVisible()
    for (const { leading, managing } of data.pairs) {
      await expect(page.getByRole('radio', { name: leading, exact: true })).toBeVisible()
      await expect(page.getByRole('radio', { name: managing, exact: true })).toBeVisible()
    }
    for (const { text } of data.caveats) await expect(page.getByText(text)).toBeVisible()
    await expect(page.getByRole('link', { name: 'three-colleague sheet' }).first()).toBeVisible()
  })
})

test('a choice is kept as it is made, by keyboard too, and survives a reload', async ({ page }) => {
  const problems = noteProblems(page)
  await open(page, address)
  const never = lineOn(page, firstLine.first).getByRole('radio', { name: 'never' })
  await never.scrollIntoViewIfNeeded()
  await expect(result(page)).toContainText('Two bars appear here')
  await tabTo(never)
  await page.keyboard.press('Space')
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('ArrowRight')
  await page.getByRole('radio', { name: firstPair.managing, exact: true }).check()
  await expect(result(page)).toContainText('9 lines left to mark')
  await expect(result(page)).toContainText('10 lines left to mark')
  await expect
    .poll(() => readSaved(page, 'sheet:self-assessment-1'))
    .toMatchObject({ fields: { S1: { value: '3' }, P1: { value: 'managing' } } })
  await page.reload()
  await lineOn(page, firstLine.first).scrollIntoViewIfNeeded()
  await expect(
    lineOn(page, firstLine.first).getByRole('radio', { name: 'most weeks' }),
  ).toBeChecked()
  await expect(page.getByRole('radio', { name: firstPair.managing, exact: true })).toBeChecked()
  expect(problems).toEqual([])
})

test('a choice made before the page is ready counts, and wins over what was kept', async ({
  page,
}) => {
  await open(page, address)
  await writeSheet(page, 'self-assessment-1', { S1: '1', S2: '4' })
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(/SelfAssessmentIsland.*\.js/, async (route) => {
    await promise
    await route.continue()
  })
  await page.goto(address)
  const mark = lineOn(page, firstLine.first).getByRole('radio', { name: 'most days' })
  await mark.check()
  await expect(result(page)).not.toContainText('left to mark')
  resolve()
  await expect(result(page)).toContainText('9 lines left to mark')
  await expect(mark).toBeChecked()
  await expect(
    lineOn(page, secondLine.first).getByRole('radio', { name: 'most days' }),
  ).toBeChecked()
  await expect
    .poll(() => readSaved(page, 'sheet:self-assessment-1'))
    .toMatchObject({ fields: { S1: { value: '4' }, S2: { value: '4' } } })
})

test('the result is two bars with their words, a sentence, a prompt, the question and the cautions', async ({
  page,
}) => {
  await openWith(page, { 'self-assessment-1': { day: '2026-05-04', ...marks(1, 3), ...choices } })
  await expect(result(page)).toContainText('1.0 of 4, rarely')
  await expect(result(page)).toContainText('3.0 of 4, often')
  await expect(result(page)).toContainText('Of eight pairs you chose the leading side five times.')
  await expect(result(page)).toContainText(data.prompts.managingHigh)
  await expect(result(page)).toContainText(data.question)
  for (const { text } of data.caveats) await expect(result(page)).toContainText(text)
  await expect(result(page)).not.toContainText(/\b(you are an?|types?|leaders?|managers?)\b/i)
})

test('"See what it says" leads to the result, and Enter in a line does too', async ({ page }) => {
  await openWith(page, { 'self-assessment-1': { S1: '1' } })
  await page.getByRole('button', { name: 'See what it says' }).click()
  const heading = page.getByRole('heading', { name: /^What it says/ })
  await expect(heading).toBeFocused()
  await lineOn(page, firstLine.first).getByRole('radio', { name: 'once' }).press('Enter')
  await expect(heading).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
})

test('at day 60 it is answered again, and the first bars stay beside the new ones', async ({
  page,
}) => {
  await openWith(page, { 'self-assessment-1': { day: '2026-05-04', ...marks(1, 3) } })
  await page.getByRole('button', { name: 'Answer again (day 60)' }).click()
  await expect(page.getByRole('heading', { name: /Part A .*once more/ })).toBeFocused()
  await expect(page.locator('.self form :checked')).toHaveCount(0)
  await page.getByRole('button', { name: /^Not yet/ }).click()
  await expect(page.locator('.self form :checked')).toHaveCount(data.statements.length)
  await page.getByRole('button', { name: 'Answer again (day 60)' }).click()
  for (const { first } of data.statements)
    await lineOn(page, first).getByRole('radio', { name: 'a few times' }).check()
  await expect(result(page).getByText('2.0 of 4, sometimes')).toHaveCount(2)
  await expect(result(page)).toContainText('1.0 of 4, rarely')
  await expect(result(page).getByText('4 May 2026').first()).toBeVisible()
  await expect(result(page)).toContainText(data.prompts.bothHigh)
  await expectSaved(page, 'sheet:self-assessment-2', {
    fields: Object.fromEntries(
      data.statements.map(({ id }) => [id, { value: expect.any(String) }]),
    ),
  })
  await page.reload()
  await result(page).scrollIntoViewIfNeeded()
  await expect(result(page).getByText('2.0 of 4, sometimes')).toHaveCount(2)
  await expect(result(page)).toContainText('3.0 of 4, often')
  expect(await readSaved(page, 'sheet:self-assessment-1')).toMatchObject({
    fields: { S1: { value: '1' } },
  })
})

test('what colleagues saw is typed in, kept, and shows the gaps with one question', async ({
  page,
}) => {
  await openWith(page, { 'self-assessment-1': marks(3, 3) })
  const sheet = page.locator('details').filter({ hasText: 'colleague above you' })
  await sheet.locator('summary').click()
  await sheet.getByLabel(`1. ${firstLine.third}`).selectOption('1 once')
  await sheet.getByLabel(`2. ${secondLine.third}`).selectOption('2 a few times')
  const gaps = page.getByRole('region', { name: 'Where they saw something else' })
  await expect(gaps.getByRole('listitem')).toHaveCount(1)
  await expect(gaps).toContainText(`${firstLine.first}you 3 · above 1`)
  await sheet.getByLabel(`2. ${secondLine.third}`).selectOption('not seen')
  await expect(gaps.getByRole('listitem')).toHaveCount(2)
  await expect(gaps).toContainText(data.colleagues.question)
  await expect
    .poll(() => readSaved(page, 'sheet:colleague-above'))
    .toMatchObject({ fields: { S2: { value: 'not-seen' } } })
  await page.reload()
  await page.getByRole('heading', { name: 'Three colleagues hold' }).scrollIntoViewIfNeeded()
  await expect(gaps.getByRole('listitem')).toHaveCount(2)
  await sheet.locator('summary').click()
  await expect(sheet.getByLabel(`1. ${firstLine.third}`)).toHaveValue('1')
})
