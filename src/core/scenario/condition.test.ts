import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeCondition, isMet, parseCondition } from './condition.ts'
import { anyCondition } from './story.fixture.ts'

const quantities = { trust: 6, delivery: 4, adaptation: 5, reserve: 2 }

function holds(text: string): boolean {
  return isMet(parseCondition(text), quantities)
}

describe('a condition', () => {
  test.each([
    ['trust >= 6', true],
    ['trust > 6', false],
    ['delivery <= 4', true],
    ['delivery < 4', false],
    ['reserve = 2', true],
    ['reserve=3', false],
    ['trust >= 6 and delivery >= 5', false],
    ['trust >= 6 or delivery >= 5', true],
  ])('%s is %s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })

  test('"and" binds tighter than "or"', () => {
    expect(holds('trust = 6 or delivery = 0 and reserve = 0')).toBe(true)
    expect(holds('delivery = 0 and reserve = 0 or trust = 6')).toBe(true)
    expect(holds('trust = 0 or delivery = 4 and reserve = 0')).toBe(false)
  })

  test.each([
    ['T >= 6', '"T" is not a quantity'],
    ['trust => 6', '"=>" is not a sign'],
    ['trust >= 11', '"11" is not a value'],
    ['trust >= six', '"six" is not a value'],
    ['trust', '"trust" is not a comparison'],
    ['trust >= 6 and', '"trust >= 6 and" is not a comparison'],
    ['', '"" is not a comparison'],
    ['trust >= 6 delivery >= 6', 'is not a comparison'],
  ])('%s is refused with what to write instead', (text, message) => {
    expect(() => parseCondition(text)).toThrow(message)
    expect(() => parseCondition(text)).toThrow('write')
  })

  test('is told in words', () => {
    const text = 'trust >= 6 and delivery <= 4 or reserve > 2 or adaptation < 3 or trust = 1'
    expect(describeCondition(parseCondition(text))).toBe(
      'trust is 6 or more and delivery is 4 or less, or reserve is above 2, or adaptation is below 3, or trust is 1',
    )
  })

  test('survives the way to the browser as JSON', () => {
    fc.assert(
      fc.property(anyCondition, (text) => {
        const condition = parseCondition(text)
        expect(JSON.parse(JSON.stringify(condition))).toEqual(condition)
      }),
    )
  })
})
