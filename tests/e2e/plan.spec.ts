import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { fieldName, kinds, longestText, parts } from '#core/plan/plan.ts'
import { soundPlan } from '#core/plan/sample.fixture.ts'
import { lookOver } from '#tests/access/fits.ts'
import { need, units } from './course.ts'
import { tabTo } from './keyboard.ts'
import { noteProblems } from './problems.ts'
import { listenTo } from './question.ts'
import { expectSaved, readSaved } from './record.ts'
import { test } from './shared-page.ts'
import { countSheets, findClipped, open, writeSheet } from './sheets.ts'

const lesson = need(units, ({ id }) => id === 'L53', 'L53')
const address = 'plan.html'

const sound: Record<string, string> = {
  start: soundPlan.start,
  ...Object.fromEntries(
    kinds.flatMap((kind) => parts.map((part) => [fieldName(kind, part), soundPlan[kind][part]])),
  ),
}
const texts = kinds.flatMap((kind) =>
  (['practice', 'often', 'source', 'outcome'] as const).map((part) => fieldName(kind, part)),
)
const filledWith = (text: string) => ({
  ...sound,
  ...Object.fromEntries(texts.map((name) => [name, text])),
})

const half = (page: Page, name: 'Managing' | 'Leading') => page.getByRole('group', { name })
const practice = (page: Page) => half(page, 'Managing').getByLabel('What I will do')
const check = (page: Page) => page.getByRole('button', { name: 'Check my plan' })
const verdict = (page: Page) => page.getByRole('status').filter({ hasText: 'Your plan meets' })
const checked = (page: Page) => page.locator('.plan__checked')

async function openWith(page: Page, values: Readonly<Record<string, string>>) {
  await open(page, address)
  await writeSheet(page, 'plan', values)
  await open(page, address)
  await expect(page.getByLabel(/^The plan starts on/)).toHaveValue(values['start'] ?? '')
}

test('a plan is written and checked by keyboard, and is there after a reload', async ({ page }) => {
  const problems = noteProblems(page)
  await open(page, address)
  const capability = half(page, 'Managing').getByLabel('Capability')
  await tabTo(capability)
  await capability.selectOption('Process design')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Communicate better')
  await tabTo(check(page))
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText('Your plan meets 0 of 4.')
  await expect(checked(page)).toContainText('Managing: this is a wish')
  await expect(check(page)).toBeFocused()
  await expectSaved(page, 'sheet:plan', {
    fields: { 'managing-practice': { value: 'Communicate better' } },
  })
  await page.reload()
  await expect(practice(page)).toHaveValue('Communicate better')
  await expect(capability).toHaveValue('Process design')
  expect(problems).toEqual([])
})

test('what is typed is kept within half a second, without leaving the field', async ({ page }) => {
  await open(page, address)
  for (const [typed, whole] of [
    ['Walk one street', 'Walk one street'],
    [' a month', 'Walk one street a month'],
  ] as const) {
    await practice(page).pressSequentially(typed)
    await expect
      .poll(() => readSaved(page, 'sheet:plan'), { timeout: 1500 })
      .toMatchObject({ fields: { 'managing-practice': { value: whole } } })
  }
  await expect(practice(page)).toBeFocused()
  await page.reload()
  await expect(practice(page)).toHaveValue('Walk one street a month')
})

test('A03: each criterion is said to be met or not, once, when asked and not at each key', async ({
  page,
}) => {
  await openWith(page, { ...sound, 'leading-source': 'the team', 'leading-first': '2026-08-30' })
  const status = page.locator('.plan__form .plan__verdict')
  const heard = await listenTo(status)
  await practice(page).press('End')
  await practice(page).pressSequentially(' at ten')
  expect(await heard()).toEqual([])
  await check(page).click()
  await expect(verdict(page)).toContainText('Your plan meets 2 of 4.')
  expect(await heard()).toHaveLength(1)
  const criteria = checked(page).locator('ol > li')
  await expect(criteria.nth(0)).toContainText('✓ Met:')
  await expect(criteria.nth(1)).toContainText('✓ Met:')
  await expect(criteria.nth(2)).toContainText('– Not yet:')
  await expect(criteria.nth(2)).toContainText('more than 90 days after the start')
  await expect(criteria.nth(3)).toContainText('write the name of one person')
  await half(page, 'Leading').getByLabel('Who will tell me').fill('Mr Anand')
  await expect(page.getByText('You have changed the plan since it was checked.')).toBeVisible()
  await half(page, 'Leading').getByLabel('First date').fill('2026-05-15')
  await check(page).click()
  await expect(verdict(page)).toContainText('Your plan meets all four.')
})

test('the plan of the lesson is the plan of its own page', async ({ page }) => {
  await open(page, lesson.address)
  await practice(page).scrollIntoViewIfNeeded()
  await expect(page.getByRole('button', { name: 'Save the dates' })).toBeVisible()
  await practice(page).fill('Post one number on the depot board')
  await practice(page).blur()
  await expectSaved(page, 'sheet:plan', {
    fields: { 'managing-practice': { value: 'Post one number on the depot board' } },
  })
  await page.getByRole('main').getByRole('link', { name: '90-day plan' }).click()
  await expect(practice(page)).toHaveValue('Post one number on the depot board')
})

test('its dates are saved as a calendar file of five days', async ({ page }) => {
  await openWith(page, sound)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the dates' }).click()
  const file = await saving
  expect(file.suggestedFilename()).toBe('90-day-plan.ics')
  const text = await readFile(await file.path(), 'utf8')
  const dates = [...text.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, date]) => date)
  expect(dates).toEqual(['20260504', '20260515', '20260603', '20260703', '20260802'])
  await expect(page.getByText('The file holds 5 dates.')).toBeVisible()
})

test('a plan without dates saves no file and says why', async ({ page }) => {
  await open(page, address)
  await page.getByRole('button', { name: 'Save the dates' }).click()
  await expect(page.getByText('There is no date to save yet.')).toBeVisible()
})

for (const [name, values] of [
  ['an empty plan', {}],
  ['a usual plan', sound],
  ['a plan with the longest texts', filledWith('A wide wall, walked. '.repeat(20).slice(0, 300))],
  ['a plan with the longest words', filledWith('W'.repeat(longestText))],
] as const) {
  test(`${name} prints on one sheet of A4, whole`, async ({ page }) => {
    await openWith(page, values)
    expect(await countSheets(page)).toBe(1)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 1000 })
    await expect(page.getByRole('table', { name: /^My 90-day plan/ })).toBeVisible()
    expect(await findClipped(page, '.plan__sheet :is(th, td)')).toEqual([])
  })
}

test('hostile text shows as it was written, and no text grows past its limit', async ({ page }) => {
  const problems = noteProblems(page)
  const hostile = '<img src=x onerror=alert(1)> "\'`{{x}}'
  await openWith(page, filledWith(hostile))
  await expect(practice(page)).toHaveValue(hostile)
  await expect(page.locator('.plan__sheet')).toContainText(hostile)
  await practice(page).fill('')
  await practice(page).pressSequentially('x'.repeat(longestText + 5), { delay: 0 })
  await expect(practice(page)).toHaveValue('x'.repeat(longestText))
  expect(problems).toEqual([])
})

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, in a checked plan, and nothing sticks out at 320 px', async ({
  page,
}) => {
  await openWith(page, filledWith('x'.repeat(longestText)))
  await check(page).click()
  await expect(verdict(page)).toBeVisible()
  expect(await lookOver(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 800 })
  expect(await findClipped(page, '.plan__form *:not(select, input)')).toEqual([])
})
