import type * as z from 'zod'
import { fits } from './condition.ts'
// The schema is left to passage-schema.ts: a player reads no files, so it loads no zod.
import type { passageSchema } from './passage-schema.ts'
import type { State } from './state.ts'

/** A text of paragraphs and spoken lines, some of them on conditions. */
export type Passage = z.output<typeof passageSchema>
export type Part = Passage[number]

/** Keeps the parts of a text that show in this state. */
export function showPassage(passage: Passage, state: State): Passage {
  return passage.filter((part) => fits(part, state))
}

/** Returns the words of a part, without who says them. */
export function wordsOf(part: Part): string {
  return 'says' in part ? part.says : part.text
}

/** Returns the words of a text as one string, a paragraph a line. */
export function plainText(passage: Passage): string {
  return passage.map(wordsOf).join('\n')
}
