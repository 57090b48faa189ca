import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrate, certaintyMark, confidentErrorsFirst } from './certainty.ts'
import {
  findMisconceptions,
  isPassed,
  marginOf,
  type Outcome,
  tally,
  tallyByObjective,
} from './score.ts'

const outcomeFor = (over: Partial<Outcome>): Outcome => ({
  id: 'LO1-F1',
  objective: 'LO1',
  right: true,
  answered: true,
  certainty: 0,
  misconception: undefined,
  ...over,
})
const outcome = fc.record({
  id: fc.string(),
  objective: fc.constantFrom('LO1', 'LO2'),
  right: fc.boolean(),
  answered: fc.boolean(),
  certainty: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
  misconception: fc.option(fc.constantFrom('rank', 'glamour'), { nil: undefined }),
})

describe('a score', () => {
  test('is never above the number of items, and the objectives add up to it', () => {
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        const { right, of } = tally(outcomes)
        expect(right).toBeLessThanOrEqual(of)
        const parts = tallyByObjective(outcomes, ['LO1', 'LO2'])
        expect(parts.reduce((sum, part) => sum + part.right, 0)).toBe(right)
      }),
    )
  })

  test('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        expect(tally(outcomes.toReversed())).toEqual(tally(outcomes))
        expect(findMisconceptions(outcomes.toReversed())).toEqual(findMisconceptions(outcomes))
      }),
    )
  })

  test('passes at 15 of 20, and at the same share of a shorter form', () => {
    const mark = { right: 15, of: 20 }
    expect(isPassed({ right: 15, of: 20 }, mark)).toBe(true)
    expect(isPassed({ right: 14, of: 20 }, mark)).toBe(false)
    expect(isPassed({ right: 3, of: 4 }, mark)).toBe(true)
    expect(isPassed({ right: 0, of: 0 }, mark)).toBe(false)
  })

  test('of ten items has a margin of about 15 points, of twenty about 10', () => {
    expect(marginOf(10)).toBe(15)
    expect(marginOf(20)).toBe(10)
  })
})

test('misconceptions are counted from wrong answers alone, the most frequent first', () => {
  expect(
    findMisconceptions([
      outcomeFor({ right: false, misconception: 'rank' }),
      outcomeFor({ right: false, misconception: 'glamour', certainty: 3 }),
      outcomeFor({ right: false, misconception: 'glamour' }),
      outcomeFor({ right: true, misconception: 'rank' }),
    ]),
  ).toEqual([
    { id: 'glamour', times: 2, certain: true },
    { id: 'rank', times: 1, certain: false },
  ])
})

describe('certainty', () => {
  const sure = outcomeFor({ certainty: 3 })
  const surelyWrong = outcomeFor({ id: 'b', certainty: 3, right: false })
  const guessedWrong = outcomeFor({ id: 'a', certainty: 1, right: false })

  test('scores 1, 2, 3 where right and 0, −2, −6 where wrong', () => {
    for (const [certainty, right, wrong] of [
      [1, 1, 0],
      [2, 2, -2],
      [3, 3, -6],
    ] as const) {
      expect(certaintyMark([{ certainty, right: true }])).toBe(right)
      expect(certaintyMark([{ certainty, right: false }])).toBe(wrong)
    }
  })

  test('says how often somebody was certain, and how often rightly', () => {
    expect(calibrate([sure, surelyWrong, guessedWrong])).toEqual({ certain: 2, right: 1 })
  })

  test('puts confident errors first', () => {
    expect(confidentErrorsFirst([guessedWrong, sure, surelyWrong])).toEqual([
      surelyWrong,
      guessedWrong,
    ])
  })
})
