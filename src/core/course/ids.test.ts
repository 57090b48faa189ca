import { describe, expect, test } from 'vitest'
import { parseIds } from './ids.ts'

describe('parseIds', () => {
  test('a range stands for every id from its first to its last', () => {
    expect(parseIds('C009-C012')).toEqual(['C009', 'C010', 'C011', 'C012'])
  })

  test('ids and ranges may be mixed, over several lines', () => {
    expect(parseIds('F01-F02 R12\n  R3')).toEqual(['F01', 'F02', 'R12', 'R3'])
  })

  test('an id that is listed twice counts once', () => {
    expect(parseIds('C135-C137 C136')).toEqual(['C135', 'C136', 'C137'])
  })

  test('an empty list holds nothing', () => {
    expect(parseIds(' ')).toEqual([])
  })

  test.each(['C3,', 'c003', 'LO', 'C003–C005', 'C003 -C005'])(
    'the mistyped list %j is refused, with what to write instead',
    (list) => {
      expect(() => parseIds(list)).toThrow(/is not an id\. Write ids and ranges/)
    },
  )

  test.each(['C021-C003', 'C003-F005', 'C003-C21', 'C003-C003', 'LO1-K1'])(
    'the mistyped range %j is refused, with what to write instead',
    (list) => {
      expect(() => parseIds(list)).toThrow(/is not a range\. Write the lower id first/)
    },
  )
})
