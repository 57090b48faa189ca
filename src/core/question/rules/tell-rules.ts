import { wordsOf } from '#core/course/reading.ts'
import { type Rule, type RuledItem, rule, type SortedItem } from './finding.ts'
import { absolutes, countOf, hedges } from './item-words.ts'

const i6 = rule('I6', 'Test-wise readers strike out every option with an absolute word.')
const i7 = rule('I7', 'Test-wise readers choose the option that hedges or balances most.')
const i9 = rule(
  'I9',
  'An option that differs in form is found, or ruled out, without being understood.',
)
const ands = rule('and-count', 'Choosing the option with most "and"s once found 83 % of keys.')

/** Rules on the form of the options: none looks or sounds unlike the others. */
export const tellRules: readonly Rule<RuledItem>[] = [
  capitalsAgree,
  stopsAgree,
  formsAgree,
  articleFits,
]

/** Rules on words that tell the key from the distractors. */
export const keyTellRules: readonly Rule[] = [absolutesAreShared, hedgesAreShared, andsAreShared]

function absolutesAreShared({ key, distractors }: SortedItem) {
  const telling = distractors.filter(({ text }) => countOf(absolutes, text) > 0)
  const [first] = telling
  if (countOf(absolutes, key.text) > 0 || !first) return []
  const report = telling.length > 1 ? i6.blocks : i6.warns
  return report(
    { option: first.id },
    `An absolute word stands in distractors alone: ${telling.map(({ text }) => `"${wordsIn(absolutes, text)}" in "${text}"`).join('; ')}.`,
    'Take it out, or use one in the key too.',
  )
}

function hedgesAreShared({ key, distractors }: SortedItem) {
  const most = Math.max(...distractors.map(({ text }) => countOf(hedges, text)))
  if (countOf(hedges, key.text) - most < 2) return []
  return i7.warns(
    { option: key.id },
    `The key has ${countOf(hedges, key.text)} hedges or balance words ("${wordsIn(hedges, key.text)}"), no distractor more than ${most}.`,
    'Use some in a distractor, or take them out.',
  )
}

function andsAreShared({ key, distractors }: SortedItem) {
  const and = new Set(['and'])
  const inKey = countOf(and, key.text)
  if (distractors.some(({ text }) => countOf(and, text) === inKey)) return []
  return ands.blocks(
    { option: key.id },
    `The key has ${inKey} "and"s, which no distractor has: "${key.text}".`,
    'Give a distractor as many.',
  )
}

function wordsIn(list: ReadonlySet<string>, text: string): string {
  return wordsOf(text.toLowerCase())
    .filter((word) => list.has(word))
    .join(', ')
}

function capitalsAgree({ options }: RuledItem) {
  const small = options.filter(({ text }) => !/^[^\p{L}]*\p{Lu}/u.test(text))
  const [odd] = small
  if (!odd || small.length === options.length) return []
  return i9.blocks(
    { option: odd.id },
    `"${odd.text}" starts with a small letter and others do not.`,
    'Make them agree.',
  )
}

function stopsAgree({ options }: RuledItem) {
  const closed = options.filter(({ text }) => /[.!?][”"’)]*$/.test(text))
  const [odd] = closed
  if (!odd || closed.length === options.length) return []
  return i9.blocks(
    { option: odd.id },
    `"${odd.text}" ends with a stop and others do not.`,
    'Make them agree.',
  )
}

/** All options start in one form, or at least two share each. */
function formsAgree({ options }: RuledItem) {
  const forms = options.map(({ text }) => formOf(text))
  if (new Set(forms).size === 1) return []
  const lonely = options.filter(
    ({ text }) => forms.filter((one) => one === formOf(text)).length < 2,
  )
  return lonely.flatMap(({ id, text }) =>
    i9.blocks(
      { option: id },
      `"${text}" alone starts in its form ("to …", "-ing" or another word).`,
      'Give all the same form, or two of them each.',
    ),
  )
}

const notVerbs = /^(during|something|nothing|everything|anything|morning|evening)$/

function formOf(text: string): 'to' | 'ing' | 'other' {
  const first = wordsOf(text)[0]?.toLowerCase() ?? ''
  if (first === 'to') return 'to'
  return /.{3}ing$/.test(first) && !notVerbs.test(first) ? 'ing' : 'other'
}

function articleFits({ stem, options }: RuledItem) {
  const article = /\b(an?)\s*\?$/i.exec(stem.trim())?.[1]?.toLowerCase()
  if (!article) return []
  const odd = options.filter(({ text }) => /^[^\p{L}]*[aeiou]/iu.test(text) !== (article === 'an'))
  return odd.flatMap(({ id, text }) =>
    i9.blocks(
      { option: id },
      `The stem ends with "${article}", which does not fit "${text}".`,
      'Take the article into the options.',
    ),
  )
}
