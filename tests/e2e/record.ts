import { expect, type Page } from '@playwright/test'

const course = 'lead-and-manage'

/** Reads one saved value as the browser holds it; undefined when there is none. */
export function readSaved(page: Page, key: string): Promise<unknown> {
  return page.evaluate(
    ([name, key]) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction('entries').objectStore('entries').get(key)
          reading.onsuccess = () => {
            database.close()
            resolve(reading.result)
          }
        }
      }),
    [course, key] as const,
  )
}

/** Waits until the browser holds something under a key, so that leaving the page cannot lose it. */
export async function expectSaved(page: Page, key: string, content: Record<string, unknown>) {
  await expect.poll(async () => (await readSaved(page, key)) ?? {}).toMatchObject(content)
}

/** Puts any value under a key, past every check of the course. */
export function writeSaved(page: Page, key: string, value: unknown): Promise<void> {
  return writeAllSaved(page, { [key]: value })
}

/** Puts any values under their keys at once, past every check of the course. */
export function writeAllSaved(page: Page, values: Readonly<Record<string, unknown>>) {
  return page.evaluate(
    ([name, values]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const change = database.transaction('entries', 'readwrite')
          for (const [key, value] of Object.entries(values))
            change.objectStore('entries').put(value, key)
          change.oncomplete = () => {
            database.close()
            resolve()
          }
        }
      }),
    [course, values] as const,
  )
}

/** Lists what was set aside because it could not be read. */
export function readAside(page: Page): Promise<unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction('aside').objectStore('aside').getAll()
          reading.onsuccess = () => {
            database.close()
            resolve(reading.result)
          }
        }
      }),
    course,
  )
}

/** Makes every save wait, as a slow disk would, until the returned function is called. */
export async function holdSaves(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const shelf = database.transaction('entries', 'readwrite').objectStore('entries')
          // A transaction lives as long as it has a request to wait for.
          const goOn = () => {
            if (document.documentElement.dataset['held'] !== 'no') shelf.get('').onsuccess = goOn
            else database.close()
          }
          shelf.count().onsuccess = () => {
            goOn()
            resolve()
          }
        }
      }),
    course,
  )
  return () =>
    page.evaluate(() => {
      document.documentElement.dataset['held'] = 'no'
    })
}
