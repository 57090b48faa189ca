import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Damaged } from './coder.ts'
import { createModels } from './models.ts'
import { createDecoder, createEncoder } from './range-coder.ts'

const context = fc.constantFrom('a', 'b', 'c')
const bits = fc.array(fc.tuple(fc.boolean(), fc.array(context, { minLength: 1, maxLength: 3 })), {
  maxLength: 400,
})
type Bits = [boolean, string[]][]

function write(list: Bits): Uint8Array {
  const encoder = createEncoder(createModels())
  for (const [bit, contexts] of list) encoder.bit(bit, contexts)
  return encoder.finish()
}

function read(bytes: Uint8Array, list: Bits): boolean[] {
  const decoder = createDecoder(bytes, createModels())
  return list.map(([, contexts]) => decoder.bit(false, contexts))
}

describe('a range coder', () => {
  test('reads the bits that were written, in whatever contexts', () => {
    fc.assert(
      fc.property(bits, (list) => {
        expect(read(write(list), list)).toEqual(list.map(([bit]) => bit))
      }),
    )
  })

  test('carries into the bytes before, however many are full', () => {
    // Long runs of the less likely bit drive the low end of the range against its upper bound.
    const list = Array.from({ length: 3000 }, (_, at): [boolean, string[]] => [
      at % 97 === 0,
      [at % 7 === 0 ? 'a' : 'b'],
    ])
    for (let start = 0; start < 60; start += 1) {
      const rest = list.slice(start)
      expect(read(write(rest), rest)).toEqual(rest.map(([bit]) => bit))
    }
  })

  test('writes what was to be expected in next to nothing', () => {
    const list = Array.from({ length: 1000 }, (): [boolean, string[]] => [true, ['a']])
    expect(write(list).length).toBeLessThan(5)
    expect(write([])).toHaveLength(0)
  })

  test('stops within a fixed number of bits when it is asked for more than was written', () => {
    const decoder = createDecoder(new Uint8Array([1, 2, 3]), createModels())
    let count = 0
    const readOn = () => {
      for (; count < 100_000; count += 1) decoder.bit(false, 'a')
    }
    expect(readOn).toThrow(Damaged)
    expect(count).toBeLessThan(12_000)
  })
})
