import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checksum } from './checksum.ts'
import { fromLetters, toLetters } from './letters.ts'

test('bytes are written as base64url does, and come back', () => {
  expect(toLetters(Uint8Array.from([0xfb, 0xff, 0xfe, 1]))).toBe('-__-AQ')
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toLetters(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromLetters(toLetters(bytes))).toEqual(bytes)
    }),
  )
})

test('a text that no bytes are written as is refused: other letters, odd ends, one letter too many', () => {
  for (const text of ['-__-AR', '-__-A', 'A', '-__-A=', 'AA AA', 'ÄAAA', 'AAA+'])
    expect(fromLetters(text)).toBeUndefined()
})

test('the checksum is the CRC-32 that everybody computes', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  expect(checksum(new Uint8Array())).toBe(0)
})
