import * as fake from 'fake-indexeddb'
import { vi } from 'vitest'

/** A stand-in for the parts of a browser that the keeper uses; the browser tests use real ones. */
export interface FakeBrowser {
  storage: Map<string, string>
  /** Lets an event reach the page. */
  dispatch: (event: Event) => void
}

/** Puts an empty browser in place, and takes the last one away. */
export function freshBrowser(): FakeBrowser {
  const storage = new Map<string, string>()
  const page = new EventTarget()
  for (const [name, part] of Object.entries(fake)) {
    if (name.startsWith('IDB')) vi.stubGlobal(name, part)
  }
  vi.stubGlobal('indexedDB', new fake.IDBFactory())
  vi.stubGlobal('localStorage', storageOn(storage))
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  return { storage, dispatch: (event) => page.dispatchEvent(event) }
}

/** Behaves as localStorage does, over a map. */
export function storageOn(kept: Map<string, string>) {
  return {
    get length() {
      return kept.size
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  }
}

/** Makes an event of the page with the fields that it would carry. */
export function pageEvent(name: string, fields: Record<string, unknown>): Event {
  return Object.assign(new Event(name), fields)
}
