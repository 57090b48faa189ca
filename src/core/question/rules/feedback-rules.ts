import { contentStems } from '#core/course/overlap.ts'
import { wordsOf } from '#core/course/reading.ts'
import { likeness, pairsOf, type Rule, type RuledItem, rule, type SortedItem } from './finding.ts'
import { positions, reasons, tones } from './item-words.ts'

const i12 = rule('I12', 'Feedback teaches when it says what the choice would bring about, and why.')
const i13 = rule('I13', 'Feedback is about the task; a verdict on the reader teaches nothing.')
const i14 = rule('I14', 'Options are shuffled, so that their places mean nothing.')

/** Rules on the feedback of any item: what the choice brings about, and what to look at next. */
export const feedbackRules: readonly Rule<RuledItem>[] = [
  isLongEnough,
  isItsOwn,
  isAboutTheTask,
  namesNoPosition,
]

/** Finds a key whose feedback gives no reason. */
export function keyGivesReason({ key }: SortedItem) {
  if (reasons.test(key.feedback)) return []
  return i12.blocks(
    { option: key.id },
    `The key's feedback gives no reason: "${key.feedback}"`,
    'Say why, with because, so, since or which means.',
  )
}

function isLongEnough({ options }: RuledItem) {
  return options.flatMap(({ id, feedback }) => {
    const { length } = wordsOf(feedback)
    if (length >= 12 && length <= 60) return []
    return i12.blocks(
      { option: id },
      `The feedback has ${length} words: "${feedback}"`,
      'Write 12 to 60.',
    )
  })
}

function isItsOwn({ options }: RuledItem) {
  return pairsOf(options).flatMap(([a, b]) =>
    likeness(contentStems(a.feedback), contentStems(b.feedback)) >= 0.6
      ? i12.blocks(
          { option: b.id },
          `Options ${a.id} and ${b.id} share their feedback: "${b.feedback}"`,
          'Say what each brings about.',
        )
      : [],
  )
}

function isAboutTheTask({ options }: RuledItem) {
  return options.flatMap(({ id, feedback }) => {
    const word = tones.exec(feedback)?.[0]
    if (!word) return []
    return i13.warns(
      { option: id },
      `The feedback says "${word}": "${feedback}"`,
      'Write about the task, not the reader.',
    )
  })
}

function namesNoPosition({ options, hint }: RuledItem) {
  const texts = options.map(({ id, feedback }) => ({ place: { option: id }, text: feedback }))
  return [...texts, ...(hint ? [{ place: {}, text: hint }] : [])].flatMap(({ place, text }) => {
    const phrase = positions.exec(text)?.[0]
    if (!phrase) return []
    return i14.blocks(
      place,
      `It names a place, "${phrase}": "${text}"`,
      'Say what the option says.',
    )
  })
}
