import { Scorm12API, Scorm2004API } from 'scorm-again'
import { describe, expect, test } from 'vitest'
import { byKey, type Entry } from '#core/progress/entry.ts'
import { facts } from '#core/reporting/facts.fixture.ts'
import { resultsOf } from '#core/reporting/results.ts'
import { dialects, type Kind, kinds, state } from './session.fixture.ts'
import { beginScorm } from './session.ts'

// The run-time of scorm-again, which others have written: it runs in Node without a document.

type Api = Scorm12API | Scorm2004API

function launch(kind: Kind, held?: object): Api {
  const settings = { autocommit: false, logLevel: 5, lmsCommitUrl: false as const }
  const api = kind === 'scorm12' ? new Scorm12API(settings) : new Scorm2004API(settings)
  if (held) api.loadFromJSON(held as never, '')
  return api
}

function begin(kind: Kind, api: Api) {
  const log: string[] = []
  const session = beginScorm({
    api,
    dialect: dialects[kind],
    isConnected: async () => true,
    log: (line) => log.push(line),
  })
  if (!session) throw new Error(`scorm-again refused: ${log.join(', ')}`)
  return { session, log }
}

const answered = (id: string, ...chosen: string[]): Entry => {
  const one = { counter: 1, chosen }
  return { kind: 'question', id, counter: 1, first: one, last: one, tries: 1, right: false }
}
const entries = byKey([
  answered('T-1', 'b'),
  answered('T-2', 'a', 'b'),
  answered('T-3', 'red=tam', 'blue=joe'),
  answered('T-4', 'boat=sea', 'gull=land'),
  answered('T-5', 'cast', 'sail', 'eat'),
  answered('T-6', 'light.day=p', 'light.night=q', 'food.day=r', 'food.night=s'),
  answered('T-7', 'ropes.new=hourly', 'ropes.old=daily'),
  answered('T-8', 'no'),
  answered('T-9', 'text=Words.'),
  answered('LO1-K1', 'b'),
])
const { interactions } = resultsOf(entries, facts)
const full = {
  completion: 'completed',
  success: 'passed',
  score: { raw: 33.33, scaled: 0.3333 },
  progress: 1,
  location: 'L10',
  interactions,
  objectives: [
    { id: 'LO1', text: 'tell boats apart', score: { raw: 100, scaled: 1 }, success: 'passed' },
  ],
} as const

describe.each(kinds)('inside scorm-again, %s', (kind) => {
  test('V-1 to V-14: a whole record is written without one refusal', async () => {
    const { session, log } = begin(kind, launch(kind))
    expect(await session.save(state(full, 3723, 'x'.repeat(3980)))).toBe(true)
    expect(log).toEqual([])
    session.leave(state(full))
    expect(log).toEqual([])
  })

  test('LC-1, LC-2: what was saved is there at the next launch', async () => {
    const api = launch(kind)
    const { session } = begin(kind, api)
    await session.save(state({ location: 'L10', success: 'unknown' }))
    const held = api.renderCMIToJSONObject() as { cmi: object }
    const next = begin(kind, launch(kind, held))
    expect(next.session.start).toMatchObject({
      suspendData: 'LM1.mark.record',
      location: 'L10',
      completion: 'incomplete',
    })
  })

  test('API-6: a session that is running already is carried on with', async () => {
    const api = launch(kind)
    await begin(kind, api).session.save(state({}, 1, 'one'))
    const { session } = begin(kind, api)
    expect(session.start.suspendData).toBe('LM1.mark.one')
    expect(await session.save(state({}, 1, 'two'))).toBe(true)
  })

  test('V-9, V-14: answers and objectives that change are written again in their places', async () => {
    const api = launch(kind)
    const { session, log } = begin(kind, api)
    await session.save(state(full, 1, 'one'))
    const changed = {
      ...entries,
      'question:T-1': answered('T-1', 'a'),
      'question:LO1-K1': answered('LO1-K1', 'a'),
    }
    const objectives = full.objectives.map((one) => ({ ...one, score: { raw: 50, scaled: 0.5 } }))
    const next = { ...full, objectives, interactions: resultsOf(changed, facts).interactions }
    expect(await session.save(state(next, 2, 'two'))).toBe(true)
    expect(log).toEqual([])
    expect(api.cmi.interactions.childArray).toHaveLength(10)
  })

  test('API-8: nothing is called once the session is over', async () => {
    const api = launch(kind)
    const { session, log } = begin(kind, api)
    await session.end('suspend')
    expect(await session.save(state())).toBe(false)
    session.leave(state())
    expect(log).toEqual([])
    expect(api.isTerminated()).toBe(true)
  })
})
