import { describe, expect, test } from 'vitest'
import { type Methods, openApi } from './api.ts'
import { scorm2004 } from './scorm2004.ts'

type Answers = Partial<Record<keyof Methods, () => unknown>>

function openWith(answers: Answers) {
  const log: string[] = []
  const calls: string[] = []
  const methods = Object.entries(scorm2004.methods) as [keyof Methods, string][]
  const raw = Object.fromEntries(
    methods.map(([method, name]) => [
      name,
      (...values: string[]) => {
        calls.push([name, ...values].join(' ').trim())
        return answers[method]?.()
      },
    ]),
  )
  const api = openApi(raw, scorm2004.methods, '103', (line) => log.push(line))
  return { api, log, calls }
}

const fail = () => {
  throw new TypeError('It has failed.')
}

describe('the API of an LMS', () => {
  test.each(['true', true, 1, '1'])('API-7, F20: takes %o for done', (result) => {
    const { api, log } = openWith({ set: () => result, commit: () => result })
    expect(api.set('cmi.location', 'L10')).toBe(true)
    expect(api.commit()).toEqual({ isDone: true })
    expect(log).toEqual([])
  })

  test.each(['false', false, null, undefined, 0, ''])(
    'F20: of %o without an error code counts as done, with a line in the log',
    (result) => {
      const { api, log } = openWith({
        initialize: () => result,
        set: () => result,
        error: () => '0',
      })
      expect(api.initialize()).toEqual({ isDone: true })
      expect(api.set('cmi.location', 'L10')).toBe(true)
      expect(log).toEqual(['Initialize: 0', 'SetValue cmi.location (3 characters): 0'])
    },
  )

  test('API-7: a commit that fails without a code is tried once more, and then counts as done', () => {
    const results = [null, 'true']
    const { api, calls } = openWith({ commit: () => results.shift() })
    expect(api.commit()).toEqual({ isDone: true })
    expect(calls.filter((call) => call === 'Commit')).toHaveLength(2)
    expect(openWith({ commit: () => null }).api.commit()).toEqual({ isDone: true })
  })

  test('API-7, F21: a commit that fails with a code has failed', () => {
    const { api, calls } = openWith({ commit: () => 'false', error: () => 391 })
    expect(api.commit()).toEqual({ isDone: false, code: '391' })
    expect(calls.filter((call) => call === 'Commit')).toHaveLength(1)
  })

  test('API-6: of a session that is running already carries on with it', () => {
    const code = (value: string) =>
      openWith({ initialize: () => 'false', error: () => value }).api.initialize()
    expect(code('103')).toEqual({ isDone: true })
    expect(code('104')).toEqual({ isDone: false, code: '104' })
    expect(code('102')).toEqual({ isDone: false, code: '102' })
  })

  test('F-3, F20: never throws, whatever the LMS does', () => {
    const { api, log } = openWith({
      initialize: fail,
      get: fail,
      set: fail,
      commit: fail,
      terminate: fail,
    })
    expect(api.initialize()).toEqual({ isDone: false, code: 'thrown' })
    expect(api.get('cmi.mode')).toBe('')
    expect(api.set('cmi.exit', 'suspend')).toBe(false)
    expect(api.commit()).toEqual({ isDone: false, code: 'thrown' })
    expect(api.terminate()).toEqual({ isDone: false, code: 'thrown' })
    expect(log).toHaveLength(5)
    const bare = openApi({}, scorm2004.methods, '103', () => {})
    expect([bare.get('cmi.mode'), bare.set('cmi.exit', 'suspend')]).toEqual(['', true])
  })

  test('V-17: reads what was never set as nothing, without a word', () => {
    const { api, log } = openWith({ get: () => null, error: () => '403' })
    expect(api.get('cmi.suspend_data')).toBe('')
    expect(log).toEqual([])
  })

  test('API-8: is let go of at the end: no later call reaches it', () => {
    const { api, calls } = openWith({ terminate: () => 'true', set: () => 'true' })
    api.terminate()
    const before = calls.length
    expect(api.set('cmi.location', 'L10')).toBe(false)
    expect(api.get('cmi.location')).toBe('')
    expect(api.commit()).toEqual({ isDone: false, code: 'ended' })
    expect(api.terminate()).toEqual({ isDone: false, code: 'ended' })
    expect(calls).toHaveLength(before)
  })

  test('D-4: a log tells how long a value was, and never the value', () => {
    const { api, log } = openWith({ set: () => 'false', error: () => '406' })
    api.set('cmi.suspend_data', 'secret')
    expect(log).toEqual(['SetValue cmi.suspend_data (6 characters): 406'])
  })
})
