import { describe, expect, test } from 'vitest'
import { isFramedByStranger } from './framing.ts'

const stranger = {
  get location(): never {
    throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError')
  },
}

/** Makes a page within windows, the outermost last; null for one that cannot be looked into. */
function pageIn(around: readonly (string | null)[], edition?: string): Window {
  const windows = around.map((origin) => (origin === null ? stranger : { location: { origin } }))
  const document = { documentElement: { dataset: edition === undefined ? {} : { edition } } }
  const page = { location: { origin: 'https://course.test' }, document }
  const all: object[] = [page, ...windows.map((one) => Object.create(one))]
  for (const [at, one] of all.entries())
    Object.defineProperty(one, 'parent', { value: all[at + 1] ?? one })
  return page as unknown as Window
}

const own = 'https://course.test'

describe('S16: a page is in a stranger’s frame', () => {
  test.each([
    ['alone', [], undefined, false],
    ['in a frame of its own site', [own], undefined, false],
    ['in a frame of its own site in another', [own, own], undefined, false],
    ['in a frame of another site', [null], undefined, true],
    ['in a frame of its own site that another one frames', [own, null], undefined, true],
    ['in a frame that says where it is', ['https://evil.test'], undefined, true],
    ['as the file edition on a server, in a frame of another site', [null], 'offline', true],
    ['as the web edition by name', [null], 'web', true],
    ['in an LMS, by SCORM 1.2', [null], 'scorm12', false],
    ['in an LMS, by SCORM 2004', [own, null], 'scorm2004-4th', false],
    ['in an LMS, by cmi5', [null], 'cmi5', false],
  ])('%s', (_, around, edition, isStranger) => {
    expect(isFramedByStranger(pageIn(around, edition))).toBe(isStranger)
  })
})
