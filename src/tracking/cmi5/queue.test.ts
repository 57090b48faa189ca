import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bench, type Item, itemsOf, openBench, statementsIn } from './bench.fixture.ts'
import type { Fault } from './faults.fixture.ts'
import { openKept } from './kept.ts'
import { until } from './outside.fixture.ts'
import { type Queue, queuedSchema } from './queue.ts'
import type { Manners } from './resources.fixture.ts'

let bench: Bench
let queue: Queue
let items: Item[]
const start = async (manners: Manners = {}) => {
  await bench?.lms.stop()
  bench = await openBench(manners)
  queue = bench.load()
  items = itemsOf(bench.terms, 3)
}
beforeEach(() => start())
afterEach(() => bench.lms.stop())

/** Flushes until nothing waits. */
const drain = async (of = queue) => {
  for (let tries = 0; tries < 50 && !(await of.flush()); tries++) if (of.hasStopped) return
}

describe('the queue', () => {
  test('C-13: stores statements in their order, with the ids and timestamps they were made with', async () => {
    queue.add(...items)
    expect(await queue.flush()).toBe(true)
    expect(bench.launched.statements()).toEqual(statementsIn(items))
    expect(bench.heard).toEqual(items.map(({ note }) => `stored ${note}`))
    expect(bench.lms.violations).toEqual([])
    expect(queue.notes()).toEqual([])
  })

  test('an empty queue has nothing to send', async () => {
    queue.add()
    expect(await queue.flush()).toBe(true)
    expect(bench.lms.arrived.filter(({ errand }) => errand === 'statement')).toEqual([])
  })

  test.each([500, 502, 503, 429, 408, 'gone', 'lost', 'hung'] as Fault[])(
    'F29: after %s a statement is sent again, and stored once',
    async (fault) => {
      bench.lms.fail('statement', 'well', fault, fault)
      queue.add(...items)
      await drain()
      expect(bench.launched.statements()).toEqual(statementsIn(items))
      expect(bench.lms.violations).toEqual([])
    },
  )

  test('F29: says at once that a try has failed, and goes on by itself', async () => {
    bench.lms.fail('statement', 503, 503)
    queue.add(...items)
    expect(await queue.flush()).toBe(false)
    expect(queue.notes()).toHaveLength(4)
    await until(() => queue.notes().length === 0)
    expect(bench.launched.statements()).toHaveLength(4)
  })

  test('F29: tries are further and further apart, and close again after a success', async () => {
    bench.lms.fail('statement', 503, 503, 503, 'well', 503)
    queue.add(...items)
    await until(() => queue.notes().length === 0)
    expect(bench.tab.waits).toEqual([1000, 2000, 4000, 1000])
  })

  test('F29: while it waits, what is added waits too, and what is asked for is tried at once', async () => {
    await start()
    bench.lms.isOffline = true
    queue.add(...items.slice(0, 1))
    expect(await queue.flush()).toBe(false)
    const arrived = bench.lms.arrived.length
    queue.add(...items.slice(1))
    expect(bench.lms.arrived).toHaveLength(arrived)
    bench.lms.isOffline = false
    expect(await queue.flush()).toBe(true)
    expect(bench.launched.statements()).toEqual(statementsIn(items))
  })

  test('F29: a flush does not wait for the next try', async () => {
    bench.tab.wait = () => new Promise(() => {})
    queue = bench.load()
    bench.lms.fail('statement', 503)
    queue.add(...items)
    expect(await queue.flush()).toBe(false)
    expect(await queue.flush()).toBe(true)
  })

  test('C-13, F29: a conflict about an id that is stored already is a success', async () => {
    await start({ conflictsOnRepeat: true })
    bench.lms.fail('statement', 'lost')
    queue.add(...items)
    await drain()
    expect(bench.launched.statements()).toEqual(statementsIn(items))
    expect(bench.heard).toEqual(items.map(({ note }) => `stored ${note}`))
  })

  test('C-13, F29: so is a conflict where nobody can look', async () => {
    await start({ conflictsOnRepeat: true, hidesStatements: true })
    bench.lms.fail('statement', 'lost')
    queue.add(...items)
    await drain()
    expect(bench.heard).toEqual(items.map(({ note }) => `stored ${note}`))
  })

  test('C-13: a refusal of what an earlier try has stored is a success too, as on CATAPULT', async () => {
    await start({ refusesLikeCatapult: true })
    bench.lms.fail('statement', 'lost', 'well', 'lost')
    queue.add(...items)
    await drain()
    expect(bench.launched.statements()).toEqual(statementsIn(items))
    expect(bench.heard).not.toContain('stopped')
  })

  test('C-13: while nobody can say whether a refused statement was stored, it waits', async () => {
    await start({ refusesLikeCatapult: true })
    bench.lms.fail('statement', 'lost')
    bench.lms.fail('look', 503)
    queue.add(...items)
    await drain()
    expect(bench.heard).toEqual(items.map(({ note }) => `stored ${note}`))
  })

  test('F29: a token that is not taken any more stops it, once, and keeps what waits', async () => {
    bench.lms.fail('statement', 'well')
    queue.add(...items.slice(0, 1))
    await queue.flush()
    bench.launched.isExpired = true
    queue.add(...items.slice(1))
    expect(await queue.flush()).toBe(false)
    const arrived = bench.lms.arrived.length
    expect(await queue.flush()).toBe(false)
    expect(queue.hasStopped).toBe(true)
    expect(bench.heard).toEqual(['stored initialized', 'stopped'])
    expect(bench.lms.arrived).toHaveLength(arrived)
    expect(openKept(bench.tab.storage, 'queue', queuedSchema).read()).toHaveLength(3)
  })

  test('C-13, F29: what a session that was given up meanwhile may not say is dropped quietly', async () => {
    queue.add(...items.slice(0, 2))
    await queue.flush()
    bench.launched.isAbandoned = true
    queue.add(...items.slice(2))
    expect(await queue.flush()).toBe(true)
    expect(bench.heard.slice(2)).toEqual(['dropped q1', 'dropped q2'])
    expect(bench.lms.violations).toEqual([])
  })

  test.each([400, 413])(
    'a statement that is refused by %i does not hold up the others',
    async (status) => {
      bench.lms.fail('statement', 'well', status)
      queue.add(...items)
      expect(await queue.flush()).toBe(true)
      expect(bench.launched.statements()).toEqual(
        statementsIn(items.filter(({ note }) => note !== 'q0')),
      )
    },
  )

  test('F28, F29: a page that is loaded again sends what the last one has not', async () => {
    bench.lms.isOffline = true
    queue.add(...items)
    await queue.flush()
    queue.close()
    bench.lms.isOffline = false
    const again = bench.load()
    expect(again.notes()).toEqual(items.map(({ note }) => note))
    expect(await again.flush()).toBe(true)
    expect(bench.launched.statements()).toEqual(statementsIn(items))
  })

  test('F28: what was on its way when the page was loaded again may be stored, and is looked for', async () => {
    await start({ refusesLikeCatapult: true })
    bench.lms.fail('statement', 'lost')
    queue.add(...items)
    await until(() => bench.launched.statements().length === 1)
    queue.close()
    const again = bench.load()
    await drain(again)
    expect(bench.launched.statements()).toEqual(statementsIn(items))
    expect(bench.heard).not.toContain('stopped')
  })

  test('F28: a page that is gone writes nothing over what the next one keeps', async () => {
    bench.lms.fail('statement', 'well', 'hung')
    queue.add(...items)
    await until(() => bench.lms.arrived.filter(({ errand }) => errand === 'statement').length === 2)
    queue.close()
    const again = bench.load()
    await drain(again)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(openKept(bench.tab.storage, 'queue', queuedSchema).read()).toEqual([])
  })

  test('F30: once closed it sends nothing, and tells what is not on its way', async () => {
    bench.lms.fail('statement', 'well', 'hung')
    queue.add(...items)
    await until(() => bench.lms.arrived.filter(({ errand }) => errand === 'statement').length === 2)
    expect(queue.close().map(({ note }) => note)).toEqual(['q1', 'q2'])
    queue.add({ ...(items[3] as Item), note: 'late' })
    expect(queue.close().map(({ note }) => note)).toEqual(['q1', 'q2', 'late'])
    expect(await queue.flush()).toBe(false)
    expect(bench.launched.statements()).toHaveLength(1)
  })
})

type Turn = 'add' | 'flush' | 'load' | 'pause'

test('C-13, F28, F29: whatever fails and whenever the page is loaded again, each statement is stored once and in order', async () => {
  const faults = fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('well' as const) },
      { weight: 2, arbitrary: fc.constantFrom<Fault>('lost', 'gone', 500, 503, 429) },
      { weight: 1, arbitrary: fc.constant<Fault>('hung') },
    ),
    { maxLength: 14 },
  )
  const turns = fc.array(fc.constantFrom<Turn>('add', 'add', 'flush', 'load', 'pause'), {
    maxLength: 14,
  })
  const manners = fc.record({
    conflictsOnRepeat: fc.boolean(),
    refusesLikeCatapult: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(faults, faults, turns, manners, async (puts, looks, plan, how) => {
      const on = await openBench(how, 25)
      on.lms.fail('statement', ...puts)
      on.lms.fail('look', ...looks)
      let of = on.load()
      const made = itemsOf(on.terms, 5)
      const left = [...made]
      for (const turn of plan) {
        if (turn === 'add') of.add(...left.splice(0, 1))
        if (turn === 'flush') await of.flush()
        if (turn === 'pause') await new Promise((resolve) => setTimeout(resolve, 3))
        if (turn === 'load') {
          of.close()
          of = on.load()
        }
      }
      of.add(...left)
      await drain(of)
      expect(on.launched.statements()).toEqual(statementsIn(made))
      expect(on.lms.violations).toEqual([])
      await on.lms.stop()
    }),
    { numRuns: 60 },
  )
})
