import { contentStems } from '#core/course/overlap.ts'
import { wordsOf } from '#core/course/reading.ts'
import {
  likeness,
  pairsOf,
  type Rule,
  type RuledItem,
  rule,
  type SortedItem,
  sum,
} from './finding.ts'
import { catchAlls } from './item-words.ts'

const i2 = rule('I2', 'Two options that say the same rule each other out.')
const i3 = rule('I3', 'An option of another length draws the eye, whatever it says.')
const i4 = rule(
  'I4',
  'Writers qualify the key, so guessers take the longest; and then the shortest.',
)
const i5 = rule('I5', 'Options are shuffled, and one known option settles a catch-all.')
const i11 = rule('I11', 'An item asks for a decision, not for patience in reading.')

/** Rules on the options of any item: each plausible, short, and an answer of its own. */
export const optionRules: readonly Rule<RuledItem>[] = [
  areDistinct,
  areOfOneLength,
  areShort,
  areNoCatchAlls,
]

/** Rules on the options of an item with one key. */
export const keyRules: readonly Rule[] = [keyIsOfMeanLength, keyDoesNotStandOut]

function areDistinct({ options }: RuledItem) {
  return pairsOf(options).flatMap(([a, b]) =>
    fold(a.text) === fold(b.text) || likeness(contentStems(a.text), contentStems(b.text)) >= 0.85
      ? i2.blocks(
          { option: b.id },
          `Options ${a.id} and ${b.id} say the same: "${a.text}" and "${b.text}".`,
          'Rewrite one of them.',
        )
      : [],
  )
}

function fold(text: string): string {
  return wordsOf(text.toLowerCase()).join(' ')
}

function areOfOneLength({ options }: RuledItem) {
  const sorted = options.toSorted((a, b) => a.text.length - b.text.length)
  const [short, long] = [sorted[0], sorted.at(-1)]
  if (!short || !long || long.text.length <= 1.6 * short.text.length) return []
  return i3.blocks(
    { option: long.id },
    `"${long.text}" is ${(long.text.length / short.text.length).toFixed(2)} times as long as "${short.text}".`,
    'Keep the longest option to 1.6 times the shortest.',
  )
}

function keyIsOfMeanLength({ key, distractors }: SortedItem) {
  const mean = sum(distractors.map(({ text }) => text.length)) / distractors.length
  const share = key.text.length / mean
  if (share >= 0.75 && share <= 1.33) return []
  return i3.blocks(
    { option: key.id },
    `The key is ${share.toFixed(2)} times as long as the mean distractor: "${key.text}".`,
    'Keep it between 0.75 and 1.33 times their mean.',
  )
}

function keyDoesNotStandOut({ key, distractors }: SortedItem) {
  const others = distractors.map(({ text }) => text.length)
  const long = key.text.length >= 1.2 * Math.max(...others)
  const short = key.text.length <= 0.8 * Math.min(...others)
  if (!long && !short) return []
  return i4.blocks(
    { option: key.id },
    `The key is the ${long ? 'longest' : 'shortest'} option by a fifth or more: "${key.text}".`,
    'Bring a distractor to its length.',
  )
}

function areShort({ stem, options }: RuledItem) {
  const long = options.filter(({ text }) => wordsOf(text).length > 25)
  const { length } = wordsOf([stem, ...options.map(({ text }) => text)].join('\n'))
  return [
    ...long.flatMap(({ id, text }) =>
      i11.blocks(
        { option: id },
        `The option has ${wordsOf(text).length} words: "${text}".`,
        'Cut it to 25.',
      ),
    ),
    ...(length > 140
      ? i11.blocks(
          {},
          `Stem and options have ${length} words.`,
          'Cut the case until they have 140.',
        )
      : []),
  ]
}

function areNoCatchAlls({ options }: RuledItem) {
  return options.flatMap(({ id, text }) => {
    const phrase = catchAlls.exec(text)?.[0]
    return phrase
      ? i5.blocks(
          { option: id },
          `The option says "${phrase}", so it stands for other options.`,
          'Write an answer of its own.',
        )
      : []
  })
}
