import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { builtSite } from '#commands/serve.ts'
import { lookOver } from '#tests/access/fits.ts'
import { lesson } from './course.ts'
import { answer, distractorOf, keyOf, questionOn } from './question.ts'
import { test } from './shared-page.ts'

test('A01: dark changes colours and nothing else, whether the system or the reader asks for it', () => {
  const sheets = readdirSync(builtSite, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(css|html|js)$/.test(file),
  )
  const texts = sheets.map((file) => readFileSync(join(builtSite, file), 'utf8'))
  expect(texts.filter((text) => text.includes('light-dark('))).not.toHaveLength(0)
  // The browser's own bar takes its colour from a meta element.
  const ruled = texts.map((text) => text.replaceAll(/<meta name="theme-color"[^>]*>/g, ''))
  const asking = ruled.filter((text) => text.includes('prefers-color-scheme'))
  expect(asking.map((text) => text.slice(0, 200))).toEqual([])
  // Only a colour may stand in light-dark(), so only what a scheme is chosen by is left to look at.
  const chosen = texts.flatMap((text) => text.match(/\[data-theme[^{}]*\{[^{}]*\}/g) ?? [])
  expect(chosen.length).toBeGreaterThan(0)
  for (const rule of chosen)
    expect(rule).toMatch(/^\[data-theme="?\w+"?\]\{color-scheme:(light|dark);?\}$/)
})

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, where questions were answered right and wrong', async ({
  quietPage: page,
}) => {
  const [first, second] = lesson.questions
  if (!first || !second) throw new Error('The lesson has too few questions.')
  await page.goto(lesson.address)
  await answer(page, first, keyOf(first))
  await answer(page, second, distractorOf(second))
  expect(await lookOver(page)).toEqual([])
})

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, where nothing was chosen before Check', async ({
  quietPage: page,
}) => {
  const [item] = lesson.questions
  if (!item) throw new Error('The lesson has no question.')
  await page.goto(lesson.address)
  await questionOn(page, item).check.click()
  await expect(page.getByText('Choose an answer first.')).toBeVisible()
  expect(await lookOver(page)).toEqual([])
})

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, with a definition and a reveal open', async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  await page.locator('summary').last().click()
  await page.locator('button.term').first().click()
  await expect(page.getByRole('note').first()).toBeVisible()
  expect(await lookOver(page)).toEqual([])
})

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, with search results, and with none', async ({
  quietPage: page,
}) => {
  await page.goto(lesson.address)
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('leading')
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible()
  expect(await lookOver(page)).toEqual([])
  await page.getByRole('searchbox').fill('xylophone')
  await expect(page.getByRole('dialog').getByText('Nothing found')).toBeVisible()
  expect(await lookOver(page)).toEqual([])
})

test('A01 A08 A11 A12: axe finds nothing, and nothing misfits, in the contents drawer of a phone', async ({
  quietPage: page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(lesson.address)
  await page.getByRole('button', { name: 'Contents' }).click()
  await expect(page.getByRole('navigation', { name: 'Course' })).toBeVisible()
  expect(await lookOver(page)).toEqual([])
})
