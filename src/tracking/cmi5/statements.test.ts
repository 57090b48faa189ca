import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answered } from './answered.ts'
import { answer, scoreOf } from './outside.fixture.ts'
import { brokenBy, type Ground, type Sent } from './rules.fixture.ts'
import {
  completed,
  duration,
  initialized,
  judged,
  type Statement,
  type Terms,
  terminated,
} from './statements.ts'

const session = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid'
const actor = {
  objectType: 'Agent',
  name: 'Jo',
  account: { homePage: 'http://lms.test', name: '1' },
  extra: { kept: true },
}
const registration = crypto.randomUUID()
const termsWith = (
  contextTemplate: Terms['data']['contextTemplate'],
  masteryScore?: number,
): Terms => ({
  actor,
  activityId: 'http://lms.test/activities/17',
  registration,
  data: { contextTemplate, masteryScore },
})
const terms = termsWith({ extensions: { [session]: 's1' } }, 0.8)

let clock = Date.parse('2026-03-04T05:06:07.089Z')
const stamp = () => {
  clock += 1
  return { id: crypto.randomUUID(), timestamp: new Date(clock).toISOString() }
}

/** Every statement that a session may hold, in an order that it may have. */
const sessionOf = (of: Terms): Statement[] => [
  initialized(of, stamp()),
  answered(of, stamp(), answer('q1')),
  completed(of, stamp(), 61.239),
  judged('passed', of, stamp(), 61, scoreOf(80)),
  terminated(of, stamp(), 3723.5),
]

const groundOf = ({ data, activityId }: Terms): Omit<Ground, 'session' | 'stored'> => ({
  actor,
  activityId,
  registration,
  contextTemplate: data.contextTemplate as Ground['contextTemplate'],
  launchMode: 'Normal',
  masteryScore: data.masteryScore,
  hasReadPreferences: true,
  hasReadLaunchData: true,
  isAbandoned: false,
})

const brokenIn = (statements: readonly Statement[], of: Terms) =>
  (statements as readonly Sent[]).flatMap((statement, at, all) =>
    brokenBy(statement, { ...groundOf(of), session: all.slice(0, at), stored: all.slice(0, at) }),
  )

describe('a session', () => {
  test('C-6, C-7, C-8: breaks no requirement of cmi5', () => {
    expect(brokenIn(sessionOf(terms), terms)).toEqual([])
    const { masteryScore: _, ...data } = terms.data
    const without = { ...terms, data: { ...data, masteryScore: undefined } }
    expect(brokenIn(sessionOf(without), without)).toEqual([])
  })

  test('C-6: keeps whatever stands in the template, before its own additions', () => {
    const activities = fc.array(fc.record({ id: fc.webUrl(), definition: fc.object() }), {
      maxLength: 3,
    })
    const template = fc.record({
      contextActivities: fc.dictionary(
        fc.constantFrom('parent', 'grouping', 'category', 'other'),
        fc.oneof(
          activities,
          activities.filter(({ length }) => length > 0).map(([first]) => first as { id: string }),
        ),
      ),
      extensions: fc
        .dictionary(fc.webUrl(), fc.jsonValue())
        .map((extensions) => ({ ...extensions, [session]: 's1' })),
      platform: fc.string(),
      team: fc.object(),
    })
    fc.assert(
      fc.property(template, (contextTemplate) => {
        const before = structuredClone(contextTemplate)
        const of = termsWith(contextTemplate, 0.5)
        const statements = sessionOf(of)
        expect(brokenIn(statements, of)).toEqual([])
        for (const { context } of statements) {
          expect(context['platform']).toBe(contextTemplate.platform)
          expect(context['team']).toEqual(contextTemplate.team)
        }
        expect(contextTemplate).toEqual(before)
      }),
    )
  })

  test('C-6: a category that the template has already is not there twice', () => {
    const category = { id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }
    const { context } = initialized(termsWith({ contextActivities: { category } }), stamp())
    expect(context.contextActivities?.['category']).toEqual([category])
  })

  test('C-6: the actor goes out as the LMS wrote it', () => {
    for (const statement of sessionOf(terms)) expect(statement.actor).toEqual(actor)
  })
})

test('C-8: "completed" tells a duration, and neither a score nor success', () => {
  expect(completed(terms, stamp(), 61.239).result).toEqual({
    completion: true,
    duration: 'PT61.24S',
  })
})

test('C-8: "passed" tells the score, whole and within its limits, and the mark it was judged by', () => {
  const { result, context } = judged('passed', terms, stamp(), 5, scoreOf(83.99))
  expect(result).toEqual({
    success: true,
    score: { scaled: 0.8399, raw: 83, min: 0, max: 100 },
    duration: 'PT5S',
  })
  expect(context.extensions).toEqual({
    [session]: 's1',
    'https://w3id.org/xapi/cmi5/context/extensions/masteryscore': 0.8,
  })
})

test('C-8: "failed" tells that, and nothing of completion', () => {
  const { result } = judged('failed', terms, stamp(), 5, undefined)
  expect(result).toEqual({ success: false, duration: 'PT5S' })
})

test.each([
  [0, 'PT0S'],
  [-1, 'PT0S'],
  [59.999, 'PT60S'],
  [86_400, 'PT86400S'],
  [0.005, 'PT0.01S'],
])('%f seconds are written as %s', (seconds, written) => {
  expect(duration(seconds)).toBe(written)
})
