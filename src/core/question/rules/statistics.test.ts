import { describe, expect, test } from 'vitest'
import { chanceOfAtLeast, chiSquareP, exactP, holm, runsP, successChances } from './statistics.ts'

const same = (chance: number, trials: number) => Array.from({ length: trials }, () => chance)

describe('successes', () => {
  test('a trial with its own chance counts with that chance', () => {
    expect(successChances([0.5, 0.25])).toEqual([0.375, 0.5, 0.125])
    expect(successChances([])).toEqual([1])
  })

  test('at least 15 of 20 is as likely as SciPy says', () => {
    expect(chanceOfAtLeast(15, 20, 0.5)).toBeCloseTo(0.020694732666, 10)
    expect(chanceOfAtLeast(15, 20, 0.25)).toBeCloseTo(3.813027e-6, 11)
    expect(chanceOfAtLeast(0, 20, 0.25)).toBeCloseTo(1, 10)
  })

  test('the two-sided exact p is that of SciPy', () => {
    expect(exactP(8, same(0.25, 20))).toBeCloseTo(0.126124481788, 10)
    expect(exactP(60, same(0.25, 160))).toBeCloseTo(0.000478152227, 10)
    expect(exactP(0, same(0.25, 20))).toBeCloseTo(0.007113353603, 10)
    expect(exactP(5, same(0.25, 20))).toBeCloseTo(1, 10)
  })
})

describe('chi-square', () => {
  test.each([
    [7.815, 3, 0.049993902975],
    [3.841, 1, 0.050013683764],
    [20, 3, 0.000169742436],
    [1, 4, 0.90979598957],
    [0, 3, 1],
  ])('%f on %i degrees of freedom has the p of SciPy', (x, degrees, p) => {
    expect(chiSquareP(x, degrees)).toBeCloseTo(p, 9)
  })
})

describe('runs', () => {
  test('a coin that alternates is too regular', () => {
    expect(runsP([...'ababababababababababab'])).toBeLessThan(0.001)
  })

  test('a coin that falls in two blocks is too clustered', () => {
    expect(runsP([...'aaaaaaaaaaabbbbbbbbbbb'])).toBeLessThan(0.001)
  })

  // 10 a and 5 b in 10 runs: mean 7.6667, variance 2.6984, z 1.4204 (Wald and Wolfowitz 1940).
  test('two values have the p of the worked example', () => {
    expect(runsP([...'aabaaabaabaabab'])).toBeCloseTo(0.155479905, 8)
  })

  test('four values in turn are too regular, one value alone is no evidence', () => {
    expect(runsP([...'abcdabcdabcdabcdabcdabcdabcdabcd'])).toBeLessThan(0.01)
    expect(runsP([...'aaaaa'])).toBe(1)
  })
})

test('Holm multiplies by the tests that are left, and never falls', () => {
  expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02])
  expect(holm([0.9, 0.8])).toEqual([1, 1])
})
