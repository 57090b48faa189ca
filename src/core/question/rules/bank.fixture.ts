import { blueprint } from '#core/assessment/blueprint.ts'
import { levels, type Pool } from '#core/question/bank.ts'
import type { BankedItem, SortedBankItem } from './bank-item.ts'
import { sortBank } from './bank-item.ts'

const texts = ['Post the rota', 'Ask the crew', 'Move the date', 'Fill the form']
const feedback = 'What the choice would bring about, told in some words, because the case has them.'

/** Makes an item whose options have these texts; the one at keyAt is the key. */
export function makeItem(
  change: Partial<BankedItem> = {},
  options: readonly string[] = texts,
  keyAt = 0,
): BankedItem {
  return {
    id: 'LO1-F1',
    objective: 'LO1',
    kind: 'single',
    pool: 'final',
    lesson: 'L10',
    level: 'apply',
    claims: ['C001'],
    stem: 'Morag runs a ferry line at Oban. What should she do next?',
    people: [],
    enemies: [],
    options: options.map((text, at) => ({
      id: 'abcde'.charAt(at),
      text,
      feedback,
      ...(at === keyAt ? { key: true as const } : { misconception: 'order-first' }),
    })),
    ...change,
  }
}

/** Makes so many items, each as its number says, with their keys apart. */
export function makeSorted(count: number, make: (at: number) => BankedItem): SortedBankItem[] {
  return sortBank(Array.from({ length: count }, (_, at) => ({ ...make(at), id: `LO1-F${at + 1}` })))
}

/** Makes a bank that has the sizes and the levels of the blueprint. */
export function makeBank(): BankedItem[] {
  return Object.entries(blueprint).flatMap(([objective, cells]) => {
    const pools: Pool[] = [
      ...split('pretest', 2),
      ...split('check', 4),
      ...split('final', 8),
      ...split('review', 2),
    ]
    return levels
      .flatMap((level) => Array.from({ length: cells[level] }, () => level))
      .map((level, at) =>
        makeItem({
          id: `${objective}-${at + 1}`,
          objective,
          level,
          pool: pools[at] ?? 'review',
          claims: [],
        }),
      )
  })
}

function split(pool: Pool, count: number): Pool[] {
  return Array.from({ length: count }, () => pool)
}
