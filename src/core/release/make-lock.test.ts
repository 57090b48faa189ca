import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lock1, nextLock, question, v1, v2a, v2b, v2c, v2d } from './course.fixture.ts'
import { formatLock, type Identified, type Lock, lockKinds, lockSchema } from './lock.ts'
import { findLockFaults } from './lock-faults.ts'
import { makeLock } from './make-lock.ts'
import { findRetireFaults } from './retire.ts'

const idsOf = ({ entries }: Lock) => entries.map(({ id }) => id)
const entryOf = ({ entries }: Lock, id: string) => entries.find((entry) => entry.id === id)

describe('a lock', () => {
  test('starts at release 1, with every id in the order of the content', () => {
    expect(lock1.release).toBe(1)
    expect(idsOf(lock1)).toEqual(['L10', 'L11', 'K1', 'K2', 'K3'])
  })

  test('stays itself while nothing changes', () => {
    expect(nextLock(v1)).toBe(lock1)
  })

  test('F31: is not touched by the order of lessons, questions or options', () => {
    expect(nextLock(v2a)).toBe(lock1)
    expect(nextLock(v2a.toReversed())).toBe(lock1)
  })

  test('counts the release up for a new wording, and only for that entry', () => {
    const lock = nextLock(v2c)
    expect(lock.release).toBe(2)
    expect(lock.entries.filter(({ changed }) => changed === 2).map(({ id }) => id)).toEqual(['K1'])
  })

  test('adds at the end, and notes when a lesson gained a need', () => {
    const lock = nextLock(v2d)
    expect(idsOf(lock)).toEqual([...idsOf(lock1), 'K4', 'L12'])
    expect(entryOf(lock, 'L10')?.needs).toEqual({ K1: 1, K2: 1, K4: 2 })
  })

  test('keeps what is retired where it stands', () => {
    const lock = nextLock(v2b, 'K2')
    expect(idsOf(lock)).toEqual(idsOf(lock1))
    expect(entryOf(lock, 'K2')).toEqual({ ...entryOf(lock1, 'K2'), retired: 2 })
  })

  test('keeps a retired part in its place, and new ones behind it', () => {
    const now = v1.map((one) =>
      one.id === 'K1' ? question('K1', 'Which first?', ['d', 'a', 'c']) : one,
    )
    expect(entryOf(nextLock(now, 'K1/b'), 'K1')).toMatchObject({
      parts: ['a', 'b', 'c', 'd'],
      retiredParts: ['b'],
    })
  })

  test('has one entry a line, and reads back as it was', () => {
    const text = formatLock(lock1)
    expect(text.split('\n').filter((line) => line.includes('"id"'))).toHaveLength(5)
    expect(lockSchema.parse(JSON.parse(text))).toEqual(lock1)
  })
})

describe('F33: a fault is', () => {
  const faultsOf = (lock: Lock, found: readonly Identified[]) => findLockFaults(lock, found)

  test('an id that is gone, together with the card that goes with it', () => {
    const card = { kind: 'card' as const, id: 'item:K2', meaning: '' }
    const lock = makeLock({ course: 'small', found: [...v1, card] })
    expect(faultsOf(lock, v2b)).toEqual([{ kind: 'gone', ids: ['K2', 'item:K2'] }])
  })

  test('an id that comes back', () => {
    expect(faultsOf(nextLock(v2b, 'K2'), v1)).toEqual([{ kind: 'reused', id: 'K2' }])
  })

  test('an id that stands for something else', () => {
    const now = v1.map((one) => (one.id === 'K3' ? { ...one, kind: 'activity' as const } : one))
    expect(faultsOf(lock1, now)).toEqual([
      { kind: 'other-kind', id: 'K3', was: 'question', is: 'activity' },
    ])
  })

  test('an option that is gone or comes back', () => {
    const now = v1.map((one) => (one.id === 'K2' ? question('K2', 'Which then?', ['a']) : one))
    expect(faultsOf(lock1, now)).toEqual([{ kind: 'parts-gone', id: 'K2', parts: ['b'] }])
    const retired = nextLock(now, 'K2/b')
    expect(faultsOf(retired, now)).toEqual([])
    expect(faultsOf(retired, v1)).toEqual([{ kind: 'parts-reused', id: 'K2', parts: ['b'] }])
  })

  test('no change of wording or order, and nothing that is new', () => {
    for (const found of [v1, v2a, v2c, v2d]) expect(faultsOf(lock1, found)).toEqual([])
  })

  test('to retire what nobody knows, what is retired already, or what is still there', () => {
    const lock = nextLock(v2b, 'K2')
    expect(findRetireFaults(lock, v2b, ['K9', 'K2', 'K1/a'])).toEqual([
      expect.stringContaining('K9 is not in the lock'),
      expect.stringContaining('K2 is retired already'),
      expect.stringContaining('K1/a is still in the content'),
    ])
  })
})

const anyFound = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom(...lockKinds),
    id: fc.constantFrom('K1', 'K2', 'K3', 'toString', '__proto__', 'constructor'),
    meaning: fc.constantFrom('x', 'y'),
    parts: fc.uniqueArray(fc.constantFrom('a', 'b', 'hasOwnProperty')),
    needs: fc.uniqueArray(fc.constantFrom('K1', 'K2', 'toString')),
  }),
  { selector: ({ id }) => id },
)

test('whatever the content does, entries and parts keep their places for good', () => {
  fc.assert(
    fc.property(fc.array(anyFound, { minLength: 1, maxLength: 6 }), (releases) => {
      let old: Lock | undefined
      for (const found of releases) {
        const lock = makeLock({ course: 'small', found, old })
        const known = old?.entries ?? []
        expect(idsOf(lock).slice(0, known.length)).toEqual(known.map(({ id }) => id))
        for (const [at, { parts = [] }] of known.entries())
          expect(lock.entries[at]?.parts?.slice(0, parts.length) ?? []).toEqual(parts)
        expect(makeLock({ course: 'small', found, old: lock })).toBe(lock)
        old = lock
      }
    }),
  )
})
