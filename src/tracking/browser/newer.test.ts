import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { recordVersion } from '#core/progress/stored.ts'
import { type FakeBrowser, freshBrowser } from './fake-browser.ts'
import { type BrowserKeeper, createBrowserKeeper } from './keeper.ts'
import { readNewer } from './newer.ts'
import { asked } from './requests.ts'

let browser: FakeBrowser
let keeper: BrowserKeeper

beforeEach(() => {
  browser = freshBrowser()
  keeper = createBrowserKeeper('course')
})
afterEach(() => {
  keeper.close()
  vi.unstubAllGlobals()
})

const later = (mood: string) => ({
  kind: 'badge',
  id: mood,
  version: recordVersion + 1,
  mood: [mood],
})
const own = { kind: 'lesson', id: 'L10', counter: 1, endReached: true, version: recordVersion }
const put = (key: string, value: unknown) =>
  keeper.copies.database.use((database) =>
    asked(database.transaction('entries', 'readwrite').objectStore('entries').put(value, key)),
  )
const mirror = (key: string, value: unknown) =>
  browser.storage.set(`course/${key}`, typeof value === 'string' ? value : JSON.stringify(value))

test('what a later version keeps is listed as it is, from both places, the database first', async () => {
  await put('badge:a', later('a'))
  await put('lesson:L10', own)
  await put('question:x', 'rubbish')
  mirror('badge:a', later('an older copy'))
  mirror('badge:b', later('b'))
  mirror('lesson:L10', own)
  mirror('question:y', '{')
  expect(await readNewer(keeper)).toEqual([later('a'), later('b')])
})

test('a database that does not answer leaves what the mirror has', async () => {
  mirror('badge:b', later('b'))
  vi.stubGlobal('indexedDB', {
    open() {
      throw new DOMException('blocked', 'SecurityError')
    },
  })
  expect(await readNewer(keeper)).toEqual([later('b')])
})
