import { contentStems } from '#core/course/overlap.ts'
import { wordsOf } from '#core/course/reading.ts'
import { blocks, likeness, pairsOf, type Rule, type SortedItem, warns } from './finding.ts'
import { absolutes, catchAlls, hedges } from './item-words.ts'

/** Rules on the options: each plausible, none given away by its form. */
export const optionRules: readonly Rule[] = [
  areDistinct,
  areOfOneLength,
  keyDoesNotStandOut,
  areShort,
  areNoCatchAlls,
  absolutesAreShared,
  hedgesAreShared,
  andsAreShared,
  lookAlike,
]

function areDistinct({ options }: SortedItem) {
  return pairsOf(options).flatMap(([a, b]) =>
    a.text.toLowerCase() === b.text.toLowerCase() ||
    likeness(contentStems(a.text), contentStems(b.text)) >= 0.85
      ? blocks('distinct', `Options ${a.id} and ${b.id} say the same. Rewrite one of them.`)
      : [],
  )
}

function areOfOneLength({ options, key, distractors }: SortedItem) {
  const lengths = options.map(({ text }) => text.length)
  const ratio = Math.max(...lengths) / Math.min(...lengths)
  const mean = distractors.reduce((sum, { text }) => sum + text.length, 0) / distractors.length
  const share = key.text.length / mean
  return [
    ...(ratio > 1.6
      ? blocks(
          'length-balance',
          `The longest option is ${ratio.toFixed(2)} times as long as the shortest. Keep it to 1.6.`,
        )
      : []),
    ...(share < 0.75 || share > 1.33
      ? blocks(
          'length-balance',
          `The key is ${share.toFixed(2)} times as long as the mean distractor. Keep it between 0.75 and 1.33.`,
        )
      : []),
  ]
}

function keyDoesNotStandOut({ key, distractors }: SortedItem) {
  const others = distractors.map(({ text }) => text.length)
  const long = key.text.length >= 1.2 * Math.max(...others)
  const short = key.text.length <= 0.8 * Math.min(...others)
  return long || short
    ? blocks(
        'key-stands-out',
        `The key is the ${long ? 'longest' : 'shortest'} by a fifth or more. Bring a distractor to its length.`,
      )
    : []
}

function areShort({ stem, options }: SortedItem) {
  const long = options.filter(({ text }) => wordsOf(text).length > 25)
  const all = [stem, ...options.map(({ text }) => text)].join(' ')
  return [
    ...long.flatMap(({ id }) => blocks('length', `Option ${id} has more than 25 words. Cut it.`)),
    ...(wordsOf(all).length > 140
      ? blocks('length', 'Stem and options have more than 140 words. Cut the case.')
      : []),
  ]
}

function areNoCatchAlls({ options }: SortedItem) {
  return options.flatMap(({ id, text }) =>
    catchAlls.test(text)
      ? blocks('catch-all', `Option ${id} stands for other options. Write an answer of its own.`)
      : [],
  )
}

function absolutesAreShared({ key, distractors }: SortedItem) {
  const telling = distractors.filter(({ text }) => countOf(absolutes, text) > 0)
  if (countOf(absolutes, key.text) > 0 || telling.length === 0) return []
  const message = `An absolute word stands in distractors alone (${telling.map(({ id }) => id).join(', ')}). Take it out, or use one in the key too.`
  return telling.length > 1 ? blocks('absolutes', message) : warns('absolutes', message)
}

function hedgesAreShared({ key, distractors }: SortedItem) {
  const inKey = countOf(hedges, key.text)
  const most = Math.max(...distractors.map(({ text }) => countOf(hedges, text)))
  return (inKey > 0 && most === 0) || inKey - most >= 2
    ? warns(
        'hedges',
        'A hedge or balance word (both, balance, depends, while, people …) marks the key. Use one in a distractor, or take it out.',
      )
    : []
}

function andsAreShared({ key, distractors }: SortedItem) {
  const and = new Set(['and'])
  const inKey = countOf(and, key.text)
  return distractors.some(({ text }) => countOf(and, text) === inKey)
    ? []
    : blocks('and-count', `No distractor has as many "and"s as the key (${inKey}). Level them.`)
}

/** Options go on from the stem in one grammar, or at least two share each form. */
function lookAlike({ options }: SortedItem) {
  const capitals = new Set(options.map(({ text }) => /^[^\p{L}]*\p{Lu}/u.test(text)))
  const stops = new Set(options.map(({ text }) => /[.!?][”"’)]*$/.test(text)))
  const forms = options.map(({ text }) => formOf(text))
  const lonely =
    new Set(forms).size > 1 && forms.some((form) => forms.filter((one) => one === form).length < 2)
  return [
    ...(capitals.size > 1
      ? blocks('grammar', 'Some options start with a capital and some do not. Make them agree.')
      : []),
    ...(stops.size > 1
      ? blocks('grammar', 'Some options end with a full stop and some do not. Make them agree.')
      : []),
    ...(lonely
      ? blocks(
          'grammar',
          'One option starts in a form of its own ("to …", "-ing"). Give all the same form.',
        )
      : []),
  ]
}

function formOf(text: string): 'to' | 'ing' | 'other' {
  const first = wordsOf(text)[0]?.toLowerCase() ?? ''
  if (first === 'to') return 'to'
  return /.{3}ing$/.test(first) ? 'ing' : 'other'
}

function countOf(list: ReadonlySet<string>, text: string): number {
  return wordsOf(text.toLowerCase()).filter((word) => list.has(word)).length
}
