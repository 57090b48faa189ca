import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FakeBrowser, freshBrowser, pageEvent } from './fake-browser.ts'
import { openMirror } from './mirror.ts'

let browser: FakeBrowser
beforeEach(() => {
  browser = freshBrowser()
})
afterEach(() => vi.unstubAllGlobals())

describe('the mirror', () => {
  test('lists its own keys alone, whatever else the site keeps', () => {
    browser.storage.set('course/question:q1', '1')
    browser.storage.set('course:theme', 'dark')
    browser.storage.set('another-course/question:q1', '2')
    browser.storage.set('course', '3')
    expect(openMirror('course').list()).toEqual([['question:q1', '1']])
  })

  test.each([
    ['missing', undefined],
    ['null', null],
  ])('lists, reads and writes nothing where storage is %s', (_, storage) => {
    vi.stubGlobal('localStorage', storage)
    const mirror = openMirror('course')
    expect(mirror.list()).toEqual([])
    expect(mirror.read('question:q1')).toBeUndefined()
    expect(mirror.write('question:q1', 'x')).toBe(false)
    expect(() => mirror.remove('question:q1')).not.toThrow()
  })

  test('a key that another tab removes while all are listed is left out or empty, never a throw', () => {
    vi.stubGlobal('localStorage', {
      length: 3,
      key: (at: number) => ['course/a', null, 'course/b'][at] ?? null,
      getItem: (key: string) => (key === 'course/a' ? '1' : null),
    })
    expect(openMirror('course').list()).toEqual([
      ['a', '1'],
      ['b', ''],
    ])
  })

  test('knows which events are about its keys; one for all keys at once is about none', () => {
    const { keyOf } = openMirror('course')
    const about = (key: string | null) => keyOf(pageEvent('storage', { key }) as StorageEvent)
    expect(about('course/question:q1')).toBe('question:q1')
    expect(about('course:other/question:q1')).toBeUndefined()
    expect(about(null)).toBeUndefined()
  })
})
