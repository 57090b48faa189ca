import { describe, expect, test } from 'vitest'
import { hostileStrings } from '#tests/safety/hostile-strings.ts'
import { openApi } from './api.ts'
import { findApi } from './find-api.ts'
import { dialects, kinds, state } from './session.fixture.ts'
import { beginScorm } from './session.ts'

const fail = (): never => {
  throw new TypeError('It has failed.')
}
const huge = 'W'.repeat(5_000_000)

/** What an LMS may answer instead of a short text. */
const answers: [what: string, answer: () => unknown][] = [
  ['nothing', () => undefined],
  ['null', () => null],
  ['an object', () => ({ valueOf: fail, toString: fail })],
  ['an object that says "true"', () => ({ toString: () => 'true' })],
  ['an object without a prototype', () => Object.create(null)],
  ['an object that breaks when it is looked at', () => new Proxy({}, { get: fail })],
  ['a promise', () => new Promise(() => {})],
  ['a promise that is broken', () => Promise.reject(new Error('no')).catch(() => fail)],
  ['a function', () => fail],
  ['a symbol', () => Symbol('true')],
  ['a list', () => ['true']],
  ['a number that is none', () => Number.NaN],
  ['a big number', () => 10n ** 40n],
  ['5 MB', () => huge],
  ['an error that is thrown', fail],
  [
    'something thrown that is no error',
    () => {
      throw null
    },
  ],
]

/** An API of which every method answers the same. */
function apiThat(kind: (typeof kinds)[number], answer: () => unknown): object {
  const { methods } = dialects[kind]
  return Object.fromEntries(Object.values(methods).map((name) => [name, answer]))
}

describe.each(kinds)('S21: an LMS of %s', (kind) => {
  const { methods, running } = dialects[kind]

  test.each(answers)(
    'that answers %s to everything breaks nothing, and gives texts alone',
    (_, answer) => {
      const log: string[] = []
      const api = openApi(apiThat(kind, answer), methods, running, (line) => log.push(line))
      api.initialize()
      expect(typeof api.get('cmi.suspend_data')).toBe('string')
      expect(typeof api.set('cmi.suspend_data', 'x')).toBe('boolean')
      for (const outcome of [api.commit(), api.terminate()])
        expect(outcome.isDone || typeof outcome.code === 'string').toBe(true)
      for (const line of log) expect(line.length).toBeLessThan(200)
    },
  )

  test.each(answers)(
    'that answers %s to everything gets no session, or one that can be saved and ended',
    async (_, answer) => {
      const log: string[] = []
      const session = beginScorm({
        api: apiThat(kind, answer),
        dialect: dialects[kind],
        isConnected: async () => true,
        log: (line) => log.push(line),
      })
      if (!session) return
      expect(session.start.learnerId).not.toMatch(/object|function|Symbol/)
      expect(typeof (await session.save(state()))).toBe('boolean')
      for (const line of log) expect(line.length).toBeLessThan(200)
    },
  )

  test.each(answers.filter(([what]) => /object|promise|function|list|symbol/.test(what)))(
    'whose values are %s is taken to have none',
    (_, answer) => {
      const api = openApi(apiThat(kind, answer), methods, running, () => {})
      expect(api.get('cmi.suspend_data')).toBe('')
    },
  )

  test('whose values are objects made of a text is taken at its word', () => {
    const answer = () => Object('L10')
    const api = openApi(apiThat(kind, answer), methods, running, () => {})
    expect(api.get('cmi.location')).toBe('L10')
  })

  test('whose methods cannot even be looked up breaks nothing', () => {
    const log: string[] = []
    const api = openApi(new Proxy({}, { get: fail }), methods, running, (line) => log.push(line))
    expect(api.initialize()).toEqual({ isDone: false, code: 'thrown' })
    expect(api.get('cmi.location')).toBe('')
    expect(api.set('cmi.location', 'L10')).toBe(false)
    expect(api.terminate()).toEqual({ isDone: false, code: 'thrown' })
  })

  test('is called with texts alone, whatever is to be told', async () => {
    const given: unknown[] = []
    const { methods } = dialects[kind]
    const answer = (...values: unknown[]) => {
      given.push(...values)
      return 'true'
    }
    const api = Object.fromEntries(Object.values(methods).map((name) => [name, answer]))
    const session = beginScorm({
      api,
      dialect: dialects[kind],
      isConnected: async () => true,
      log: () => {},
    })
    await session?.save(state({ location: 'L10' }))
    expect(given.length).toBeGreaterThan(5)
    expect(given.filter((value) => typeof value !== 'string')).toEqual([])
  })

  test.each(hostileStrings.map(({ what, text }) => [what, text] as const))(
    'S04: that says %s for every value is taken at its word, as a text',
    (_, text) => {
      const api = openApi(
        apiThat(kind, () => text),
        methods,
        running,
        () => {},
      )
      expect(api.get('cmi.core.student_name')).toBe(text)
    },
  )
})

describe('S21: a window in which the API is looked for', () => {
  test.each<[string, object]>([
    ['that breaks when it is looked at', new Proxy({}, { get: fail })],
    ['whose API breaks when it is looked at', { API: new Proxy({}, { get: fail }) }],
    ['whose API is a promise', { API: Promise.resolve({}) }],
    ['whose API is a text', { API: 'LMSInitialize' }],
    ['whose API has no methods', { API: { LMSInitialize: 'true' } }],
  ])('%s has none', (_, window) => {
    expect(findApi(window, 'API')).toBeUndefined()
  })

  test('that is its own ancestor without end is given up', () => {
    const endless = (): object => ({
      get parent() {
        return endless()
      },
    })
    expect(findApi(endless(), 'API')).toBeUndefined()
  })
})
