import { sum } from './finding.ts'
import { type SeenItem, type Strategy, strategies } from './strategies.ts'

/** An item that a strategy can be marked on. */
export interface MarkedItem extends SeenItem {
  options: readonly { text: string; key?: boolean | undefined }[]
}

/** How a strategy fared on a bank. */
export interface Score {
  strategy: Strategy
  /** The share of items it is expected to get right, ties shared and indifference guessed. */
  rate: number
  /** Items on which it prefers some options, each with the chance that a random key is among them. */
  chances: number[]
  /** Of those, the items whose key it prefers. */
  hits: number
}

/** Plays every strategy on every item that has one key. */
export function playStrategies(items: readonly MarkedItem[]): Score[] {
  return strategies.map((strategy) => {
    const plays = items.map((item) => ({
      chances: strategy.play(item),
      key: item.options.findIndex(({ key }) => key),
    }))
    const keen = plays.filter(({ chances }) => chances.includes(0))
    return {
      strategy,
      rate: sum(plays.map(({ chances, key }) => chances[key] ?? 0)) / Math.max(1, plays.length),
      chances: keen.map(
        ({ chances }) => chances.filter((chance) => chance > 0).length / chances.length,
      ),
      hits: keen.filter(({ chances, key }) => (chances[key] ?? 0) > 0).length,
    }
  })
}

/** An item and how much its form gives away. */
export interface GiveAway<Item> {
  item: Item
  index: number
  /** The strategies, one a family, that point to the key alone. */
  tells: string[]
}

/**
 * Ranks items by how much their form gives away, most first.
 *
 * Each family of strategies plays the one of its strategies that fares best on the bank; positions
 * are left out, because options are shuffled. Where that strategy chooses the key alone, its lift is
 * what it gains over guessing: 1 - 1/n, so 0.75 with four options. An item's index is the sum of
 * the lifts of all families, so that 3.5 takes five of them to agree on the key.
 */
export function rankGiveAways<Item extends MarkedItem>(items: readonly Item[]): GiveAway<Item>[] {
  const players = bestOfFamilies(items)
  return items
    .map((item) => {
      const key = item.options.findIndex((option) => option.key)
      const telling = players.filter(({ play }) => play(item)[key] === 1)
      return {
        item,
        index: telling.length * (1 - 1 / item.options.length),
        tells: telling.map(({ name }) => name),
      }
    })
    .toSorted((a, b) => b.index - a.index)
}

function bestOfFamilies(items: readonly MarkedItem[]): Strategy[] {
  const best = new Map<string, Score>()
  for (const score of playStrategies(items)) {
    const { family } = score.strategy
    if (family !== 'position' && score.rate > (best.get(family)?.rate ?? 0)) best.set(family, score)
  }
  return [...best.values()].map(({ strategy }) => strategy)
}
