/** What the rules need to know of an item. */
export interface RuledItem {
  claims: readonly string[]
  stem: string
  options: readonly RuledOption[]
}

export interface RuledOption {
  id: string
  text: string
  key?: boolean | undefined
  feedback: string
}

/** An item with its key and distractors apart. */
export interface SortedItem extends RuledItem {
  key: RuledOption
  distractors: readonly RuledOption[]
}

/** One breach of a rule, with what to do about it. */
export interface Finding {
  rule: string
  message: string
  /** "blocks" keeps the item out of the course; "warns" asks an author to look again. */
  severity: 'blocks' | 'warns'
}

/** Looks at an item for breaches of one rule. */
export type Rule = (item: SortedItem) => Finding[]

/** Makes the finding of a rule that keeps an item out. */
export function blocks(rule: string, message: string): Finding[] {
  return [{ rule, message, severity: 'blocks' }]
}

/** Makes the finding of a rule that asks for a second look. */
export function warns(rule: string, message: string): Finding[] {
  return [{ rule, message, severity: 'warns' }]
}

/** Returns the share of members that two sets have in common, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = new Set([...a, ...b]).size
  return all === 0 ? 0 : [...a].filter((member) => b.has(member)).length / all
}

/** Returns every two members of a list, in order. */
export function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((first, at) => list.slice(at + 1).map((second): [T, T] => [first, second]))
}
