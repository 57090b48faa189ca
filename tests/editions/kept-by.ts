import type { Page } from '@playwright/test'

/** Everything that a window keeps in its simple stores and its databases, as text. */
export function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name)
    const all = await Promise.all(
      names.map(
        (name) =>
          new Promise<unknown>((resolve) => {
            const opening = indexedDB.open(name)
            opening.onsuccess = () => {
              const database = opening.result
              const shelves = [...database.objectStoreNames]
              const reading = database.transaction(shelves)
              const found = shelves.map((shelf) => reading.objectStore(shelf).getAll())
              reading.oncomplete = () => {
                database.close()
                resolve(found.map(({ result }) => result))
              }
            }
          }),
      ),
    )
    return JSON.stringify([Object.entries(localStorage), all])
  })
}
