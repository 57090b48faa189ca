import { wordsOf } from '#core/course/reading.ts'
import type { SortedBankItem } from './bank-item.ts'
import { percent } from './bank-item.ts'
import { type Finding, rule } from './finding.ts'
import { absolutes, countOf } from './item-words.ts'

const k9 = rule('K9', 'Whoever strikes out every option with an absolute word must gain nothing.')
const k17 = rule('K17', 'A word that is at home in keys finds them without the stem.')

/** Finds a bank in which absolute words stand mostly in distractors, or mostly in keys. */
export function checkAbsolutes(items: readonly SortedBankItem[]): Finding[] {
  const share = (texts: readonly { text: string }[]) =>
    texts.filter(({ text }) => countOf(absolutes, text) > 0).length / Math.max(1, texts.length)
  const keys = share(items.map(({ key }) => key))
  const distractors = share(items.flatMap((item) => item.distractors))
  if (keys >= 0.5 * distractors && keys <= 2 * distractors) return []
  return k9.warns(
    {},
    `${percent(keys)} of keys and ${percent(distractors)} of distractors have an absolute word.`,
    'Keep one share within half and twice the other.',
  )
}

/** How a word is spread over keys and distractors. */
interface Spread {
  word: string
  items: SortedBankItem[]
  inKeys: number
  inDistractors: number
}

/**
 * Finds words of six items or more that are typical of keys: a log-odds above 1.5, with half a
 * text added to each count so that none is nought (Haldane).
 */
export function checkVocabulary(items: readonly SortedBankItem[]): Finding[] {
  const distractorCount = items.flatMap(({ distractors }) => distractors).length
  return spreadsOf(items)
    .filter((spread) => spread.items.length >= 6)
    .map((spread) => ({
      ...spread,
      odds: logit(spread.inKeys, items.length) - logit(spread.inDistractors, distractorCount),
    }))
    .filter(({ odds }) => odds > 1.5)
    .flatMap(({ word, inKeys, inDistractors, odds, items: users }) =>
      k17.warns(
        {},
        `"${word}" stands in ${inKeys} keys and ${inDistractors} distractors (log-odds ${odds.toFixed(2)}): ${users.map(({ id }) => id).join(' ')}.`,
        'Use it in distractors too, or reword some of the keys.',
      ),
    )
}

function logit(count: number, of: number): number {
  return Math.log((count + 0.5) / (of - count + 0.5))
}

function spreadsOf(items: readonly SortedBankItem[]): Spread[] {
  const spreads = new Map<string, Spread>()
  for (const item of items) {
    for (const { text, key } of item.options) {
      for (const word of new Set(wordsOf(text.toLowerCase()))) {
        const spread = spreads.get(word) ?? { word, items: [], inKeys: 0, inDistractors: 0 }
        spreads.set(word, spread)
        if (key) spread.inKeys += 1
        else spread.inDistractors += 1
        if (spread.items.at(-1) !== item) spread.items.push(item)
      }
    }
  }
  return [...spreads.values()]
}
