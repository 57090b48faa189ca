import { beforeEach, describe, expect, test, vi } from 'vitest'
import { takeLaunchAddress } from './launch-address.ts'

const launch =
  'https://lms.test/course/launch.html?endpoint=https%3A%2F%2Flms.test%2Flrs&fetch=https%3A%2F%2Flms.test%2Ffetch%3Fs%3Dsecret&x=%2B#part'

/** Opens a page with an address and a history entry, which may refuse to be changed. */
function open(address: string, state: unknown = null, mayChange = true) {
  vi.stubGlobal('location', new URL(address))
  const entry = {
    state,
    replaceState(next: unknown, _: string, to: string) {
      if (!mayChange) throw new DOMException('The operation is insecure.', 'SecurityError')
      entry.state = structuredClone(next)
      vi.stubGlobal('location', new URL(to, location.href))
    },
  }
  vi.stubGlobal('history', entry)
  return entry
}

describe('S07: the address of a launch', () => {
  beforeEach(() => vi.unstubAllGlobals())

  test('is out of the address bar once it is read, and whole', () => {
    open(launch)
    expect(takeLaunchAddress().href).toBe(launch)
    expect(location.href).toBe('https://lms.test/course/launch.html#part')
  })

  test('is there again for a second look, and after a reload', () => {
    const { state } = open(launch)
    takeLaunchAddress()
    expect(takeLaunchAddress().href).toBe(launch)
    open(location.href, Reflect.get(history, 'state') ?? state)
    expect(takeLaunchAddress().href).toBe(launch)
  })

  test('of another launch in the same place counts, not the one before', () => {
    open(launch)
    takeLaunchAddress()
    const next = launch.replace('secret', 'other')
    open(next, Reflect.get(history, 'state'))
    expect(takeLaunchAddress().href).toBe(next)
  })

  test('stays where it is in a frame that may not change its own', () => {
    open(launch, null, false)
    expect(takeLaunchAddress().href).toBe(launch)
  })

  test.each([
    [undefined],
    ['https://evil.test/?endpoint=x'],
    [{ launched: 5 }],
    [{ launched: 'https://[' }],
  ])('is never made up from a note such as %j', (state) => {
    open('https://lms.test/course/launch.html', state)
    expect(takeLaunchAddress().href).toBe('https://lms.test/course/launch.html')
  })
})
