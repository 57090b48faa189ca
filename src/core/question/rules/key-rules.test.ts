import { describe, expect, test } from 'vitest'
import { makeItem, makeSorted } from './bank.fixture.ts'
import { checkGiveAways, checkPassing, checkStrategies } from './guess-rules.ts'
import { rankGiveAways } from './guessing.ts'
import { checkLengthRatio, checkLengths, checkPositions } from './key-rules.ts'
import { checkAbsolutes, checkVocabulary } from './word-rules.ts'

/** Texts of four lengths, of words that no list of tells holds. */
const ladder = ['Gardens', 'Gardens grow', 'Gardens grow tall', 'Gardens grow taller']
/** A die that was rolled once. */
const rolls = '3110232013122031001321303202110321022313'
const rolled = (at: number) => Number(rolls[at % rolls.length])
const withKeyAt = (count: number, keyAt: (at: number) => number) =>
  makeSorted(count, (at) => makeItem({}, ladder, keyAt(at)))
const rulesOf = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule)

describe('K4 and K5: the key as the longest or shortest option', () => {
  test('a key at a rolled rank passes', () => {
    expect(checkLengths(withKeyAt(40, rolled))).toEqual([])
  })

  test('a key that is always longest blocks, and that is never shortest warns', () => {
    expect(checkLengths(withKeyAt(40, () => 3))).toMatchObject([
      { rule: 'K4', severity: 'blocks' },
      { rule: 'K5', severity: 'warns' },
    ])
  })
})

describe('K6: the length of keys against that of distractors', () => {
  test('keys of mean length pass, longer and shorter ones block', () => {
    const even = makeSorted(3, () => makeItem({}, ['Oak tree', 'Elm tree', 'Ash tree']))
    expect(checkLengthRatio(even)).toEqual([])
    expect(rulesOf(checkLengthRatio(withKeyAt(4, () => 3)))).toEqual(['K6'])
    expect(rulesOf(checkLengthRatio(withKeyAt(4, () => 0)))).toEqual(['K6'])
  })
})

describe('K7: where keys are stored', () => {
  test('rolled places pass', () => {
    expect(checkPositions(withKeyAt(40, rolled))).toEqual([])
  })

  test('a favourite place warns twice, once for each threshold', () => {
    const middle = checkPositions(withKeyAt(40, (at) => (at % 3 === 0 ? rolled(at) : 1)))
    expect(rulesOf(middle)).toEqual(['K7', 'K7'])
    expect(middle[1]?.what).toMatch(/^\d\d % of the keys are stored in place 2\.$/)
  })

  test('places that were balanced by hand warn', () => {
    expect(checkPositions(withKeyAt(40, (at) => at % 4))).toMatchObject([
      { what: expect.stringContaining('runs test') },
    ])
  })
})

describe('K9: absolute words', () => {
  const bank = (keys: number, distractors: number) =>
    makeSorted(10, (at) =>
      makeItem({}, [
        at < keys ? 'Always grow' : 'Grow',
        at < distractors ? 'Never wait' : 'Wait',
        'Water',
        'Weed',
      ]),
    )

  test('a share in keys of half to twice that in distractors passes', () => {
    expect(checkAbsolutes(bank(1, 4))).toEqual([])
    expect(checkAbsolutes(bank(0, 0))).toEqual([])
  })

  test('absolutes in distractors alone, or mostly in keys, warn', () => {
    expect(rulesOf(checkAbsolutes(bank(0, 3)))).toEqual(['K9'])
    expect(rulesOf(checkAbsolutes(bank(8, 3)))).toEqual(['K9'])
  })
})

describe('K10 and K12: strategies', () => {
  test('keys at rolled ranks give no strategy a hold', () => {
    expect(checkStrategies(withKeyAt(40, rolled))).toEqual([])
    expect(checkPassing(withKeyAt(40, rolled))).toEqual([])
  })

  test('a strategy that always works is told as such, and as a way to pass', () => {
    const longest = withKeyAt(40, () => 3)
    expect(checkStrategies(longest).map(({ what }) => what)).toContainEqual(
      expect.stringContaining('"most characters" has the key among its choices in 40 of 40'),
    )
    expect(checkPassing(longest)).toContainEqual(
      expect.objectContaining({
        rule: 'K12',
        severity: 'blocks',
        what: expect.stringContaining('"most characters"'),
      }),
    )
  })

  test('a strategy that works on the finals alone is a way to pass', () => {
    const bank = makeSorted(160, (at) =>
      at < 40
        ? makeItem({ pool: 'final' }, ladder, 3)
        : makeItem({ pool: 'check' }, ladder, at % 3),
    )
    expect(checkPassing(bank).map(({ what }) => what)).toContainEqual(
      expect.stringContaining('"most characters" finds 100 % of the keys'),
    )
  })
})

describe('K14: items that give themselves away', () => {
  const telling = [
    'Perhaps ask both people in Oban and Skye, since trust comes first',
    'Water it',
    'Weed it',
    'Sell it',
  ]

  test('a key that has five tells to itself warns, and a level item does not', () => {
    const bank = makeSorted(12, () => makeItem({}, telling))
    expect(checkGiveAways(bank)[0]).toMatchObject({ rule: 'K14', item: 'LO1-F1', option: 'a' })
    expect(checkGiveAways(withKeyAt(40, rolled))).toEqual([])
  })

  test('the index is three quarters for each family that points to the key alone', () => {
    const [worst] = rankGiveAways(makeSorted(12, () => makeItem({}, telling)))
    expect(worst?.index).toBe(0.75 * (worst?.tells.length ?? 0))
    expect(worst?.tells).toContain('most "and"s')
  })
})

describe('K17: the vocabulary of keys', () => {
  const bank = (count: number) =>
    makeSorted(20, (at) =>
      makeItem({}, [at < count ? 'Grow context' : 'Grow', 'Wait', 'Water', 'Weed']),
    )

  test('a word of six keys and no distractor warns; of five it does not', () => {
    expect(checkVocabulary(bank(5)).map(({ what }) => what)).not.toContainEqual(
      expect.stringContaining('"context"'),
    )
    expect(checkVocabulary(bank(6)).map(({ what }) => what)).toContainEqual(
      expect.stringContaining('"context" stands in 6 keys and 0 distractors'),
    )
  })
})
