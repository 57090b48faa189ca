import type { RuledItem, RuledOption } from './finding.ts'
import { checkItem } from './item-rules.ts'

/** The option that is right in the item below. */
export const key: RuledOption = {
  id: 'a',
  text: 'Visit each crew to hear its doubts',
  key: true,
  feedback:
    'Doubts that are heard can be answered, because the crews know the weather best of all.',
}
/** The options that are not. */
export const distractors: RuledOption[] = [
  {
    id: 'b',
    text: 'Post the new rota beside the door',
    feedback:
      'The rota would be read in a minute. It settles hours and leaves the worry where it was.',
  },
  {
    id: 'c',
    text: 'Offer a bonus for early sailings',
    feedback:
      'Money moves the boats for a month. After that, crews trade the extra against their sleep.',
  },
  {
    id: 'd',
    text: 'Set a date for the first sailing',
    feedback:
      'A deadline without agreement brings silence now, followed by sick notes in that very week.',
  },
]
/** An item that keeps all rules. */
export const item: RuledItem = {
  kind: 'single',
  claims: ['C001'],
  stem: 'Two ferry teams at Oban refuse a winter timetable that Morag has drawn up. What should she do next?',
  options: [key, ...distractors],
}

/** Changes its key. */
export const withKey = (change: Partial<RuledOption>): RuledItem => ({
  ...item,
  options: [{ ...key, ...change }, ...distractors],
})

/** Changes the texts of its options, in order. */
export const withTexts = (...texts: string[]): RuledItem => ({
  ...item,
  options: item.options.map((option, at) => ({ ...option, text: texts[at] ?? option.text })),
})

/** Returns the rules that an item breaks. */
export const rulesOf = (changed: RuledItem) => checkItem(changed).map(({ rule }) => rule)

/** Returns how severely an item breaks a rule. */
export const severityOf = (changed: RuledItem, wanted: string) =>
  checkItem(changed).find(({ rule }) => rule === wanted)?.severity
