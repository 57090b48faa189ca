import type { SortedBankItem } from './bank-item.ts'
import { percent } from './bank-item.ts'
import { type Finding, rule, sum } from './finding.ts'
import { chiSquareP, exactP, runsP } from './statistics.ts'

const k4 = rule('K4', 'Whoever always takes the longest option must gain nothing.')
const k5 = rule('K5', 'Whoever always takes the shortest option must gain nothing.')
const k6 = rule('K6', 'A small difference in every item adds up to a rule.')
const k7 = rule('K7', 'Writers hide keys in the middle and even them out; a die does neither.')

const roll = 'Draw the place of each key by a die; do not balance by hand.'

/** Finds a bank in which the key is the longest option, or the shortest, too often or too seldom. */
export function checkLengths(items: readonly SortedBankItem[]): Finding[] {
  return [
    ...checkExtreme(items, k4.blocks, 'longest', (key, other) => key > other),
    ...checkExtreme(items, k5.warns, 'shortest', (key, other) => key < other),
  ]
}

function checkExtreme(
  items: readonly SortedBankItem[],
  report: typeof k4.blocks,
  name: string,
  beats: (key: number, other: number) => boolean,
): Finding[] {
  const stands = ({ key, distractors }: SortedBankItem) =>
    distractors.every(({ text }) => beats(key.text.length, text.length))
  const found = items.filter(stands)
  const p = exactP(
    found.length,
    items.map(({ options }) => 1 / options.length),
  )
  const four = items.filter(({ options }) => options.length === 4)
  const share = four.filter(stands).length / Math.max(1, four.length)
  if (p >= 0.05 && share >= 0.1 && share <= 0.35) return []
  return report(
    {},
    `The key is the unique ${name} option in ${found.length} of ${items.length} items (exact p ${p.toFixed(3)}), and in ${percent(share)} of those with four options: ${found.map(({ id }) => id).join(' ')}.`,
    `Make it so in about a quarter, and in 10 to 35 %: draw the length of each key by a die, before you write it.`,
  )
}

/** Finds a bank whose keys are longer or shorter than its distractors on average. */
export function checkLengthRatio(items: readonly SortedBankItem[]): Finding[] {
  const mean = (texts: readonly { text: string }[]) =>
    sum(texts.map(({ text }) => text.length)) / Math.max(1, texts.length)
  const ratio =
    mean(items.map(({ key }) => key)) / mean(items.flatMap(({ distractors }) => distractors))
  if (ratio >= 0.95 && ratio <= 1.05) return []
  return k6.blocks(
    {},
    `Keys are ${ratio.toFixed(3)} times as long as distractors on average.`,
    'Keep it between 0.95 and 1.05.',
  )
}

/** Finds keys that are stored in one place too often, or in too regular or too clustered an order. */
export function checkPositions(items: readonly SortedBankItem[]): Finding[] {
  const stored = items.map(({ key, options }) => options.findIndex(({ id }) => id === key.id))
  return [...checkPlaces(items, stored), ...checkOrder(stored)]
}

function checkPlaces(items: readonly SortedBankItem[], stored: readonly number[]): Finding[] {
  const most = Math.max(0, ...items.map(({ options }) => options.length))
  const places = Array.from({ length: most }, (_, at) => ({
    name: String(at + 1),
    count: stored.filter((place) => place === at).length,
    expected: sum(items.map(({ options }) => (options.length > at ? 1 / options.length : 0))),
  }))
  const square = sum(places.map(({ count, expected }) => (count - expected) ** 2 / expected))
  const p = chiSquareP(square, places.length - 1)
  const counts = places.map(({ name, count }) => `${count} at ${name}`).join(', ')
  const full = places.filter(({ count }) => count > 0.4 * items.length)
  return [
    ...(p < 0.05
      ? k7.warns({}, `Keys are stored ${counts}; chi-square p ${p.toFixed(3)}.`, roll)
      : []),
    ...full.flatMap(({ name, count }) =>
      k7.warns(
        {},
        `${percent(count / items.length)} of the keys are stored in place ${name}.`,
        'Keep every place to 40 %.',
      ),
    ),
  ]
}

function checkOrder(stored: readonly number[]): Finding[] {
  const p = runsP(stored)
  if (p >= 0.01) return []
  const order = stored.map((at) => at + 1).join('')
  return k7.warns(
    {},
    `The order of stored keys is not that of a die (runs test, p ${p.toFixed(4)}): ${order}.`,
    roll,
  )
}
