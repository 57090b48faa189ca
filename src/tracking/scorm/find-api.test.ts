import { afterEach, describe, expect, test, vi } from 'vitest'
import { findApi, waitForApi } from './find-api.ts'

const api12 = { LMSInitialize: () => 'true' }
const api2004 = { Initialize: () => 'true' }

interface Frame {
  parent?: unknown
  opener?: unknown
  top?: unknown
  [name: string]: unknown
}

/** A window that is its own parent, as the topmost one is, unless it is given another. */
function frame(over: Frame = {}): Frame {
  const made: Frame = { opener: null, ...over }
  made.parent ??= made
  made.top ??= made
  return made
}

/** A window of another origin: every look into it throws. */
const foreign = new Proxy(
  {},
  {
    get() {
      throw new DOMException('Blocked a frame.', 'SecurityError')
    },
  },
)

/** A window inside so many others. */
function nested(levels: number, outermost: Frame): Frame {
  let made = outermost
  for (let level = 0; level < levels; level += 1) made = frame({ parent: made, top: outermost })
  return made
}

describe('the search for the API', () => {
  test('API-1: looks in the window itself first, since some players put it there', () => {
    expect(findApi(frame({ API: api12, parent: frame({ API: {} }) }), 'API')).toBe(api12)
  })

  test.each([1, 7, 8, 499])('API-1: finds it %d levels up', (levels) => {
    expect(findApi(nested(levels, frame({ API: api12 })), 'API')).toBe(api12)
  })

  test('API-1, F19: gives up after 500 levels, and never runs in a circle', () => {
    expect(findApi(nested(500, frame({ API: api12 })), 'API')).toBeUndefined()
    const [one, other] = [frame(), frame()]
    one.parent = other
    other.parent = one
    expect(findApi(one, 'API')).toBeUndefined()
  })

  test('API-1: looks in the opener and its parents, then in the opener of the topmost window', () => {
    expect(findApi(frame({ opener: frame({ API: api12 }) }), 'API')).toBe(api12)
    expect(findApi(frame({ opener: nested(3, frame({ API: api12 })) }), 'API')).toBe(api12)
    const top = frame({ opener: frame({ API: api12 }) })
    expect(findApi(frame({ parent: top, top }), 'API')).toBe(api12)
  })

  test('API-2, F19: windows of another origin are passed over without an error', () => {
    expect(
      findApi(frame({ parent: foreign, top: foreign, opener: foreign }), 'API'),
    ).toBeUndefined()
    expect(findApi(foreign, 'API')).toBeUndefined()
    expect(findApi(frame({ parent: foreign, opener: frame({ API: api12 }) }), 'API')).toBe(api12)
  })

  test('API-3: takes the API of the package’s own kind where the LMS offers both', () => {
    const both = frame({ API: api12, API_1484_11: api2004 })
    expect(findApi(both, 'API')).toBe(api12)
    expect(findApi(both, 'API_1484_11')).toBe(api2004)
  })

  test.each([false, null, 'API', {}, { LMSInitialize: true }])(
    'API-1: something else of that name is no API: %o',
    (API) => {
      expect(findApi(frame({ API, parent: frame({ API: api12 }) }), 'API')).toBe(api12)
    },
  )
})

describe('the wait for the API', () => {
  afterEach(() => vi.useRealTimers())

  test('API-4, F19: finds one that comes three seconds late', async () => {
    vi.useFakeTimers()
    const window = frame()
    setTimeout(() => Object.assign(window, { API: api12 }), 3000)
    const found = waitForApi(window, 'API', { patience: 4000 })
    await vi.advanceTimersByTimeAsync(3100)
    expect(await found).toBe(api12)
  })

  test('API-5, F19: ends after a few seconds with nothing found', async () => {
    vi.useFakeTimers()
    const found = waitForApi(frame(), 'API', { patience: 4000 })
    await vi.advanceTimersByTimeAsync(4200)
    expect(await found).toBeUndefined()
  })
})
