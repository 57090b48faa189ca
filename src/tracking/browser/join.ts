import { type Entry, keyOf } from '#core/progress/entry.ts'
import { merge } from '#core/progress/merge.ts'
import { type Stored, writeStored } from '#core/progress/stored.ts'
import { NotKept } from '#tracking/tracker.ts'
import { asideShelf, beginChange, entriesShelf, isSame } from './database.ts'
import type { Mirror } from './mirror.ts'
import { loadReader, readAt, readerAtHand, readText } from './reader.ts'
import { asked, finished } from './requests.ts'

/** An entry as this page has written it, so that it need not be read again. */
interface Known {
  entry: Entry
  stored: Stored
}

export type JoinDatabase = (database: IDBDatabase, entry: Entry) => Promise<Known>
export type JoinMirror = (entry: Entry) => Mirrored

/** Creates what joins entries into the database and remembers what it has written. */
export function createDatabaseJoin(): JoinDatabase {
  const known = new Map<string, Known>()
  /** Returns the entry that a kept value stands for; undefined when there is none, or none to read. */
  const read = async (key: string, raw: unknown): Promise<Entry | undefined> => {
    if (raw === undefined) return undefined
    const own = known.get(key)
    if (own && isSame(own.stored, raw)) return own.entry
    const found = readAt(await loadReader(), key, raw)
    if (found.kind === 'newer') throw new NotKept('newer')
    return found.kind === 'entry' ? found.entry : undefined
  }
  return async function join(database, entry) {
    const key = keyOf(entry)
    const shelf = database.transaction(entriesShelf).objectStore(entriesShelf)
    const raw: unknown = await asked(shelf.get(key))
    // A transaction does not wait for a download, so the reader comes before it; whatever another
    // tab writes in between is found to have changed, and the join starts again.
    const before = await read(key, raw)
    const change = beginChange(database)
    const done = finished(change)
    const entries = change.objectStore(entriesShelf)
    if (!isSame(await asked(entries.get(key)), raw)) {
      await done
      return join(database, entry)
    }
    const at = Date.now()
    const joined = before ? merge(before, entry) : entry
    const stored = writeStored(joined, at)
    if (raw !== undefined && !before) change.objectStore(asideShelf).add({ key, raw, at })
    entries.put(stored, key)
    await done
    const written = { entry: joined, stored }
    known.set(key, written)
    return written
  }
}

/** What came of writing to the mirror: done, not possible, or not before the reader is loaded. */
export type Mirrored = 'done' | 'refused' | 'unread'

/**
 * Creates what joins entries into the mirror, at once.
 *
 * What stands there and cannot be read is left alone; the next load sets it aside.
 * @throws {NotKept} when a later version of the course wrote what stands there.
 */
export function createMirrorJoin(mirror: Mirror): JoinMirror {
  const known = new Map<string, { entry: Entry; text: string }>()
  return (entry) => {
    const key = keyOf(entry)
    const text = mirror.read(key)
    if (text === undefined) return 'refused'
    let before = text === known.get(key)?.text ? known.get(key)?.entry : undefined
    if (text !== null && !before) {
      const reader = readerAtHand()
      if (!reader) return 'unread'
      const found = readText(reader, key, text)
      if (found.kind === 'newer') throw new NotKept('newer')
      if (found.kind === 'unreadable') return 'refused'
      before = found.entry
    }
    const joined = before ? merge(before, entry) : entry
    if (before && isSame(before, joined)) return 'done'
    const next = JSON.stringify(writeStored(joined, Date.now()))
    if (!mirror.write(key, next)) return 'refused'
    known.set(key, { entry: joined, text: next })
    return 'done'
  }
}
