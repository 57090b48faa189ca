import { expect, type Page } from '@playwright/test'
import { writeSaved } from './record.ts'

/** Opens a page and waits until what was kept has been read. */
export async function open(page: Page, address: string) {
  await page.goto(address)
  await expect(page.locator('[data-percent]').first()).toHaveText(/^\d+ % done$/)
}

/** Puts the fields of a sheet where the browser keeps them. */
export function writeSheet(page: Page, id: string, values: Readonly<Record<string, string>>) {
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { counter: 1, value }]),
  )
  return writeSaved(page, `sheet:${id}`, { kind: 'sheet', id, counter: 1, fields })
}

/** Counts the pages that a page prints on. */
export async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** Lists the elements of which some text is cut off or sticks out, as they stand. */
export function findClipped(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) =>
    elements
      .filter((one) => one.checkVisibility())
      .filter((one) => {
        const { right, left } = one.getBoundingClientRect()
        const isCut =
          one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'
        return isCut || left < 0 || right > document.documentElement.clientWidth + 1
      })
      .map((one) => `${one.tagName}: ${one.textContent?.slice(0, 40)}`),
  )
}
