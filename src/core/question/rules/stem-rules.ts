import { contentStems } from '#core/course/overlap.ts'
import { readingLevel, sentencesOf, wordsOf } from '#core/course/reading.ts'
import {
  type Finding,
  overlap,
  type Rule,
  type RuledItem,
  rule,
  type SortedItem,
  tally,
} from './finding.ts'
import { attributions, disputedClaims, negatives } from './item-words.ts'

const i8 = rule('I8', 'A reader who knows nothing takes the option that sounds like the stem.')
const i10 = rule(
  'I10',
  'A negative is easily read over, and then the best-informed answer is wrong.',
)
const i11 = rule('I11', 'A stem can be answered with the options covered.')
const i16 = rule('I16', 'Research disputes the claim, so that keying it as fact would mislead.')
const i17 = rule('I17', 'An item tests judgement, not reading.')

/** Rules on the stem of any item: a case and a whole question that all can read. */
export const stemRules: readonly Rule<RuledItem>[] = [
  isComplete,
  isPositive,
  disputesAreAttributed,
  isReadable,
]

function isComplete({ stem }: RuledItem) {
  const { length } = wordsOf(stem)
  return [
    ...(stem.trim().endsWith('?')
      ? []
      : i11.blocks(
          {},
          `The stem does not end with "?": "… ${stem.trim().slice(-60)}"`,
          'End it with a whole question.',
        )),
    ...(length < 8 || length > 60
      ? i11.blocks({}, `The stem has ${length} words: "${stem}"`, 'Write 8 to 60.')
      : []),
  ]
}

function isPositive({ stem }: RuledItem) {
  const question = sentencesOf(stem).findLast((sentence) => sentence.endsWith('?')) ?? ''
  const word = negatives.exec(question)?.[0]
  return word
    ? i10.blocks({}, `The question turns on "${word}": "${question}"`, 'Ask for what is so.')
    : []
}

/** Finds words of the stem that the key repeats and no distractor does so often. */
export function doesNotEcho({ stem, key, distractors }: SortedItem): Finding[] {
  const words = contentStems(stem)
  const inKey = overlap(contentStems(key.text), words)
  const most = Math.max(...distractors.map(({ text }) => overlap(contentStems(text), words)))
  if (inKey - most <= 1) return []
  return i8.blocks(
    { option: key.id },
    `The key shares ${inKey} words with the stem, and no distractor more than ${most}: "${key.text}".`,
    'Reword the key, or let a distractor repeat the stem too.',
  )
}

/** Finds a word that few items share and that stem and key have between them alone. */
export function echoesRareWord(
  { stem, key, distractors }: SortedItem,
  commonStems: ReadonlySet<string>,
): Finding[] {
  const inStem = contentStems(stem)
  const elsewhere = contentStems(distractors.map(({ text }) => text).join('\n'))
  const rare = wordsOf(key.text).filter((word) =>
    [...contentStems(word)].some(
      (found) => inStem.has(found) && !elsewhere.has(found) && !commonStems.has(found),
    ),
  )
  if (rare.length === 0) return []
  return i8.blocks(
    { option: key.id },
    `Of all options the key alone repeats "${rare.join('", "')}" from the stem: "${key.text}".`,
    'Reword it, or let a distractor repeat the word too.',
  )
}

/** Returns the word stems that stand in more than three of the bank's item stems. */
export function commonStemsOf(items: readonly { stem: string }[]): Set<string> {
  const counts = tally(items.flatMap(({ stem }) => [...contentStems(stem)]))
  return new Set([...counts].filter(([, count]) => count > 3).map(([word]) => word))
}

function disputesAreAttributed({ stem, claims }: RuledItem) {
  const disputed = claims.filter((id) => disputedClaims.includes(id))
  if (disputed.length === 0 || attributions.test(stem)) return []
  return i16.blocks(
    {},
    `${disputed.join(', ')} is disputed, and the stem does not say whose view it asks for: "${stem}"`,
    'Ask what "the course" or "the article" says.',
  )
}

function isReadable({ stem, options }: RuledItem) {
  const level = readingLevel([stem, ...options.map(({ text }) => text)].join('\n'))
  const longest = wordsOf(level.longest).length
  if (level.grade <= 11 && level.meanSentence <= 20 && longest <= 30) return []
  return i17.warns(
    {},
    `Grade ${level.grade.toFixed(1)} (at most 11), ${level.meanSentence.toFixed(1)} words a sentence (at most 20), longest ${longest} (at most 30): "${level.longest}"`,
    'Use shorter sentences and words.',
  )
}
