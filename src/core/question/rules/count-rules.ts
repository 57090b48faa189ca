import { blueprint, itemsPerObjective, poolSpans } from '#core/assessment/blueprint.ts'
import { type Level, levels, type Pool } from '#core/question/bank.ts'
import type { BankedItem } from './bank-item.ts'
import { type Finding, rule, tally } from './finding.ts'

const k1 = rule(
  'K1',
  'Draws without overlap, and proof that guessing does not pay, take a full bank.',
)
const k2 = rule('K2', 'An objective is met at its level, which most items have to ask for.')
const k3 = rule('K3', 'What the course teaches as key is practised, and no claim decides a result.')

/** Finds objectives that have too few or too many items, in all or of a pool. */
export function checkSize(items: readonly BankedItem[]): Finding[] {
  const wanted = Object.keys(blueprint)
  const surplus = items.filter(({ objective }) => !wanted.includes(objective))
  return [
    ...wanted.flatMap((objective) => {
      const own = items.filter((item) => item.objective === objective)
      return [...countAll(objective, own), ...countPools(objective, own)]
    }),
    ...surplus.flatMap(({ id, objective }) =>
      k1.blocks(
        { item: id },
        `${objective} is not in the blueprint.`,
        'Move the item to an objective of the blueprint.',
      ),
    ),
  ]
}

function countAll(objective: string, { length }: readonly BankedItem[]): Finding[] {
  return length === itemsPerObjective
    ? []
    : k1.blocks({ objective }, `${objective} has ${length} items.`, `Make it ${itemsPerObjective}.`)
}

function countPools(objective: string, items: readonly BankedItem[]): Finding[] {
  const pools: Exclude<Pool, 'review'>[] = ['pretest', 'check', 'final']
  return pools.flatMap((pool) => {
    const { least, most } = poolSpans[pool]
    const count = items.filter((item) => item.pool === pool).length
    return count >= least && count <= most
      ? []
      : k1.blocks(
          { objective },
          `${objective} has ${count} items in the pool ${pool}.`,
          least === most ? `Make it ${least}.` : `Make it ${least} to ${most}.`,
        )
  })
}

/** Finds objectives whose items are not at the levels of the blueprint, give or take one. */
export function checkLevels(items: readonly BankedItem[]): Finding[] {
  const above = items.filter(({ level }) => level !== 'understand').length / items.length
  return [
    ...Object.entries(blueprint).flatMap(([objective, cells]) =>
      levels.flatMap((level) => checkCell(objective, level, cells[level], items)),
    ),
    ...(above < 0.7
      ? k2.blocks(
          {},
          `${Math.round(100 * above)} % of the items are above the level understand.`,
          'Raise at least 70 % above it.',
        )
      : []),
  ]
}

function checkCell(
  objective: string,
  level: Level,
  wanted: number,
  items: readonly BankedItem[],
): Finding[] {
  const found = items.filter((item) => item.objective === objective && item.level === level)
  if (Math.abs(found.length - wanted) <= 1) return []
  return k2.blocks(
    { objective },
    `${objective} has ${found.length} items at the level ${level}${found.length > 0 ? ` (${found.map(({ id }) => id).join(' ')})` : ''}.`,
    `The blueprint has ${wanted}, give or take one.`,
  )
}

/** Finds key claims that no item tests, and claims that more than four do. */
export function checkClaims(
  items: readonly BankedItem[],
  claims: readonly { id: string; tier: string; text: string }[],
): Finding[] {
  const uses = tally(items.flatMap((item) => item.claims))
  const untested = claims.filter(({ id, tier }) => tier === 'K' && !uses.has(id))
  return [
    ...untested.flatMap(({ id, text }) =>
      k3.blocks(
        { claim: id },
        `No item tests ${id}: "${text}"`,
        'Write an item for it, or name it on one that tests it.',
      ),
    ),
    ...[...uses].flatMap(([id, count]) => {
      if (count <= 4) return []
      const users = items.filter((item) => item.claims.includes(id)).map((item) => item.id)
      return k3.blocks(
        { item: users.at(-1) ?? '' },
        `${count} items test ${id}: ${users.join(' ')}.`,
        'Keep it to four.',
      )
    }),
  ]
}
