import type { Level, Pool } from '#core/question/bank.ts'

/** How many items of a pool an objective has, at least and at most. */
export interface Span {
  least: number
  most: number
}

/** The number of items an objective has in the bank. */
export const itemsPerObjective = 16

/** What an objective's items are for; those left over are for review. */
export const poolSpans: Record<Exclude<Pool, 'review'>, Span> = {
  pretest: { least: 2, most: 2 },
  check: { least: 3, most: 6 },
  final: { least: 8, most: 8 },
}

/** How many of an objective's items ask for each Bloom level (course design, section 4). */
export const blueprint: Readonly<Record<string, Readonly<Record<Level, number>>>> = {
  LO1: { understand: 3, apply: 3, analyse: 10, evaluate: 0 },
  LO2: { understand: 12, apply: 0, analyse: 2, evaluate: 2 },
  LO3: { understand: 2, apply: 4, analyse: 10, evaluate: 0 },
  LO4: { understand: 2, apply: 10, analyse: 2, evaluate: 2 },
  LO5: { understand: 2, apply: 10, analyse: 2, evaluate: 2 },
  LO6: { understand: 2, apply: 4, analyse: 10, evaluate: 0 },
  LO7: { understand: 4, apply: 0, analyse: 4, evaluate: 8 },
  LO8: { understand: 2, apply: 10, analyse: 2, evaluate: 2 },
  LO9: { understand: 4, apply: 10, analyse: 2, evaluate: 0 },
  LO10: { understand: 2, apply: 2, analyse: 4, evaluate: 8 },
}
