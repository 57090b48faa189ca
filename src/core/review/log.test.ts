import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeLogs, ratings } from './log.ts'

const log = fc.array(fc.record({ at: fc.nat(5), rating: fc.constantFrom(...ratings) }), {
  maxLength: 6,
})

test('joining logs depends neither on order nor on grouping nor on repeats', () => {
  fc.assert(
    fc.property(log, log, log, (a, b, c) => {
      expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a))
      expect(mergeLogs(a, mergeLogs(b, c))).toEqual(mergeLogs(mergeLogs(a, b), c))
      expect(mergeLogs(a, mergeLogs(a, b))).toEqual(mergeLogs(a, b))
    }),
  )
})

test('a joined log holds the reviews of both, by time and then from the worst rating up', () => {
  const morning = { at: 1, rating: 'good' } as const
  const evening = { at: 2, rating: 'hard' } as const
  const missed = { at: 2, rating: 'again' } as const
  expect(mergeLogs([evening, morning], [missed, morning])).toEqual([morning, missed, evening])
})
