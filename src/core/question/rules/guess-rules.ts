import type { SortedBankItem } from './bank-item.ts'
import { percent } from './bank-item.ts'
import { type Finding, rule } from './finding.ts'
import { playStrategies, rankGiveAways, type Score } from './guessing.ts'
import { chanceOfAtLeast, exactP, holm } from './statistics.ts'

const k10 = rule('K10', 'A strategy that needs no knowledge must be worth what guessing is worth.')
const k12 = rule('K12', 'Nobody may pass the final by looking at the form of the options.')
const k14 = rule('K14', 'An item whose form points to the key in several ways measures nothing.')

/** Finds strategies that do better or worse than chance on the bank, adjusted for their number. */
export function checkStrategies(items: readonly SortedBankItem[]): Finding[] {
  const scores = playStrategies(items)
  const adjusted = holm(scores.map(({ hits, chances }) => exactP(hits, chances)))
  return scores.flatMap((score, at) => {
    const p = adjusted[at] ?? 1
    return p < 0.05
      ? k10.warns(
          {},
          `"${score.strategy.name}" ${fared(score)} (Holm p ${p.toFixed(4)}).`,
          'Find the habit behind it and rewrite options, not words.',
        )
      : []
  })
}

function fared({ hits, chances }: Score): string {
  const expected = chances.reduce((total, chance) => total + chance, 0)
  return `has the key among its choices in ${hits} of ${chances.length} items, by chance ${expected.toFixed(1)}`
}

/**
 * Finds strategies by which a guesser might pass: 15 of 20 with a chance of 1 % or more, at the rate
 * that the strategy reaches on the bank, or on the finals where that is higher.
 */
export function checkPassing(items: readonly SortedBankItem[]): Finding[] {
  const finals = playStrategies(items.filter(({ pool }) => pool === 'final'))
  return playStrategies(items).flatMap(({ strategy, rate }, at) => {
    const best = Math.max(rate, finals[at]?.rate ?? 0)
    const chance = chanceOfAtLeast(15, 20, best)
    return chance < 0.01
      ? []
      : k12.blocks(
          {},
          `"${strategy.name}" finds ${percent(best)} of the keys and passes with a chance of ${percent(chance)}.`,
          'Rewrite items until it finds fewer than 48 %.',
        )
  })
}

/** Finds items with a give-away index of 3.5 or more. */
export function checkGiveAways(items: readonly SortedBankItem[]): Finding[] {
  return rankGiveAways(items)
    .filter(({ index }) => index >= 3.5)
    .flatMap(({ item, index, tells }) =>
      k14.warns(
        { item: item.id, option: item.key.id },
        `The key alone has: ${tells.join('; ')} (give-away index ${index.toFixed(2)}): "${item.key.text}".`,
        'Rewrite the options on one frame, and the key last.',
      ),
    )
}
