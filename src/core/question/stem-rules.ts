import { contentStems } from '#core/course/overlap.ts'
import { readingLevel, sentencesOf, wordsOf } from '#core/course/reading.ts'
import { blocks, type Finding, type Rule, type SortedItem, warns } from './finding.ts'
import { attributions, disputedClaims, negatives } from './item-words.ts'

/** Rules on the stem: a case and a whole question that gives nothing away. */
export const stemRules: readonly Rule[] = [
  isComplete,
  isPositive,
  doesNotEcho,
  disputesAreAttributed,
  isReadable,
]

function isComplete({ stem }: SortedItem) {
  const { length } = wordsOf(stem)
  return [
    ...(/\?$/.test(stem.trim())
      ? []
      : blocks('stem', 'The stem does not end with "?". End it with a whole question.')),
    ...(length < 8 || length > 60
      ? blocks('stem', `The stem has ${length} words. Write 8 to 60.`)
      : []),
  ]
}

function isPositive({ stem }: SortedItem) {
  const question = sentencesOf(stem).findLast((sentence) => sentence.endsWith('?')) ?? ''
  const word = negatives.exec(question)?.[0]
  return word ? blocks('negative-stem', `The question turns on "${word}". Ask for what is so.`) : []
}

function doesNotEcho({ stem, key, distractors }: SortedItem) {
  const words = contentStems(stem)
  const shared = (text: string) => [...contentStems(text)].filter((word) => words.has(word)).length
  const most = Math.max(...distractors.map(({ text }) => shared(text)))
  return shared(key.text) - most > 1
    ? blocks(
        'stem-echo',
        'The key repeats two or more words of the stem that no distractor repeats. Reword the key.',
      )
    : []
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
      (stem) => inStem.has(stem) && !elsewhere.has(stem) && !commonStems.has(stem),
    ),
  )
  return rare.length > 0
    ? blocks(
        'stem-echo',
        `Of all options the key alone repeats "${rare.join('", "')}" from the stem. Reword it, or let a distractor repeat it too.`,
      )
    : []
}

function disputesAreAttributed({ stem, claims }: SortedItem) {
  const disputed = claims.filter((id) => disputedClaims.includes(id))
  return disputed.length > 0 && !attributions.test(stem)
    ? blocks(
        'disputed',
        `${disputed.join(', ')} is disputed. Ask what "the course" or "the article" says.`,
      )
    : []
}

function isReadable({ stem, options }: SortedItem) {
  const level = readingLevel([stem, ...options.map(({ text }) => text)].join('\n'))
  return level.grade > 11 || level.meanSentence > 20 || wordsOf(level.longest).length > 30
    ? warns(
        'reading-level',
        `Grade ${level.grade.toFixed(1)} (at most 11), ${level.meanSentence.toFixed(1)} words a sentence (at most 20), longest ${wordsOf(level.longest).length} (at most 30): "${level.longest}" Use shorter sentences and words.`,
      )
    : []
}
