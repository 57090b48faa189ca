import { type Entries, findEntry } from '#core/progress/entry.ts'
import { nextCounter } from '#core/progress/merge.ts'
import { $isLoaded, $progress, keep } from './progress.ts'

/**
 * Returns what was chosen or typed in a question and never checked; undefined when there is nothing,
 * or when the question was answered since.
 */
export function findDraft(entries: Entries, item: string): string[] | undefined {
  const draft = findEntry(entries, 'draft', item)
  const answered = findEntry(entries, 'question', item)?.last.counter ?? 0
  return draft && draft.answer.length > 0 && draft.counter > answered ? draft.answer : undefined
}

/** Keeps what is chosen or typed in a question; an empty answer takes it back. */
export function keepDraft(item: string, answer: readonly string[]) {
  // Before the record is read nobody can tell what is new; the form keeps it meanwhile.
  if (!$isLoaded.get()) return
  const known = findEntry($progress.get(), 'draft', item)?.answer ?? []
  if (JSON.stringify(known) === JSON.stringify(answer)) return
  void keep({
    kind: 'draft',
    id: item,
    counter: nextCounter($progress.get()),
    answer: [...answer],
  })
}
