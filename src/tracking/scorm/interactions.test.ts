import { describe, expect, test } from 'vitest'
import { byKey, type Entry } from '#core/progress/entry.ts'
import { facts } from '#core/reporting/facts.fixture.ts'
import { type Results, resultsOf } from '#core/reporting/results.ts'
import { element, kinds, open, state } from './session.fixture.ts'
import type { StrictLms } from './strict-lms.fixture.ts'

function answered(id: string, ...chosen: string[]): Entry {
  const one = { counter: 1, chosen }
  return { kind: 'question', id, counter: 1, first: one, last: one, tries: 1, right: false }
}

const told = (...entries: Entry[]): Partial<Results> => {
  const { interactions, objectives } = resultsOf(byKey(entries), facts)
  return { interactions, objectives }
}

const everyKind: Entry[] = [
  answered('T-1', 'b'),
  answered('T-2', 'a', 'b'),
  answered('T-3', 'red=tam', 'blue=joe'),
  answered('T-4', 'boat=sea', 'gull=land'),
  answered('T-5', 'cast', 'sail', 'eat'),
  answered('T-6', 'light.day=p', 'light.night=q', 'food.day=r', 'food.night=s'),
  answered('T-7', 'ropes.new=hourly', 'ropes.old=daily'),
  answered('T-8', 'no'),
  answered('T-9', 'text=I would say that ice comes.'),
  {
    kind: 'scenario',
    id: 'SC1',
    counter: 5,
    run: { counter: 5, choices: [] },
    endings: ['harbour'],
    finished: [{ counter: 5, choices: ['a', 'a', 'b', 'c'] }],
  },
]

/** The ids of the interactions that the LMS holds, in its order. */
function idsIn({ saved }: StrictLms): string[] {
  const ids: string[] = []
  for (let at = 0; saved[`cmi.interactions.${at}.id`] !== undefined; at += 1)
    ids.push(saved[`cmi.interactions.${at}.id`] ?? '')
  return ids
}

describe.each(kinds)('what was answered, in %s', (kind) => {
  const response = kind === 'scorm12' ? 'student_response' : 'learner_response'

  test('V-9 to V-13: every kind of question and a story are written without one refusal', async () => {
    const { lms, session, log } = open(kind)
    await session.save(state(told(...everyKind)))
    expect(lms.offences).toEqual([])
    expect(log).toEqual([])
    expect(idsIn(lms)).toHaveLength(13)
    expect(new Set(idsIn(lms)).size).toBe(13)
  })

  test('V-10: responses are written as the kind of SCORM wants them', async () => {
    const { lms, session } = open(kind)
    await session.save(state(told(...everyKind.slice(0, 9))))
    const written = idsIn(lms).map((id, at) => [
      id,
      lms.saved[`cmi.interactions.${at}.${response}`],
    ])
    const expected =
      kind === 'scorm12'
        ? {
            T_1: 'b',
            T_2: 'a,b',
            T_3: 'a.a,b.c',
            T_4: 'a.b,b.a',
            T_5: 'b,a,c',
            T_6: 'a.p,b.q,c.r,d.s',
            T_7: 'a.a,b.b',
            T_8: 'b',
            T_9: 'answered',
          }
        : {
            T_1: 'b',
            T_2: 'a[,]b',
            T_3: 'red[.]tam[,]blue[.]joe',
            T_4: 'boat[.]sea[,]gull[.]land',
            T_5: 'cast[,]sail[,]eat',
            T_6: 'light__day[.]p[,]light__night[.]q[,]food__day[.]r[,]food__night[.]s',
            T_7: 'ropes__new[.]hourly[,]ropes__old[.]daily',
            T_8: 'no',
            T_9: 'answered',
          }
    expect(Object.fromEntries(written)).toEqual(expected)
  })

  test('V-11: results are in the words of the kind of SCORM', async () => {
    const { lms, session } = open(kind)
    await session.save(
      state(told(answered('T-1', 'b'), answered('T-2', 'a', 'b'), answered('T-8', 'no'))),
    )
    const results = [0, 1, 2].map((at) => lms.saved[`cmi.interactions.${at}.result`])
    expect(results).toEqual([kind === 'scorm12' ? 'wrong' : 'incorrect', 'correct', 'neutral'])
  })

  test('D-4: nothing of what was written reaches the LMS', async () => {
    const { lms, session } = open(kind)
    await session.save(state(told(...everyKind)))
    expect(JSON.stringify(lms.calls)).not.toContain('ice comes')
  })

  test('V-9, V-13: each is told once, and told again in its place when the answer has changed', async () => {
    const { lms, session } = open(kind)
    await session.save(state(told(answered('T-1', 'b'))))
    await session.save(state(told(answered('T-1', 'b'), answered('T-8', 'no')), 60, 'two'))
    await session.save(state(told(answered('T-1', 'a'), answered('T-8', 'no')), 60, 'three'))
    expect(idsIn(lms)).toEqual(['T_1', 'T_8'])
    expect(lms.saved[`cmi.interactions.0.${response}`]).toBe('a')
    await session.save(state(told(answered('LO1-K1', 'b')), 60, 'four'))
    await session.save(state(told(answered('LO1-K1', 'a')), 60, 'five'))
    expect(lms.saved[`cmi.interactions.2.${response}`]).toBe('a')
    expect(lms.offences).toEqual([])
  })

  test('V-9: what was told in an earlier session is not told again, and ids stay one of a kind', async () => {
    const { lms, session } = open(kind)
    const first = told(answered('T-1', 'b'), answered('T-2', 'a', 'b'))
    await session.save(state(first))
    session.leave(state(first))
    const next = open(kind, { saved: lms.saved })
    next.session.resume?.({ ...state(first).results })
    await next.session.save(
      state(
        told(answered('T-1', 'a'), answered('T-2', 'a', 'b'), answered('T-8', 'no')),
        5,
        'next',
      ),
    )
    expect(idsIn(next.lms)).toEqual(
      kind === 'scorm12' ? ['T_1', 'T_2', 'T_1_2', 'T_8_3'] : ['T_1', 'T_2', 'T_8'],
    )
    expect(next.lms.offences).toEqual([])
  })

  test('F-1: what was told while the network was down is told again', async () => {
    const { lms, session } = open(kind)
    lms.faults.isOffline = true
    await session.save(state(told(answered('T-1', 'b')), 60, 'one'))
    lms.faults.isOffline = false
    const before = lms.calls.length
    await session.save(state(told(answered('T-1', 'b')), 60, 'two'))
    const again = lms.calls.slice(before).map((call) => call.element)
    expect(again).toContain(`cmi.interactions.0.${response}`)
    expect(again).not.toContain('cmi.interactions.0.id')
  })

  test('V-13, F-3: an LMS that keeps no interactions is asked once for each, and the rest goes on', async () => {
    const refuse = { element: /interactions/, code: '401' }
    const { lms, session } = open(kind, { faults: { refuse } })
    expect(await session.save(state(told(...everyKind), 60, 'one'))).toBe(true)
    const asked = lms.calls.filter((call) => /interactions\.\d/.test(call.element)).length
    expect(asked).toBe(13)
    expect(await session.save(state(told(...everyKind), 60, 'two'))).toBe(true)
    expect(lms.calls.filter((call) => /interactions\.\d/.test(call.element))).toHaveLength(asked)
  })

  test('no more than 250 are told', async () => {
    const { lms, session, log } = open(kind)
    const [one] = told(answered('T-1', 'b')).interactions ?? []
    if (!one) throw new Error('There is no interaction.')
    const interactions = Array.from({ length: 260 }, (_, at) => ({ ...one, id: `T_${at}` }))
    await session.save(state({ interactions }, 60, 'one'))
    await session.save(state({ interactions }, 60, 'two'))
    expect(idsIn(lms)).toHaveLength(250)
    expect(log).toEqual(['T_250 and later ones: not told'])
  })
})

describe.each(kinds)('objectives, in %s', (kind) => {
  const objective = (raw: number, id = 'LO1') => ({
    id,
    text: 'tell boats apart',
    score: { raw, scaled: raw / 100 },
    success: raw >= 75 ? ('passed' as const) : ('unknown' as const),
  })

  test('V-14: are found by their id among those that the LMS has made, else put at the end', async () => {
    const preset = { 'cmi.objectives.0.id': 'PRIMARY', 'cmi.objectives.1.id': 'LO2' }
    const { lms, session } = open(kind, { preset })
    await session.save(state({ objectives: [objective(50, 'LO1'), objective(100, 'LO2')] }))
    expect(lms.saved).toMatchObject({
      'cmi.objectives.1.score.raw': '100',
      'cmi.objectives.2.id': 'LO1',
      'cmi.objectives.2.score.raw': '50',
    })
    expect(lms.offences).toEqual([])
  })

  test('V-5, V-7: have a score with its ends, and a status once they are passed', async () => {
    const { lms, session } = open(kind)
    await session.save(state({ objectives: [objective(50)] }, 60, 'one'))
    const name = kind === 'scorm12' ? 'status' : 'success_status'
    expect(lms.read(`cmi.objectives.0.${name}`)).toBe(kind === 'scorm12' ? 'incomplete' : '')
    await session.save(state({ objectives: [objective(100)] }, 60, 'two'))
    expect(lms.saved).toMatchObject({
      'cmi.objectives.0.score.raw': '100',
      'cmi.objectives.0.score.min': '0',
      'cmi.objectives.0.score.max': '100',
      [`cmi.objectives.0.${name}`]: 'passed',
    })
  })

  test('V-14: are found again at the next launch', async () => {
    const { lms, session } = open(kind)
    await session.save(state({ objectives: [objective(50)] }))
    session.leave(state())
    const next = open(kind, { saved: lms.saved })
    await next.session.save(state({ objectives: [objective(100)] }, 60, 'two'))
    expect(next.lms.saved).toMatchObject({ 'cmi.objectives.0.score.raw': '100' })
    expect(next.lms.saved).not.toHaveProperty('cmi.objectives.1.id')
  })

  test('V-13: an LMS that keeps none stops nothing', async () => {
    const refuse = { element: /objectives/, code: '401' }
    const { lms, session } = open(kind, { faults: { refuse } })
    expect(await session.save(state({ objectives: [objective(50)], location: 'L10' }))).toBe(true)
    expect(lms.saved[element(kind, 'location')]).toBe('L10.1')
  })
})

test('V-12: in SCORM 2004 the type follows the id, and all else follows the type', async () => {
  const { lms, session } = open('scorm2004')
  await session.save(state(told(answered('LO1-K1', 'b'))))
  const names = lms.calls.flatMap(({ method, element: name }) =>
    method === 'SetValue' && name.startsWith('cmi.interactions.0.') ? [name.slice(19)] : [],
  )
  expect(names).toEqual([
    'id',
    'type',
    'objectives.0.id',
    'timestamp',
    'correct_responses.0.pattern',
    'learner_response',
    'result',
    'description',
  ])
})
