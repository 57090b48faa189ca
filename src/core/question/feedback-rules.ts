import { contentStems } from '#core/course/overlap.ts'
import { wordsOf } from '#core/course/reading.ts'
import { blocks, likeness, pairsOf, type Rule, type SortedItem, warns } from './finding.ts'
import { positions, reasons, tones } from './item-words.ts'

/** Rules on feedback: what the choice brings about, why, and what to look at next. */
export const feedbackRules: readonly Rule[] = [
  isLongEnough,
  isItsOwn,
  keyGivesReason,
  isAboutTheTask,
  namesNoPosition,
]

function isLongEnough({ options }: SortedItem) {
  return options.flatMap(({ id, feedback }) => {
    const { length } = wordsOf(feedback)
    return length < 12 || length > 60
      ? blocks('feedback', `The feedback of option ${id} has ${length} words. Write 12 to 60.`)
      : []
  })
}

function isItsOwn({ options }: SortedItem) {
  return pairsOf(options).flatMap(([a, b]) =>
    likeness(contentStems(a.feedback), contentStems(b.feedback)) >= 0.6
      ? blocks(
          'feedback',
          `Options ${a.id} and ${b.id} share their feedback. Say what each brings about.`,
        )
      : [],
  )
}

function keyGivesReason({ key }: SortedItem) {
  return reasons.test(key.feedback)
    ? []
    : blocks(
        'feedback',
        `The key's feedback (${key.id}) gives no reason. Say why, with because, so, since or which means.`,
      )
}

function isAboutTheTask({ options }: SortedItem) {
  return options.flatMap(({ id, feedback }) => {
    const word = tones.exec(feedback)?.[0]
    return word
      ? warns(
          'tone',
          `The feedback of option ${id} says "${word}". Write about the task, not the reader.`,
        )
      : []
  })
}

function namesNoPosition({ options }: SortedItem) {
  return options.flatMap(({ id, feedback }) => {
    const phrase = positions.exec(feedback)?.[0]
    return phrase
      ? blocks(
          'position',
          `The feedback of option ${id} says "${phrase}". Options may move; say what they say.`,
        )
      : []
  })
}
