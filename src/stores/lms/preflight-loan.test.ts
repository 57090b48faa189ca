import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { facts } from '#core/reporting/facts.fixture.ts'
import { resultsOf } from '#core/reporting/results.ts'
import type { LmsSession } from '#tracking/lms/session.ts'
import { createLend, findLend, holdable } from './preflight-loan.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const start = {
  suspendData: 'held',
  mode: 'normal',
  learnerId: 'one',
  completion: 'unknown',
  success: 'unknown',
  location: '',
} as const
const state = { suspendData: 'now', results: resultsOf({}, facts), activeSeconds: 1 }

function begin() {
  const saved: string[] = []
  const real: LmsSession = {
    start,
    save: async ({ suspendData }) => {
      saved.push(suspendData)
      return true
    },
    end: async () => {},
    leave: () => {},
  }
  const { session, hold } = holdable(real)
  let flushes = 0
  const lend = createLend({
    start,
    address: 'https://lms.test/launch.html',
    log: [],
    hold,
    flush: async () => {
      flushes += 1
      await session.save({ ...state, suspendData: `flush ${flushes}` })
    },
  })
  const page = new EventTarget()
  const borrow = () => lend(page as unknown as Window)
  return { session, saved, page, borrow }
}

test('while the session is lent nothing is saved, and afterwards everything is', async () => {
  const { session, saved, borrow } = begin()
  const loan = await borrow()
  const saving = session.save(state)
  await vi.advanceTimersByTimeAsync(1000)
  expect(saved).toEqual(['flush 1'])
  await loan.end()
  expect(await saving).toBe(true)
  expect(saved.toSorted()).toEqual(['flush 1', 'flush 2', 'now'])
})

test('a save that is not held writes before anything is waited for', () => {
  const { session, saved } = begin()
  void session.save(state)
  expect(saved).toEqual(['now'])
})

test('a page that is left half-way gives the session back, and the record is written anew', async () => {
  const { session, saved, page, borrow } = begin()
  await borrow()
  page.dispatchEvent(new Event('pagehide'))
  await vi.advanceTimersByTimeAsync(0)
  expect(saved).toEqual(['flush 1', 'flush 2'])
  await session.save(state)
  expect(saved.at(-1)).toBe('now')
})

test('a page that is left before it has the session never holds it', async () => {
  const { session, page, borrow } = begin()
  const lending = borrow()
  page.dispatchEvent(new Event('pagehide'))
  await lending
  expect(await session.save(state)).toBe(true)
})

test('a page that hangs loses the session after two minutes', async () => {
  const { session, borrow } = begin()
  await borrow()
  const saving = session.save(state)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(await saving).toBe(true)
})

test('what is lent is found in a parent, and by way of the opener; other origins throw', () => {
  const lend = async () => ({}) as never
  const shell = { coursePreflight: lend }
  const foreign = {
    get coursePreflight(): never {
      throw new DOMException('Blocked.', 'SecurityError')
    },
  }
  expect(findLend({ parent: shell })).toBe(lend)
  expect(findLend({ opener: { parent: shell } })).toBe(lend)
  expect(findLend({ parent: foreign })).toBeUndefined()
})
