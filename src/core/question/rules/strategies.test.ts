import { describe, expect, test } from 'vitest'
import { strategies } from './strategies.ts'

const stem = 'A ferry line at Oban plans its winter. What comes next?'

function play(name: string, ...texts: string[]): number[] {
  const strategy = strategies.find((one) => one.name === name)
  if (!strategy) throw new Error(`There is no strategy "${name}".`)
  return strategy.play({ stem, options: texts.map((text) => ({ text })) })
}

describe('a strategy', () => {
  test.each([
    ['most characters', 'Weed', 'Water it', 'Sell'],
    ['least characters', 'Water', 'Dig', 'Seed'],
    ['most hedges', 'Weed', 'Perhaps weed', 'Sell'],
    ['most words of balance', 'Weed', 'Both alike', 'Sell'],
    ['most "and"s', 'Weed', 'Weed and sell', 'Sell'],
    ['least absolutes', 'Always weed', 'Weed', 'Only sell'],
    ['most words of virtue', 'Weed', 'Listen', 'Sell'],
    ['most words of the stem', 'Weed', 'Take the ferry', 'Sell'],
    ['least words of the stem', 'Plan for winter', 'Weed', 'Take the ferry'],
    ['middle option', 'Weed', 'Water', 'Sell'],
    ['most words of the other options', 'Sell barley', 'Sell barley, weed oats', 'Weed oats'],
    ['least words of the other options', 'Sell barley', 'Dig', 'Barley, sell it'],
    ['most digits and names', 'Weed', 'Meet Morag at 9', 'Sell'],
    ['most letters in the longest word', 'Weed', 'Fertilising', 'Sell'],
    ['most first person', 'Weed', 'We weed', 'Sell'],
    ['most question words', 'Weed', 'Ask why', 'Sell'],
  ])('"%s" takes the option it is named after', (name, ...texts) => {
    expect(play(name, ...texts)).toEqual([0, 1, 0])
  })

  test('shares its choice among ties, and has no choice where all tie', () => {
    expect(play('most "and"s', 'Weed and dig', 'Sell', 'Water and rake')).toEqual([0.5, 0, 0.5])
    expect(play('most "and"s', 'Weed', 'Sell', 'Water')).toEqual([1 / 3, 1 / 3, 1 / 3])
    expect(play('middle option', 'Weed', 'Sell', 'Water', 'Dig')).toEqual([0, 0.5, 0.5, 0])
  })

  test('has a name of its own, and plays chances that sum to one', () => {
    expect(new Set(strategies.map(({ name }) => name)).size).toBe(strategies.length)
    for (const { name } of strategies) {
      const total = play(name, 'Weed', 'Ask Ann', 'Sell 3').reduce((sum, chance) => sum + chance, 0)
      expect(total, name).toBeCloseTo(1)
    }
  })
})
