import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyConditionFor } from './any-story.fixture.ts'
import { isMet, parseCondition, testsOf, writeCondition } from './condition.ts'
import { describeCondition, type Naming } from './describe-condition.ts'

const state = {
  quantities: { trust: 6, delivery: 4, adaptation: 5, reserve: 2 },
  counters: { calls: 3, 'left-on-quay': 12 },
  visits: { quay: 2, 'the-bar': 1 },
  chosen: ['quay/a', 'the-bar/go-on'],
}

function holds(text: string): boolean {
  return isMet(parseCondition(text), state)
}

/** Parses a text; undefined where it is refused. */
function parsed(text: string) {
  try {
    return parseCondition(text)
  } catch {
    return undefined
  }
}

describe('a condition', () => {
  test.each([
    ['trust >= 6', true],
    ['trust > 6', false],
    ['delivery <= 4', true],
    ['delivery < 4', false],
    ['reserve = 2', true],
    ['reserve=3', false],
    ['  trust   >=6 ', true],
    ['trust >= 6 and delivery >= 5', false],
    ['trust >= 6 or delivery >= 5', true],
  ])('compares quantities: "%s" is %s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })

  test.each([
    ['calls >= 3', true],
    ['calls < 3', false],
    ['left-on-quay = 12', true],
    ['left-on-quay > 11 and calls = 3', true],
    ['never-counted = 0', true],
    ['never-counted >= 1', false],
  ])('compares counters: "%s" is %s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })

  test.each([
    ['visited quay', true],
    ['visited the-bar', true],
    ['visited fog', false],
    ['times quay >= 2', true],
    ['times quay > 2', false],
    ['times the-bar = 1', true],
    ['times fog = 0', true],
    ['times fog < 1', true],
  ])('asks how often a scene was entered: "%s" is %s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })

  test.each([
    ['chose quay/a', true],
    ['chose quay/b', false],
    ['chose the-bar/go-on', true],
    ['chose fog/a', false],
  ])('asks what was chosen: "%s" is %s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })

  test.each([
    ['not visited quay', false],
    ['not visited fog', true],
    ['not chose quay/b', true],
    ['not chose quay/a', false],
    ['not trust >= 7', true],
    ['not times quay = 2', false],
    ['not not visited quay', true],
    ['not visited quay or chose quay/a', true],
    ['not visited fog and not chose quay/a', false],
  ])(
    'turns what follows "not" round, up to the next "and" or "or": "%s" is %s',
    (text, expected) => {
      expect(holds(text)).toBe(expected)
    },
  )

  test('"and" binds tighter than "or"', () => {
    expect(holds('trust = 6 or delivery = 0 and reserve = 0')).toBe(true)
    expect(holds('delivery = 0 and reserve = 0 or trust = 6')).toBe(true)
    expect(holds('trust = 0 or delivery = 4 and reserve = 0')).toBe(false)
  })

  test.each([
    ['trust => 6', '"=>" is not a sign that compares'],
    ['trust == 6', '"==" is not a sign that compares'],
    ['trust >= 100', '"100" is not a value to compare with'],
    ['trust >= -1', '"-1" is not a value to compare with'],
    ['trust >= six', '"six" is not a value to compare with'],
    ['trust', '"trust" is not a condition'],
    ['trust >= 6 and', '"trust >= 6 and" is not a condition'],
    ['', '"" is not a condition'],
    ['not', '"not" is not a condition'],
    ['trust >= 6 delivery >= 6', 'is not a condition'],
    ['visited', '"visited" is not a condition'],
    ['visited quay/a', '"visited quay/a" is not a condition'],
    ['chose quay', '"chose quay" is not a condition'],
    ['times quay', '"times quay" is not a condition'],
    ['(trust >= 6 or visited quay) and calls = 1', 'is not a condition'],
  ])('"%s" is refused with what to write instead', (text, message) => {
    expect(() => parseCondition(text)).toThrow(message)
    expect(() => parseCondition(text)).toThrow('write')
  })

  test('may be broken into lines', () => {
    expect(holds('trust\n>= 6\nand reserve = 2')).toBe(true)
  })

  test('may be broken into lines behind "not" too', () => {
    expect(holds('not visited\nfog')).toBe(true)
  })

  test('lists its single tests, those behind "not" too', () => {
    const condition = parseCondition('trust >= 6 and not visited quay or not chose quay/a')
    expect(testsOf(condition)).toEqual([
      { kind: 'compare', of: 'trust', operator: '>=', value: 6 },
      { kind: 'times', scene: 'quay', operator: '>=', value: 1 },
      { kind: 'chose', scene: 'quay', choice: 'a' },
    ])
  })
})

describe('writeCondition', () => {
  test.each([
    ['trust>=6 and  delivery <= 4 or reserve > 2', 'trust >= 6 and delivery <= 4 or reserve > 2'],
    ['times quay >= 1', 'visited quay'],
    ['times quay >= 2', 'times quay >= 2'],
    ['not  chose quay/a', 'not chose quay/a'],
    ['trust >= 07', 'trust >= 7'],
  ])('writes "%s" as "%s"', (text, expected) => {
    expect(writeCondition(parseCondition(text))).toBe(expected)
  })

  test('is read back as what it wrote', () => {
    fc.assert(
      fc.property(anyConditionFor(4), (text) => {
        const condition = parseCondition(text)
        expect(parseCondition(writeCondition(condition))).toEqual(condition)
      }),
    )
  })

  const name = fc.constantFrom('quay', 'trust', 'or-else', 'nothing', 'visited', 'chose', 'a')
  const gap = fc.constantFrom('', ' ', '  ')
  const space = fc.constantFrom(' ', '  ', '\n')
  const sign = fc.constantFrom('>=', '<=', '>', '<', '=')
  const value = fc.constantFrom('0', '1', '07', '10', '99')
  const comparison = fc.tuple(name, gap, sign, gap, value).map((parts) => parts.join(''))
  const phrase = fc.oneof(
    comparison,
    fc.tuple(fc.constant('times'), space, comparison).map((parts) => parts.join('')),
    fc.tuple(fc.constant('visited'), space, name).map((parts) => parts.join('')),
    fc.tuple(fc.constant('chose '), name, fc.constant('/'), name).map((parts) => parts.join('')),
  )
  const anyText = fc
    .array(fc.tuple(fc.constantFrom(' and ', '  or ', ' and not ', ' or not  not '), phrase), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.map(([joint, text], at) => (at === 0 ? text : joint + text)).join(''))
    .filter((text) => parsed(text) !== undefined)

  test('is read back whatever words were accepted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const condition = parseCondition(text)
        expect(parseCondition(writeCondition(condition))).toEqual(condition)
      }),
      { numRuns: 1000 },
    )
  })

  test('a condition survives the way to the browser as JSON', () => {
    fc.assert(
      fc.property(anyConditionFor(4), (text) => {
        const condition = parseCondition(text)
        expect(JSON.parse(JSON.stringify(condition))).toEqual(condition)
      }),
    )
  })
})

describe('describeCondition', () => {
  const naming: Naming = {
    scene: (id) => `the ${id}`,
    choice: (scene, choice) => `${choice.toUpperCase()} at the ${scene}`,
  }
  test.each([
    [
      'trust >= 6 and delivery <= 4 or reserve > 2 or adaptation < 3 or trust = 1',
      'trust is 6 or more and delivery is 4 or less, or reserve is above 2, or adaptation is below 3, or trust is 1',
    ],
    ['visited quay', 'you came by the quay'],
    ['not visited quay', 'you did not come by the quay'],
    ['chose quay/a', 'you chose A at the quay'],
    ['not chose quay/a', 'you did not choose A at the quay'],
    ['calls >= 2', 'calls is 2 or more'],
    ['not calls >= 2', 'calls is below 2'],
    ['not calls < 2', 'calls is 2 or more'],
    ['not trust > 6', 'trust is 6 or less'],
    ['not trust <= 6', 'trust is above 6'],
    ['times quay >= 2', 'the number of times you came by the quay is 2 or more'],
    ['not times quay >= 2', 'the number of times you came by the quay is below 2'],
  ])('says "%s" as "%s"', (text, expected) => {
    expect(describeCondition(parseCondition(text), naming)).toBe(expected)
  })

  test('does not say that a number is what it is not', () => {
    expect(describeCondition(parseCondition('not calls = 2'), naming)).not.toBe('calls is 2')
    expect(describeCondition(parseCondition('not times quay = 2'), naming)).not.toBe(
      describeCondition(parseCondition('times quay = 2'), naming),
    )
  })
})
