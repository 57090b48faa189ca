import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type Launch, launch } from './launch.ts'
import { type Lms, startLms } from './lrs.fixture.ts'
import { openTab, until } from './outside.fixture.ts'
import type { Registration } from './registration.fixture.ts'
import type { Manners } from './resources.fixture.ts'
import { openState } from './state.ts'

const schema = z.array(z.string())
const join = (ours: string[], theirs: string[]) => [...new Set([...ours, ...theirs])].sort()

let lms: Lms
let learner: Registration
let way: Launch

const startOver = async (manners: Manners = {}) => {
  await lms?.stop()
  lms = await startLms(manners)
  learner = lms.enrol()
  const begun = await launch(lms.launch(learner).url, openTab())
  if (begun.kind !== 'launched') throw new Error(begun.kind)
  way = begun.launch
}
beforeEach(() => startOver())
afterEach(() => lms.stop())

const open = () => {
  const { agent, activityId, registration, ask } = way
  const name = { agent, activityId, registration, stateId: 'bookmark' }
  return openState(ask, openTab().wait, name, schema, join)
}
const held = () => JSON.parse(learner.documents.get('bookmark')?.text ?? 'null')
const writes = () =>
  lms.arrived.filter(({ method, errand }) => errand === 'state' && method === 'PUT')
const conditions = () =>
  writes().map(({ headers }) => headers['if-none-match'] ?? headers['if-match'] ?? 'none')

describe.each<[string, Manners]>([
  ['tags what is read', {}],
  ['tags what is written too', { tagsWrites: true }],
])('an LMS that %s', (_, manners) => {
  beforeEach(() => startOver(manners))

  test('C-12: a document is made with If-None-Match and changed with If-Match', async () => {
    const state = open()
    expect(await state.read()).toEqual({ kind: 'read', value: undefined })
    expect(await state.write(['a'])).toBe(true)
    expect(await state.write(['a', 'b'])).toBe(true)
    expect(held()).toEqual(['a', 'b'])
    expect(conditions()).toEqual(['*', '"1"'])
    expect(lms.violations).toEqual([])
  })

  test('C-12: what another session wrote meanwhile is joined, then and ever after', async () => {
    const [here, there] = [open(), open()]
    await here.read()
    await there.read()
    await there.write(['there'])
    expect(await here.write(['here'])).toBe(true)
    expect(held()).toEqual(['here', 'there'])
    expect(await here.write(['here', 'later'])).toBe(true)
    expect(held()).toEqual(['here', 'later', 'there'])
  })

  test('C-12: the next session reads it', async () => {
    await open().write(['a'])
    expect(await open().read()).toEqual({ kind: 'read', value: ['a'] })
  })

  test('F29: a write whose answer was lost is not taken for another’s', async () => {
    const state = open()
    await state.read()
    await state.write(['a'])
    lms.fail('state', 'lost')
    expect(await state.write(['b'])).toBe(false)
    expect(await state.write(['c'])).toBe(true)
    expect(held()).toEqual(['c'])
  })

  test('F29: a write that failed is made good by the next one', async () => {
    const state = open()
    await state.read()
    lms.isOffline = true
    expect(await state.write(['a'])).toBe(false)
    lms.isOffline = false
    expect(await state.write(['a'])).toBe(true)
    expect(held()).toEqual(['a'])
  })

  test('C-12: whatever the turns of two sessions, nothing that was taken is lost', async () => {
    const turns = fc.array(
      fc.record({ who: fc.nat(1), fault: fc.constantFrom('well', 'well', 'lost', 'gone', 503) }),
      { minLength: 1, maxLength: 8 },
    )
    await fc.assert(
      fc.asyncProperty(turns, async (plan) => {
        learner.documents.clear()
        const sessions = [open(), open()]
        const values: string[][] = [[], []]
        const taken = new Set<string>()
        for (const [at, { who, fault }] of plan.entries()) {
          const value = values[who] ?? []
          value.push(`${at}`)
          lms.fail('state', fault as 'well')
          if (await sessions[who]?.write([...value])) for (const one of value) taken.add(one)
        }
        expect(held() ?? []).toEqual(expect.arrayContaining([...taken]))
      }),
      { numRuns: 40 },
    )
  })
})

test('C-12: writes of one page wait for each other', async () => {
  const state = open()
  await state.read()
  const done = await Promise.all([state.write(['a']), state.write(['b']), state.write(['c'])])
  expect(done).toEqual([true, true, true])
  expect(held()).toEqual(['c'])
  expect(conditions()).toEqual(['*', '"1"', '"2"'])
})

test('what is stored already is not sent again', async () => {
  const state = open()
  await state.write(['a'])
  expect(await state.write(['a'])).toBe(true)
  expect(writes()).toHaveLength(1)
})

test('C-14: an LMS that hides its tags is written to without, and read before', async () => {
  await startOver({ hidesTags: true })
  const [here, there] = [open(), open()]
  await here.read()
  await here.write(['a'])
  await there.write(['there'])
  expect(await here.write(['b'])).toBe(true)
  expect(held()).toEqual(['a', 'b', 'there'])
  expect(conditions().slice(1)).toEqual(['none', 'none'])
  expect(lms.arrived.slice(-2).map(({ method }) => method)).toEqual(['GET', 'PUT'])
})

test('C-12: an LMS that answers with conflicts for ever is given up', async () => {
  const state = open()
  lms.fail('state', 'well', 412, 'well', 409, 'well', 412, 'well', 428)
  expect(await state.write(['a'])).toBe(false)
  expect(writes()).toHaveLength(4)
})

test.each([401, 403])(
  'F29: a document that is refused by %i is not written, and nothing is thrown',
  async (status) => {
    lms.fail('state', 'well', status)
    expect(await open().write(['a'])).toBe(false)
    lms.fail('state', status)
    expect(await open().read()).toEqual({ kind: 'expired' })
  },
)

test('F29: a document that cannot be reached is said to be so', async () => {
  lms.isOffline = true
  expect(await open().read()).toEqual({ kind: 'unreachable' })
})

test('V-3: a document that cannot be read is as good as none', async () => {
  learner.documents.set('bookmark', { text: '{"of":"others"}', tag: '"7"' })
  const state = open()
  expect(await state.read()).toEqual({ kind: 'read', value: undefined })
  expect(await state.write(['a'])).toBe(true)
  expect(conditions()).toEqual(['"7"'])
})

describe('while the page goes away', () => {
  test('F30: the last value is written, with the tag, if it is another one', async () => {
    const state = open()
    await state.read()
    await state.write(['a'])
    state.writeLast(['a'])
    state.writeLast(['b'])
    await until(() => held()[0] === 'b')
    expect(conditions()).toEqual(['*', '"1"'])
  })

  test('F30: nothing is written over what has not been seen', async () => {
    const state = open()
    state.writeLast(['a'])
    await open().write(['b'])
    expect(held()).toEqual(['b'])
    expect(writes()).toHaveLength(1)
  })

  test('F30: what a browser would refuse is not sent', async () => {
    const state = open()
    await state.read()
    state.writeLast(['x'.repeat(16_000)])
    await state.read()
    expect(writes()).toEqual([])
  })
})
