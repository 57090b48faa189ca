import { expect, type Page } from '@playwright/test'
import { lookOver } from '#tests/access/fits.ts'
import { objectives, units } from './course.ts'
import { noteProblems } from './problems.ts'
import { readSaved, writeSaved } from './record.ts'
import { test } from './shared-page.ts'
import { countSheets, findClipped, open, writeSheet } from './sheets.ts'
import { address, attempt, study } from './study.ts'

const record = (page: Page) => page.getByRole('region', { name: 'Your record' })
const left = (page: Page) => page.getByRole('region', { name: 'What is left' })
const nameField = (page: Page) => page.getByLabel('Your name, as it should stand')

test('there is no record before the end: it says what is left, with links', async ({ page }) => {
  await open(page, address)
  await expect(left(page)).toContainText('The final assessment is not passed yet.')
  await expect(left(page)).toContainText(`${units.length} units are not done yet`)
  await expect(nameField(page)).toHaveCount(0)
  await left(page)
    .getByRole('link', { name: units[2]?.title ?? '' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: units[2]?.title ?? '' })).toBeVisible()
})

test('a final that is not passed, or one unit that is not done, keeps it back', async ({
  page,
}) => {
  await study(page, { right: 14 })
  await open(page, address)
  await expect(left(page)).toContainText('✓ All timed units are done.')
  await expect(left(page)).toContainText('The final assessment is not passed yet.')
  await writeSaved(page, 'attempt:final-2', { ...attempt('final', 15), id: 'final-2' })
  await writeSaved(page, 'lesson:L12', {
    kind: 'lesson',
    id: 'L12',
    counter: 2,
    endReached: false,
  })
  // The other copy remembers the end of the lesson, and progress only ever adds.
  await page.evaluate(() => localStorage.clear())
  await open(page, address)
  await expect(left(page)).toContainText('✓ The final assessment is passed.')
  await expect(left(page)).toContainText('1 unit is not done yet')
  await expect(left(page).getByRole('listitem')).toHaveCount(1)
})

test('A04 F58: a name that is empty or only spaces is refused, with a reason and the focus', async ({
  page,
}) => {
  await study(page)
  await open(page, address)
  for (const name of ['', '   ', '\u00a0\u200b']) {
    await nameField(page).fill(name)
    await page.getByRole('button', { name: 'Make the record' }).click()
    await expect(nameField(page)).toBeFocused()
    await expect(nameField(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(nameField(page)).toHaveAccessibleDescription(/^Write a name first\./)
    await expect(record(page)).toHaveCount(0)
  }
  expect(await lookOver(page)).toEqual([])
  await nameField(page).fill('Bea')
  await nameField(page).press('Enter')
  await expect(record(page).getByRole('heading', { name: 'Bea' })).toBeFocused()
  await expect(nameField(page)).not.toHaveAttribute('aria-invalid')
})

test('A06: the record has name, course, dates, objectives, score and time, and says what it is not', async ({
  page,
}) => {
  const problems = noteProblems(page)
  await page.clock.setFixedTime(new Date('2026-06-01T10:00:00'))
  await study(page)
  await open(page, address)
  await nameField(page).fill('  Oluwaseun   Adeyemi ')
  await page.getByRole('button', { name: 'Make the record' }).click()
  await expect(record(page).getByRole('heading', { name: 'Oluwaseun Adeyemi' })).toBeVisible()
  for (const text of [
    'Lead & Manage',
    '90 minutes',
    '20 May 2026',
    '1 June 2026',
    '17 of 20',
    'Laura Bouttell',
    'not a certificate',
    'no proof of identity',
    'anyone with the file could edit it',
  ])
    await expect(record(page)).toContainText(text)
  for (const { text } of objectives)
    await expect(record(page).getByRole('rowheader', { name: text })).toBeVisible()
  await expect(record(page).getByRole('cell', { name: '2 of 2' })).toHaveCount(8)
  await expect(record(page).getByRole('cell', { name: '1 of 2' })).toHaveCount(1)
  await expect
    .poll(() => readSaved(page, 'sheet:record'))
    .toMatchObject({ fields: { name: { value: 'Oluwaseun Adeyemi' } } })
  await page.reload()
  await expect(record(page).getByRole('heading', { name: 'Oluwaseun Adeyemi' })).toBeVisible()
  await expect(nameField(page)).toHaveValue('Oluwaseun Adeyemi')
  expect(await lookOver(page)).toEqual([])
  expect(problems).toEqual([])
})

for (const [kind, name] of [
  ['a short name', 'Bea'],
  ['200 characters without a space', 'W'.repeat(200)],
  [
    '200 characters with spaces',
    `${'Maximiliana von und zu '.repeat(9)}`.slice(0, 199).concat('x'),
  ],
  ['hostile text', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
] as const) {
  test(`F58: with ${kind} as the name it prints on one sheet of A4, whole`, async ({ page }) => {
    const problems = noteProblems(page)
    await study(page)
    await writeSheet(page, 'record', { name })
    await open(page, address)
    await expect(record(page).getByRole('heading', { level: 2 })).toHaveText(name)
    expect(await countSheets(page)).toBe(1)
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await findClipped(page, '.record, .record *')).toEqual([])
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 1000 })
    expect(await findClipped(page, '.record, .record *')).toEqual([])
    await expect(record(page).getByText('What this is not.')).toBeVisible()
    await expect(nameField(page)).toBeHidden()
    expect(problems).toEqual([])
  })
}

test('a name holds 200 characters and no more', async ({ page }) => {
  await study(page)
  await open(page, address)
  await nameField(page).fill('x')
  await nameField(page).pressSequentially('y'.repeat(210), { delay: 0 })
  await page.getByRole('button', { name: 'Make the record' }).click()
  const shown = await record(page).getByRole('heading', { level: 2 }).textContent()
  expect(shown).toHaveLength(200)
})
