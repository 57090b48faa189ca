import { describe, expect, test } from 'vitest'
import { scorm12 } from '#tracking/scorm/scorm12.ts'
import { scorm2004 } from '#tracking/scorm/scorm2004.ts'
import { type Launch, launchStrictLms, type StrictLms } from '#tracking/scorm/strict-lms.fixture.ts'
import { models } from '#tracking/scorm/strict-model.fixture.ts'
import type { Finding } from './preflight-findings.ts'
import { checkScorm } from './preflight-scorm.ts'

const dialects = { scorm12, scorm2004 }
const kinds = ['scorm12', 'scorm2004'] as const
const codebook = { course: 'course', release: 1, entries: [] }
const record = 'LM1.attempt.5.not-ours'

function check(kind: (typeof kinds)[number], lms: StrictLms, runningSince?: string): Finding[] {
  return checkScorm({
    api: lms.api,
    dialect: dialects[kind],
    runningSince,
    codebook,
    now: () => new Date(0),
    log: () => {},
  })
}

const launch = (kind: (typeof kinds)[number], more: Omit<Launch, 'model'> = {}) =>
  launchStrictLms({ ...more, model: models[kind] })

const signOf = (findings: readonly Finding[], name: string) =>
  findings.find((finding) => finding.check === name)?.sign

describe.each(kinds)('the check of an LMS of %s', (kind) => {
  const { model } = { model: models[kind] }
  const room = 'Room for the record'
  const learnt = () => ({
    'cmi.suspend_data': record,
    [model.exit]: 'suspend',
    [model.status]: 'incomplete',
  })
  const setsOf = ({ calls }: StrictLms) => calls.filter(({ method }) => /SetValue/.test(method))

  test('a good LMS: every finding is good but that nothing is there to come back yet', () => {
    const findings = check(kind, launch(kind))
    expect(findings.filter(({ sign }) => sign !== 'good').map((one) => one.check)).toEqual([
      'Resume',
    ])
  })

  test('API-6, LC-6: a session of its own begins once and ends once, and nothing is called later', () => {
    const lms = launch(kind)
    check(kind, lms)
    expect(lms.count(model.methods[0])).toBe(1)
    expect(lms.calls.at(-1)?.method).toBe(model.methods[1])
  })

  test('API-6: inside a running course, no session begins or ends', () => {
    const lms = launch(kind, { saved: learnt() })
    lms.api[model.methods[0]]?.('')
    check(kind, lms, record)
    expect(lms.count(model.methods[0])).toBe(1)
    expect(lms.count(model.methods[1])).toBe(0)
    expect(lms.saved['cmi.suspend_data']).toBe(record)
  })

  test('the record of a learner is the same afterwards, and no trial text is ever committed', () => {
    const lms = launch(kind, { saved: learnt() })
    const committed = new Set<string | undefined>()
    const name = model.methods[4]
    const commit = lms.api[name]
    lms.api[name] = (...values) => {
      const result = commit?.(...values)
      committed.add(lms.saved['cmi.suspend_data'])
      return result
    }
    check(kind, lms)
    expect([...committed]).toEqual([record])
    expect(lms.saved).toMatchObject({ 'cmi.suspend_data': record, [model.exit]: 'suspend' })
  })

  test('what this page leaves in a new attempt comes back at the next launch', () => {
    const saved = {}
    check(kind, launch(kind, { saved }))
    expect(signOf(check(kind, launch(kind, { saved })), 'Resume')).toBe('good')
  })

  test('V-1: an LMS that takes exactly what the course writes is good', () => {
    const findings = check(kind, launch(kind, { room: 4000 }))
    expect(signOf(findings, room)).toBe('good')
    expect(findings.find((one) => one.check === room)?.text).toContain('4,096 were refused')
  })

  test('V-1: an LMS with less room than the course needs fails', () => {
    expect(signOf(check(kind, launch(kind, { room: 3999 })), room)).toBe('bad')
  })

  test('V-1: what is taken but cut off is noticed', () => {
    const lms = launch(kind, { saved: learnt() })
    const name = model.methods[3]
    const set = lms.api[name]
    lms.api[name] = (element = '', value = '') => set?.(element, value.slice(0, 1000))
    const findings = check(kind, lms)
    expect(signOf(findings, room)).toBe('bad')
    expect(findings.find((one) => one.check === room)?.text).toContain('1,000 came back')
    expect(lms.saved['cmi.suspend_data']).toBe(record)
  })

  test.each(['review', 'browse'])('LC-9: in mode "%s" nothing is written', (mode) => {
    const lms = launch(kind, { saved: learnt(), preset: { [model.mode]: mode } })
    const findings = check(kind, lms)
    expect(setsOf(lms)).toEqual([])
    expect(signOf(findings, 'Launch')).toBe('doubtful')
  })

  test('LC-10: a status that says more than "begun" stays', () => {
    const lms = launch(kind, {
      saved: { ...learnt(), [model.status]: 'completed' },
      preset: { [model.mode]: 'normal' },
    })
    check(kind, lms)
    expect(lms.saved[model.status]).toBe('completed')
  })

  test('a session that runs already is not touched', () => {
    const lms = launch(kind, { saved: learnt() })
    lms.api[model.methods[0]]?.('')
    const findings = check(kind, lms)
    expect(signOf(findings, 'Session')).toBe('bad')
    expect(setsOf(lms)).toEqual([])
    expect(lms.count(model.methods[1])).toBe(0)
  })

  test('an LMS that starts no session fails, and nothing more is asked of it', () => {
    const lms = launch(kind, { faults: { initialize: '0' } })
    lms.api[model.methods[5]] = () => '102'
    expect(check(kind, lms)).toEqual([expect.objectContaining({ check: 'Session', sign: 'bad' })])
  })

  test('what cannot be read is not written over', () => {
    const lms = launch(kind, { saved: learnt() })
    const name = model.methods[2]
    const get = lms.api[name]
    lms.api[name] = (element = '') => {
      if (element === 'cmi.suspend_data') throw new Error('The value cannot be read.')
      return get?.(element)
    }
    expect(signOf(check(kind, lms), 'Reading')).toBe('bad')
    expect(setsOf(lms).filter(({ element }) => element === 'cmi.suspend_data')).toEqual([])
  })

  test('F-2: a commit that is refused fails', () => {
    expect(signOf(check(kind, launch(kind, { faults: { isExpired: true } })), 'Saving')).toBe('bad')
  })

  test('an LMS that throws wherever it can breaks nothing', () => {
    const lms = launch(kind, { faults: { throws: [...model.methods].slice(1) } })
    expect(check(kind, lms).some(({ sign }) => sign === 'bad')).toBe(true)
  })

  test('D-4: no finding holds the learner’s id or what the record holds', () => {
    const text = JSON.stringify(check(kind, launch(kind, { saved: learnt() })))
    expect(text).not.toContain('learner-1')
    expect(text).not.toContain(record)
  })
})
