import { describe, expect, test } from 'vitest'
import type { Level } from '#core/question/bank.ts'
import type { BankedItem } from '#core/question/rules/bank-item.ts'
import { blueprint } from './blueprint.ts'
import { checkDraw } from './draw-rules.ts'

function makeItem(objective: string, at: number, level: Level, stem = 'What now?'): BankedItem {
  return {
    id: `${objective}-F${at + 1}`,
    kind: 'single',
    objective,
    pool: 'final',
    lesson: 'L10',
    level,
    claims: ['C001'],
    people: [],
    enemies: [],
    stem,
    options: ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      text: `Option ${id}`,
      feedback: 'Because.',
      ...(id === 'a' && { key: true as const }),
    })),
  }
}

/** The final pool as the blueprint has it: half of each objective's items at its levels. */
function makePool(change: (item: BankedItem) => BankedItem = (item) => item): BankedItem[] {
  return Object.entries(blueprint).flatMap(([objective, cell]) => {
    const levels = (['understand', 'apply', 'analyse', 'evaluate'] as const).flatMap((level) =>
      Array.from({ length: cell[level] }, () => level),
    )
    return levels
      .filter((_, at) => at % 2 === 0)
      .map((level, at) => change(makeItem(objective, at, level)))
  })
}

const rulesOf = (items: BankedItem[]) => checkDraw(items).map(({ rule, what }) => `${rule} ${what}`)

describe('the shuffle and the draw', () => {
  test('are even and meet the blueprint on a bank that does', () => {
    expect(rulesOf(makePool())).toEqual([])
  })

  test('are reported when an objective has no items to draw', () => {
    expect(rulesOf(makePool().filter(({ objective }) => objective !== 'LO4'))).toContainEqual(
      expect.stringContaining('K18 some forms do not have two items of LO4'),
    )
  })

  test('are reported when successive forms repeat too much', () => {
    expect(rulesOf(makePool().filter(({ id }) => /F[12]$/.test(id)))).toContainEqual(
      expect.stringContaining('repeats up to 100 %'),
    )
  })

  test('are reported when the levels stray from the blueprint', () => {
    expect(rulesOf(makePool((item) => ({ ...item, level: 'understand' })))).toContainEqual(
      expect.stringContaining('forms ask "understand" in 100 %'),
    )
  })

  test('are reported when a form is too long to read', () => {
    const stem = `${'word '.repeat(70)}?`
    expect(rulesOf(makePool((item) => ({ ...item, stem })))).toContainEqual(
      expect.stringContaining('words on average'),
    )
  })
})
