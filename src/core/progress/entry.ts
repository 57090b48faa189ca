// The schema is left to parse-entry.ts: pages that have nothing to read back do not load zod.
import type { ParsedEntry } from './parse-entry.ts'

/**
 * The words of this folder.
 *
 * - **entry**: what is kept for one thing of the course, under one key.
 * - **counter**: a Lamport counter; of two writes the higher one came later, whatever clocks say.
 * - **try**: one answer that was checked.
 * - **attempt**: one go at an assessment. **sheet**: a form that is filled in and may be changed.
 */

/** What is kept for one thing of the course. */
export type Entry = ParsedEntry
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>
/** Every entry of a learner, by key. */
export type Entries = Readonly<Record<string, Entry>>

/** Names the key that an entry is kept under. */
export function keyOf(entry: { kind: string; id: string }): string {
  return `${entry.kind}:${entry.id}`
}

/** Puts entries under their keys; of two with the same key the later one of the list counts. */
export function byKey(entries: readonly Entry[]): Entries {
  return Object.fromEntries(entries.map((entry) => [keyOf(entry), entry]))
}

/** Finds an entry by kind and id, with the type of that kind. */
export function findEntry<Kind extends Entry['kind']>(
  entries: Entries,
  kind: Kind,
  id: string,
): EntryOf<Kind> | undefined {
  const entry = entries[keyOf({ kind, id })]
  return entry && isOfKind(entry, kind) ? entry : undefined
}

function isOfKind<Kind extends Entry['kind']>(entry: Entry, kind: Kind): entry is EntryOf<Kind> {
  return entry.kind === kind
}
