import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { parse } from 'yaml'
import { selfAssessmentSchema } from '#core/self-assessment/schema.ts'
import { need, units } from './course.ts'
import { open, writeSheet } from './sheets.ts'

export const data = selfAssessmentSchema.parse(
  parse(readFileSync('content/self-assessment.yaml', 'utf8')),
)
export const { address } = need(units, ({ id }) => id === 'L53', 'L53')
export const firstLine = need(data.statements, () => true, 'a statement')
export const secondLine = need(data.statements, ({ id }) => id !== firstLine.id, 'two statements')
export const firstPair = need(data.pairs, () => true, 'a pair')

/** Marks for all lines: one number for the leading side, one for the managing side. */
export function marks(leading: number, managing: number): Record<string, string> {
  return Object.fromEntries(
    data.statements.map(({ id, side }) => [id, String(side === 'leading' ? leading : managing)]),
  )
}

/** Five pairs on the leading side, three on the managing side. */
export const choices = Object.fromEntries(
  data.pairs.map(({ id }, at) => [id, at < 5 ? 'leading' : 'managing']),
)

export const lineOn = (page: Page, text: string) => page.getByRole('group', { name: text })
export const result = (page: Page) => page.getByRole('region', { name: 'Your result' })

/** Opens the lesson with these rounds kept, and waits for the result. */
export async function openWith(page: Page, sheets: Record<string, Record<string, string>>) {
  await open(page, address)
  for (const [id, values] of Object.entries(sheets)) await writeSheet(page, id, values)
  await open(page, address)
  await result(page).scrollIntoViewIfNeeded()
  await expect(result(page)).toContainText('what you did')
}
