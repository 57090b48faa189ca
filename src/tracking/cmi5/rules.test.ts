import requirements from '@cmi5/requirements/requirements.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { brokenBy, type Ground, heldAgainst, type Sent } from './rules.fixture.ts'

const category = (name: string) => ({
  id: `https://w3id.org/xapi/cmi5/context/categories/${name}`,
})
const extension = (name: string) => `https://w3id.org/xapi/cmi5/context/extensions/${name}`
const grouping = [{ id: 'https://course.test' }]
const contextTemplate = {
  contextActivities: { grouping },
  extensions: { [extension('sessionid')]: 's1' },
}

const say = (verb: string, result?: Sent['result'], more: string[] = [], minute = 0): Sent => ({
  id: '760e3480-ba55-4991-94b0-01820dbd23a2',
  timestamp: `2026-03-04T05:${10 + minute}:07.089Z`,
  actor: { account: { homePage: 'http://lms.test', name: '1' } },
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
  object: { id: 'a1' },
  ...(result && { result }),
  context: {
    registration: 'r1',
    contextActivities: { grouping, category: ['cmi5', ...more].map(category) },
    extensions: {
      [extension('sessionid')]: 's1',
      ...(more.includes('moveon') && verb !== 'completed'
        ? { [extension('masteryscore')]: 0.8 }
        : {}),
    },
  },
})
const duration = 'PT1S'
const begun = say('initialized')
const completed = say('completed', { completion: true, duration }, ['moveon'], 1)
const passed = say(
  'passed',
  { success: true, duration, score: { scaled: 0.8, raw: 80, min: 0, max: 100 } },
  ['moveon'],
  2,
)
const failed = say('failed', { success: false, duration, score: { scaled: 0.5 } }, ['moveon'], 2)
const ended = say('terminated', { duration }, [], 3)
const allowed: Sent = {
  ...say('answered', { success: true, response: 'a' }, [], 1),
  context: { ...begun.context, contextActivities: { grouping } },
}

const ground: Ground = {
  actor: begun.actor ?? {},
  activityId: 'a1',
  registration: 'r1',
  contextTemplate,
  launchMode: 'Normal',
  masteryScore: 0.8,
  hasReadPreferences: true,
  hasReadLaunchData: true,
  isAbandoned: false,
  session: [begun],
  stored: [begun],
}

test.each([
  ['initialized', begun, { session: [], stored: [] }],
  ['completed', completed, {}],
  ['passed', passed, {}],
  ['failed', failed, {}],
  ['terminated', ended, { session: [begun, allowed, completed, passed] }],
  ['answered', allowed, {}],
] as [string, Sent, Partial<Ground>][])('lets a sound "%s" pass', (_, statement, changes) => {
  expect(brokenBy(statement, { ...ground, ...changes })).toEqual([])
})

const withContext = (statement: Sent, context: Sent['context']): Sent => ({
  ...statement,
  context: { ...statement.context, ...context },
})
const withResult = (statement: Sent, result: Sent['result']): Sent => ({
  ...statement,
  result: { ...statement.result, ...result },
})
const inCategories = (statement: Sent, ...names: string[]): Sent =>
  withContext(statement, { contextActivities: { grouping, category: names.map(category) } })

const faults: [id: string, statement: Sent, changes?: Partial<Ground>][] = [
  ['4.1.0.0-1', { ...allowed, object: {} }],
  ['9.1.0.0-1', { ...begun, id: '1' }, { session: [] }],
  ['9.7.0.0-1', { ...allowed, timestamp: 'today Z' }],
  ['9.7.0.0-2', { ...allowed, timestamp: '2026-03-04T06:11:07+01:00' }],
  ['8.1.3.0-3', { ...allowed, actor: { ...begun.actor, objectType: 'Agent' } }],
  ['9.6.1.0-1', withContext(allowed, { registration: 'r2' })],
  ['9.6.3.1-4', withContext(allowed, { extensions: {} })],
  ['10.2.1.0-4', allowed, { hasReadLaunchData: false }],
  ['10.2.1.0-6', withContext(allowed, { contextActivities: {} })],
  ['11.0.0.0-3', begun, { session: [], hasReadPreferences: false }],
  ['6.3.0.0-1', { ...allowed, verb: { id: 'http://adlnet.gov/expapi/verbs/voided' } }],
  ['9.3.6.0-2', allowed, { isAbandoned: true }],
  ['9.3.0.0-4', allowed, { session: [] }],
  ['9.3.0.0-4', { ...allowed, timestamp: '2026-03-04T05:00:00Z' }],
  ['9.3.0.0-5', allowed, { session: [begun, ended] }],
  ['9.3.0.0-5', ended, { session: [begun, { ...allowed, timestamp: '2027-01-01T00:00:00Z' }] }],
  ['9.6.2.2-2', inCategories(begun, 'cmi5', 'moveon'), { session: [] }],
  ['9.6.2.1-1', withContext(begun, { contextActivities: { grouping } }), { session: [] }],
  ['10.2.2.0-9', completed, { launchMode: 'Browse' }],
  ['10.2.2.0-11', allowed, { launchMode: 'Review' }],
  ['9.5.1.0-3', withResult(passed, { score: { scaled: 0.8, raw: 80 } })],
  ['9.5.1.0-3', withResult(passed, { score: { scaled: 0.8, raw: 80.5, min: 0, max: 100 } })],
  ['9.2.0.0-3', { ...begun, actor: {} }, { session: [], actor: {} }],
  ['8.1.5.0-6', { ...begun, object: { id: 'publisher' } }, { session: [] }],
  ['9.3.0.0-1', inCategories(allowed, 'cmi5')],
  ['9.3.0.0-2', begun],
  ['9.3.0.0-3', passed, { session: [begun, failed] }],
  ['9.3.0.0-6', completed, { stored: [completed] }],
  ['9.3.0.0-7', passed, { stored: [passed] }],
  ['9.3.0.0-8', failed, { stored: [passed] }],
  ['9.3.4.0-2', withResult(passed, { score: { scaled: 0.79 } })],
  ['9.3.5.0-2', withResult(failed, { score: { scaled: 0.8 } })],
  ['10.2.4.0-2', { ...passed, result: { success: true, duration } }],
  ['9.6.3.2-2', withContext(passed, { extensions: begun.context?.extensions ?? {} })],
  ['9.5.1.0-2', withResult(completed, { score: { scaled: 1 } })],
  ['9.5.2.0-1', withResult(passed, { success: false })],
  ['9.5.2.0-2', withResult(failed, { success: true })],
  ['9.5.2.0-3', withResult(completed, { success: true })],
  ['9.5.3.0-1', withResult(completed, { completion: undefined })],
  ['9.5.3.0-2', withResult(passed, { completion: true })],
  ['9.5.4.1-1', withResult(ended, { duration: undefined })],
  ['9.5.4.1-2', withResult(completed, { duration: '1:00' })],
  ['9.5.4.1-3', withResult(passed, { duration: 'PT' })],
  ['9.5.4.1-4', withResult(failed, { duration: 'PT1.234S' })],
  ['9.6.2.2-1', inCategories(completed, 'cmi5')],
]

test.each(faults)('C-6 to C-9: finds what breaks requirement %s', (id, statement, changes) => {
  expect(brokenBy(statement, { ...ground, ...changes })).toContain(id)
})

test('every requirement is one of cmi5’s own list, and is tried above', () => {
  expect(heldAgainst.filter((id) => !Object.hasOwn(requirements, id))).toEqual([])
  expect(new Set(faults.map(([id]) => id))).toEqual(new Set(heldAgainst))
})
