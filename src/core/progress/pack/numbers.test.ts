import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Coder, Damaged } from './coder.ts'
import { createModels } from './models.ts'
import { codeCount, codeDouble, codeNumber, codeSigned } from './numbers.ts'
import { createDecoder, createEncoder } from './range-coder.ts'

/** Writes with a function and reads with the same one. */
function there(code: (coder: Coder, value: number | undefined) => number, value: number): number {
  const encoder = createEncoder(createModels())
  code(encoder, value)
  return code(createDecoder(encoder.finish(), createModels()), undefined)
}

const bounds = [0, 1, 2, 3, 2 ** 31, 2 ** 32, 2 ** 52, Number.MAX_SAFE_INTEGER - 1]

describe('numbers', () => {
  test('come back, up to the largest safe one', () => {
    const number = (coder: Coder, value: number | undefined) => codeNumber(coder, value, 'n')
    for (const value of [...bounds, Number.MAX_SAFE_INTEGER])
      expect(there(number, value)).toBe(value)
    fc.assert(fc.property(fc.maxSafeNat(), (value) => there(number, value) === value))
  })

  test('come back with their sign', () => {
    const signed = (coder: Coder, value: number | undefined) => codeSigned(coder, value, 'n')
    for (const value of bounds.flatMap((bound) => [bound, 0 - bound]))
      expect(there(signed, value)).toBe(value)
  })

  test('that are no whole ones come back bit for bit, and no others are let pass', () => {
    const double = (coder: Coder, value: number | undefined) => codeDouble(coder, value, 100)
    for (const value of [0, -0, 0.1, Number.MIN_VALUE, 100])
      expect(there(double, value)).toBe(value)
    for (const value of [-1, 101, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => there(double, value)).toThrow(Damaged)
  })

  test('above the largest safe one are refused', () => {
    const all: Coder = { bit: () => true }
    expect(() => codeNumber(all, undefined, 'n')).toThrow(Damaged)
    let left = 53
    const justTooMuch: Coder = { bit: (_bit, _contexts, place = 0) => place >= 64 || left-- > 0 }
    expect(() => codeNumber(justTooMuch, undefined, 'n')).toThrow(Damaged)
  })

  test('of parts are refused before there is room made for them', () => {
    const count = (coder: Coder, value: number | undefined) => codeCount(coder, value, 'n')
    expect(there(count, 2 ** 24)).toBe(2 ** 24)
    expect(() => there(count, 2 ** 24 + 1)).toThrow(Damaged)
  })
})
