import { writeCondition } from '#core/scenario/condition.ts'
import type { Passage } from '#core/scenario/passage.ts'
import type { Choice, Person } from '#core/scenario/scenario.ts'
import { nameSpeaker } from './speakers.ts'
import { writeWords } from './words.ts'

/** Says somebody's words: a name without signs of its own, a colon, and quotation marks. */
export const speechForm = /^((?:[^\\:"“]|\\[\s\S])+): (?:"([\s\S]*)"|“([\s\S]*)”)$/

/**
 * Writes a text as an author reads it in Twine, a part on each line:
 *
 *     Marcus Bell is promised to two kitchens at nine.
 *     (if visited sixty-bakeries) Grace’s sixty bakeries are still yours.
 *     Ilse Brandt: "We fix it the way we always do."
 */
export function writeParts(passage: Passage, people: readonly Person[]): string[] {
  return passage.map((part) => {
    const words =
      'says' in part
        ? `${nameSpeaker(part.by, people)}: "${writeWords(part.says)}"`
        : writeNarration(part.text)
    return writeWhen(part.when) + words
  })
}

/** Keeps narration from being read as a title, a condition or a spoken line. */
function writeNarration(text: string): string {
  const words = writeWords(text).replace(/^(?:#|\(if )/, '\\$&')
  return speechForm.test(words) ? words.replace(/: (?=["“])/, '\\$&') : words
}

function writeWhen(when: Choice['when']): string {
  return when ? `(if ${writeCondition(when)}) ` : ''
}

/**
 * Writes a choice: its letter and the link of Twine, then what happens, then where else it leads.
 *
 *     a. [[Keep changing weekly.->ladder-form]]
 *     The team is delighted.
 *     (if delivery <= 4) instead [[sixty-bakeries]]
 */
export function writeChoice(choice: Choice, people: readonly Person[]): string[] {
  const links = choice.to.slice(0, -1)
  const target = choice.to.at(-1)?.to ?? 'end'
  return [
    `${choice.id}. ${writeWhen(choice.when)}[[${writeWords(choice.text)}->${target}]]`,
    ...writeParts(choice.consequence, people),
    ...links.map(({ when, to }) => `${writeWhen(when)}instead [[${to}]]`),
  ]
}

/** Writes the list of endings: the first that fits is taken, and the last has no condition. */
export function writeWays(endings: readonly { when?: Choice['when']; name: string }[]): string[] {
  return endings.map(({ when, name }) => `${writeWhen(when)}[[${name}]]`)
}
