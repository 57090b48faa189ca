import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Side } from './schema.ts'
import { countLeading, countSentence, markOf, patternOf, scoreSide, wordFor } from './score.ts'

const statements = Array.from({ length: 20 }, (_, at) => ({
  id: `S${at + 1}`,
  side: at % 2 === 0 ? ('leading' as const) : ('managing' as const),
}))
const pairs = Array.from({ length: 8 }, (_, at) => ({ id: `P${at + 1}` }))
const scale = {
  words: { low: 'rarely', middle: 'sometimes', high: 'often' },
  thresholds: { low: 1.5, middle: 2, high: 2.5 },
}

const anyMarks = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 20, maxLength: 20 })
const fieldsOf = (marks: readonly number[]) =>
  Object.fromEntries(marks.map((mark, at) => [`S${at + 1}`, String(mark)]))
const sides: Side[] = ['leading', 'managing']

describe('part A', () => {
  test('a side has no mean until its last statement is marked, and says how many are left', () => {
    const fields = fieldsOf(Array.from({ length: 18 }, () => 4))
    expect(scoreSide('leading', statements, fields)).toEqual({ kind: 'open', left: 1 })
    expect(scoreSide('managing', statements, {})).toEqual({ kind: 'open', left: 10 })
  })

  test('the mean is the sum of ten marks by ten', () => {
    fc.assert(
      fc.property(anyMarks, fc.constantFrom(...sides), (marks, side) => {
        const own = marks.filter((_, at) => statements[at]?.side === side)
        const mean = own.reduce((sum, mark) => sum + mark, 0) / 10
        expect(scoreSide(side, statements, fieldsOf(marks))).toEqual({ kind: 'done', mean })
        expect(mean).toBeGreaterThanOrEqual(0)
        expect(mean).toBeLessThanOrEqual(4)
      }),
    )
  })

  test('one side never moves the other', () => {
    fc.assert(
      fc.property(anyMarks, anyMarks, (marks, others) => {
        const mixed = marks.map((mark, at) => (at % 2 === 0 ? mark : (others[at] ?? 0)))
        expect(scoreSide('leading', statements, fieldsOf(mixed))).toEqual(
          scoreSide('leading', statements, fieldsOf(marks)),
        )
      }),
    )
  })

  test('what is not a mark counts as not marked', () => {
    for (const value of ['', '5', '-1', '2.5', ' 3', 'not-seen', '3\n'])
      expect(markOf({ S1: value }, 'S1')).toBeUndefined()
    expect(markOf({}, 'toString')).toBeUndefined()
    expect(markOf({ S1: '0' }, 'S1')).toBe(0)
  })
})

describe('words', () => {
  test.each([
    [0, 'rarely'],
    [1.4, 'rarely'],
    [1.5, 'sometimes'],
    [2.5, 'sometimes'],
    [2.6, 'often'],
    [4, 'often'],
  ])('a mean of %d is %s', (mean, word) => {
    expect(wordFor(mean, scale)).toBe(word)
  })

  test.each([
    [1.9, 1.9, 'bothLow'],
    [2, 1.9, 'leadingHigh'],
    [1.9, 2, 'managingHigh'],
    [2, 4, 'bothHigh'],
  ])('leading %d and managing %d is %s', (leading, managing, pattern) => {
    expect(patternOf({ leading, managing }, 2)).toBe(pattern)
  })
})

describe('part B', () => {
  test('the two sides and the open pairs always make all pairs', () => {
    const choice = fc.constantFrom('leading', 'managing', '', 'neither')
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 8 }), (choices) => {
        const fields = Object.fromEntries(choices.map((one, at) => [`P${at + 1}`, one]))
        const { leading, left } = countLeading(pairs, fields)
        const managing = choices.filter((one) => one === 'managing').length
        expect(leading + left + managing).toBe(8)
        expect(leading).toBe(choices.filter((one) => one === 'leading').length)
      }),
    )
  })

  test.each([
    [0, 'Of eight pairs you never chose the leading side.'],
    [1, 'Of eight pairs you chose the leading side once.'],
    [2, 'Of eight pairs you chose the leading side twice.'],
    [5, 'Of eight pairs you chose the leading side five times.'],
    [8, 'Of eight pairs you chose the leading side eight times.'],
  ])('%d of eight is said as a sentence', (leading, sentence) => {
    expect(countSentence(leading, 8)).toBe(sentence)
  })
})
