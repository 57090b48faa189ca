import type { Pair, SelfAssessment, Side, Statement } from './schema.ts'

/** What was chosen so far, by the id of a statement or pair, as it was kept. */
export type Fields = Readonly<Record<string, string>>

/** The result of one side of part A; there is no mean until its last statement is marked. */
export type SideScore = { kind: 'open'; left: number } | { kind: 'done'; mean: number }

/** Which of the two means are high. */
export type Pattern = keyof SelfAssessment['prompts']

/** Reads the mark of a statement; undefined when there is none from 0 to 4. */
export function markOf(fields: Fields, id: string): number | undefined {
  const value = Object.hasOwn(fields, id) ? fields[id] : undefined
  return value !== undefined && /^[0-4]$/.test(value) ? Number(value) : undefined
}

/** Scores one side of part A by itself. */
export function scoreSide(
  side: Side,
  statements: readonly Pick<Statement, 'id' | 'side'>[],
  fields: Fields,
): SideScore {
  const own = statements.filter((statement) => statement.side === side)
  const marks = own.flatMap(({ id }) => markOf(fields, id) ?? [])
  if (marks.length < own.length) return { kind: 'open', left: own.length - marks.length }
  return { kind: 'done', mean: marks.reduce((sum, mark) => sum + mark, 0) / own.length }
}

/** Returns the word for a mean; one on a threshold belongs to the middle. */
export function wordFor(
  mean: number,
  { words, thresholds }: Pick<SelfAssessment, 'words' | 'thresholds'>,
): string {
  if (mean < thresholds.low) return words.low
  return mean > thresholds.high ? words.high : words.middle
}

/** Names the pattern of two means; one on the middle of the scale counts as high. */
export function patternOf(
  { leading, managing }: Readonly<Record<Side, number>>,
  middle: number,
): Pattern {
  if (leading >= middle) return managing >= middle ? 'bothHigh' : 'leadingHigh'
  return managing >= middle ? 'managingHigh' : 'bothLow'
}

/** Counts the pairs in which the leading side was chosen, and those still open. */
export function countLeading(
  pairs: readonly Pick<Pair, 'id'>[],
  fields: Fields,
): { leading: number; left: number } {
  const chosen = pairs.map(({ id }) => (Object.hasOwn(fields, id) ? fields[id] : undefined))
  const leading = chosen.filter((side) => side === 'leading').length
  const managing = chosen.filter((side) => side === 'managing').length
  return { leading, left: pairs.length - leading - managing }
}

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
]

/** Says the count of part B in a sentence, such as "Of eight pairs you chose the leading side once." */
export function countSentence(leading: number, pairs: number): string {
  if (leading === 0) return `Of ${inWords(pairs)} pairs you never chose the leading side.`
  const times = ['', 'once', 'twice'][leading] ?? `${inWords(leading)} times`
  return `Of ${inWords(pairs)} pairs you chose the leading side ${times}.`
}

/** Writes a small whole number as a word. */
export function inWords(count: number): string {
  return numbers[count] ?? String(count)
}
