import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'
import { createRandom, fingerprint, shuffle } from './seed.ts'

test('the same seed gives the same row of numbers, from 0 up to 1', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const [a, b] = [createRandom(seed), createRandom(seed)]
      for (let at = 0; at < 20; at += 1) {
        const number = a()
        expect(number).toBe(b())
        expect(number).toBeGreaterThanOrEqual(0)
        expect(number).toBeLessThan(1)
      }
    }),
  )
})

test('shuffling loses nothing and adds nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.string(), (list, seed) => {
      expect(shuffle(list, createRandom(seed)).toSorted()).toEqual(list.toSorted())
    }),
  )
})

test('each of the 24 orders of four options comes up as often as any other', () => {
  const times = new Map<string, number>()
  for (let at = 0; at < 24_000; at += 1) {
    const order = shuffle(['a', 'b', 'c', 'd'], createRandom(`seed ${at}`)).join('')
    times.set(order, (times.get(order) ?? 0) + 1)
  }
  const chiSquare = [...times.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
  expect(times.size).toBe(24)
  // The 99.9th percentile of chi-square with 23 degrees of freedom.
  expect(chiSquare).toBeLessThan(49.7)
})

test('what was sealed opens with its secret, and cannot be read before', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, secret) => {
      expect(unseal(seal(text, secret), secret)).toBe(text)
    }),
  )
  expect(seal('the key is b', 'LO1-K1')).not.toContain('key')
})

test('a fingerprint changes with the text', () => {
  expect(fingerprint('a')).toMatch(/^[0-9a-f]{8}$/)
  expect(fingerprint('a')).not.toBe(fingerprint('b'))
})
