import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findGaps } from './gaps.ts'
import { isPrivate, roundSheets, sheetOf } from './sheets.ts'

const statements = [{ id: 'S1' }, { id: 'S2' }]
const nobody = { above: {}, beside: {}, below: {} }

describe('gaps', () => {
  test('a difference of two is a gap, and one of one is not', () => {
    const sheets = { ...nobody, above: { S1: '1', S2: '2' } }
    expect(findGaps(statements, { S1: '3', S2: '3' }, sheets)).toEqual([
      { id: 'S1', own: 3, seen: [{ colleague: 'above', mark: 1 }] },
    ])
  })

  test('"not seen" is a gap, beside what the others saw', () => {
    const sheets = { ...nobody, beside: { S1: '0' }, below: { S1: 'not-seen' } }
    expect(findGaps(statements, { S1: '0' }, sheets)).toEqual([
      {
        id: 'S1',
        own: 0,
        seen: [
          { colleague: 'beside', mark: 0 },
          { colleague: 'below', mark: 'not seen' },
        ],
      },
    ])
  })

  test('a statement without a mark of one’s own, or of a colleague, is no gap', () => {
    expect(findGaps(statements, {}, { ...nobody, above: { S1: '4' } })).toEqual([])
    expect(findGaps(statements, { S1: '4' }, nobody)).toEqual([])
  })

  test('whoever agrees within one raises nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.integer({ min: -1, max: 1 }), (own, step) => {
        const other = Math.min(4, Math.max(0, own + step))
        const sheets = { ...nobody, below: { S1: String(other) } }
        expect(findGaps(statements, { S1: String(own) }, sheets)).toEqual([])
      }),
    )
  })
})

test('the self-assessment, what colleagues saw and reflections are private, and nothing else is', () => {
  for (const id of [...roundSheets, sheetOf('above'), sheetOf('below'), 'reflection-SC1'])
    expect(isPrivate({ kind: 'sheet', id })).toBe(true)
  expect(isPrivate({ kind: 'sheet', id: 'plan' })).toBe(false)
  expect(isPrivate({ kind: 'lesson', id: 'self-assessment-1' })).toBe(false)
})
