import { type Entries, type Entry, keyOf } from '#core/progress/entry.ts'
import { merge } from '#core/progress/merge.ts'
import type { Tracker } from '#tracking/tracker.ts'

/** Creates a keeper that holds entries in memory only, for tests. */
export function createMemoryKeeper(start: Entries = {}): Tracker {
  const kept = new Map<string, Entry>(Object.entries(start))
  return {
    async load() {
      return { entries: [...kept.values()], safety: 'durable', unreadable: 0 }
    },
    async save(entry) {
      const known = kept.get(keyOf(entry))
      const joined = known ? merge(known, entry) : entry
      kept.set(keyOf(entry), joined)
      return { entry: joined, safety: 'durable' }
    },
    listen: () => () => {},
  }
}
