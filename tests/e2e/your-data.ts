import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Entry } from '#core/progress/entry.ts'
import { keyOf } from '#core/progress/entry.ts'
import { writeProgressFile } from '#core/progress/file.ts'
import { recordVersion } from '#core/progress/stored.ts'

export const course = 'lead-and-manage'
export const address = 'your-data.html'

const tried = (counter: number) => ({ counter, chosen: ['a'] })

/** Makes the entry of a question that was answered once. */
export function answered(id: string, right: boolean, counter = 1): Entry {
  const [first, last] = [tried(counter), tried(counter)]
  return { kind: 'question', id, counter, release: 1, first, last, tries: 1, right }
}

/** Makes the entry of a form with one field. */
export function noted(id: string, value: string): Entry {
  return { kind: 'sheet', id, counter: 1, release: 1, fields: { practice: { counter: 1, value } } }
}

/** Writes the text of a progress file. */
export function fileOf(
  entries: readonly Entry[],
  parts: { unread?: readonly unknown[] } = {},
): string {
  const record = Object.fromEntries(entries.map((entry) => [keyOf(entry), entry]))
  return writeProgressFile(record, { course, release: 1, exportedAt: 1_790_000_000_000, ...parts })
}

/** An entry as a newer version of the course would keep it. */
export const newer = {
  kind: 'badge',
  id: 'B1',
  counter: 1,
  version: recordVersion + 1,
  mood: { of: ['the', 'day'] },
}

/** Opens the page and waits until it has looked up what is kept. */
export async function openPage(page: Page) {
  await page.goto(address)
  await expect(page.getByRole('definition').filter({ hasText: / bytes?\b| kB\b/ })).toHaveCount(1)
}

/** Chooses a file from memory; a string is its text. */
export async function choose(page: Page, content: string | Buffer, name = 'progress.json') {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content
  const field = page.getByLabel('Open a progress file')
  await field.setInputFiles({ name, mimeType: 'application/json', buffer })
}

/** Presses what downloads, and returns the text of the file. */
export async function downloadBy(
  place: Page | Locator,
  button: string,
): Promise<{ name: string; text: string }> {
  const page = 'page' in place ? place.page() : place
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    place.getByRole('button', { name: button }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** Everything that the browser keeps of the course, as it stands: the database and the simple stores. */
export function readKept(
  page: Page,
): Promise<{ entries: Record<string, unknown>; aside: unknown[]; keys: string[] }> {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const all = database.transaction(['entries', 'aside'])
          const keys = all.objectStore('entries').getAllKeys()
          const values = all.objectStore('entries').getAll()
          const aside = all.objectStore('aside').getAll()
          all.oncomplete = () => {
            database.close()
            resolve({
              entries: Object.fromEntries(
                keys.result.map((key, at) => [String(key), values.result[at]]),
              ),
              aside: aside.result,
              keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort(),
            })
          }
        }
      }),
    course,
  )
}

export const preview = (page: Page, from: string) =>
  page.getByRole('region', { name: `What ${from} holds` })

export const press = (page: Page, button: string) =>
  page.getByRole('button', { name: button }).click()

/** Finds where a part of the page says what came of an act. */
export const said = (page: Page, region: string) =>
  page.getByRole('region', { name: region }).getByRole('status').first()

/** Brings a record into an empty browser. */
export async function bring(page: Page, entries: readonly Entry[]) {
  await openPage(page)
  await choose(page, fileOf(entries))
  await press(page, 'Merge with what is here')
  await expect(said(page, 'Bring progress here')).toContainText('Merged. New here:')
}
