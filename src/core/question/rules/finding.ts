/** What the rules need to know of an item. */
export interface RuledItem {
  kind: string
  claims: readonly string[]
  stem: string
  options: readonly RuledOption[]
  hint?: string | undefined
}

export interface RuledOption {
  id: string
  text: string
  key?: boolean | undefined
  feedback: string
}

/** An item with its one key and its distractors apart. */
export interface SortedItem extends RuledItem {
  key: RuledOption
  distractors: readonly RuledOption[]
}

/** What a finding is about: the smallest part of the bank that shows it. */
export interface Place {
  claim?: string
  objective?: string
  item?: string
  option?: string
}

/**
 * One breach of a rule: what is so, with the offending text, why it matters and what to do.
 * The rule bears its number in the authoring guide, part 2.
 */
export interface Finding extends Place {
  rule: string
  /** "blocks" keeps the item or the bank out of the course; "warns" asks an author to look again. */
  severity: 'blocks' | 'warns'
  what: string
  why: string
  fix: string
}

/** Looks at an item for breaches of one rule. */
export type Rule<Item extends RuledItem = SortedItem> = (item: Item) => Finding[]

/** Returns the two ways to report a breach of one rule. */
export function rule(name: string, why: string) {
  const report =
    (severity: Finding['severity']) =>
    (place: Place, what: string, fix: string): Finding[] => [
      { rule: name, severity, what, why, fix, ...place },
    ]
  return { blocks: report('blocks'), warns: report('warns') }
}

/** Returns an item with its key and distractors apart; nothing unless it has exactly one key. */
export function sortItem<Item extends RuledItem>(item: Item): (Item & SortedItem) | undefined {
  const [key, ...others] = item.options.filter((option) => option.key)
  if (!key || others.length > 0) return undefined
  return { ...item, key, distractors: item.options.filter((option) => option !== key) }
}

/** Returns the share of members that two sets have in common, from 0 to 1 (Jaccard). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = new Set([...a, ...b]).size
  return all === 0 ? 0 : overlap(a, b) / all
}

/** Counts the members that two sets have in common. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((member) => b.has(member)).length
}

/** Returns every two members of a list, in order. */
export function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((first, at) => list.slice(at + 1).map((second): [T, T] => [first, second]))
}

/** Returns the sum of a list of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Counts how often each value stands in a list. */
export function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
