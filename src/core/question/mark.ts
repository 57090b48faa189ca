import type { Item } from './question.ts'

/** The ids of the chosen options; empty while nothing is chosen. */
export type Answer = readonly string[]

/** What an answer is worth, with the feedback its option carries. */
export type Mark =
  | { kind: 'unanswered' }
  | { kind: 'unknown'; chosen: string }
  | { kind: 'right'; chosen: string; feedback: string }
  | { kind: 'wrong'; chosen: string; feedback: string; misconception: string | undefined }

/**
 * Marks an answer to a single-best-answer item.
 *
 * Emptiness is looked at first, then whether the option still exists (content may have changed
 * since the answer was saved), then whether it is the key.
 */
export function mark(item: Pick<Item, 'options'>, answer: Answer): Mark {
  const chosen = answer[0]
  if (chosen === undefined) return { kind: 'unanswered' }
  const option = item.options.find((candidate) => candidate.id === chosen)
  if (!option) return { kind: 'unknown', chosen }
  const { feedback, misconception } = option
  if (option.key) return { kind: 'right', chosen, feedback }
  return { kind: 'wrong', chosen, feedback, misconception }
}
