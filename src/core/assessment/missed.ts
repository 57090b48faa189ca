import { type Entries, findEntry } from '#core/progress/entry.ts'
import { submittedAttempts } from './attempt.ts'

/**
 * Lists the items that somebody has missed and not yet answered right since: in checks, and in the
 * last attempt at each assessment. Confident errors come first, then the order of the items.
 */
export function findMissed(items: readonly { id: string }[], entries: Entries): string[] {
  const wrong = new Map<string, number>()
  for (const assessment of ['pretest', 'final']) {
    const attempt = submittedAttempts(assessment, entries).at(-1)
    for (const { id } of attempt?.form ?? []) {
      if (attempt?.right.includes(id)) continue
      wrong.set(id, attempt?.answers[id]?.certainty ?? 0)
    }
  }
  return items
    .filter(({ id }) => {
      const practised = findEntry(entries, 'question', id)
      return practised ? !practised.right : wrong.has(id)
    })
    .map(({ id }) => id)
    .sort((a, b) => (wrong.get(b) ?? 0) - (wrong.get(a) ?? 0))
}
