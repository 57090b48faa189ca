import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Entry, keyOf, parseEntry } from '#core/progress/entry.ts'
import { merge } from '#core/progress/merge.ts'
import type { Loaded, Tracker } from '#tracking/tracker.ts'

interface Shelves extends DBSchema {
  /** One entry a key. */
  entries: { key: string; value: unknown }
  /** What could not be read, moved here before its key was written again. */
  aside: { key: number; value: { key: string; raw: unknown } }
}

/**
 * Creates the keeper that holds entries in the browser's IndexedDB.
 *
 * A save is one read-join-write transaction with strict durability, so two tabs cannot lose each
 * other's work and a saved answer outlives a killed browser (W3C Indexed Database API 3.0, §2.7.2).
 * @param course the id of the course; it names the database.
 */
export function createBrowserKeeper(course: string): Tracker {
  const opened = open(course)
  const channel = new BroadcastChannel(course)
  return {
    async load() {
      return read(await opened)
    },
    async save(entry) {
      const joined = await join(await opened, entry)
      channel.postMessage(joined)
      return joined
    },
    listen(listener) {
      const hear = (event: MessageEvent<unknown>) => {
        const entry = parseEntry(event.data)
        if (entry) listener(entry)
      }
      channel.addEventListener('message', hear)
      return () => channel.removeEventListener('message', hear)
    },
  }
}

function open(course: string): Promise<IDBPDatabase<Shelves>> {
  const opened = openDB<Shelves>(course, 1, {
    upgrade(database) {
      database.createObjectStore('entries')
      database.createObjectStore('aside', { autoIncrement: true })
    },
  })
  // load and save report the failure; without this it would also surface as unhandled.
  opened.catch(() => {})
  return opened
}

async function read(database: IDBPDatabase<Shelves>): Promise<Loaded> {
  const shelf = database.transaction('entries').store
  const [keys, values] = await Promise.all([shelf.getAllKeys(), shelf.getAll()])
  const loaded: Loaded = { entries: [], unreadable: [] }
  keys.forEach((key, at) => {
    const raw = values[at]
    const entry = parseEntry(raw)
    if (entry && keyOf(entry) === key) loaded.entries.push(entry)
    else loaded.unreadable.push({ key, raw })
  })
  return loaded
}

async function join(database: IDBPDatabase<Shelves>, entry: Entry): Promise<Entry> {
  const key = keyOf(entry)
  const change = database.transaction(['entries', 'aside'], 'readwrite', { durability: 'strict' })
  const raw = await change.objectStore('entries').get(key)
  const known = raw === undefined ? undefined : parseEntry(raw)
  const isReadable = known !== undefined && keyOf(known) === key
  if (raw !== undefined && !isReadable) await change.objectStore('aside').add({ key, raw })
  const joined = isReadable ? merge(known, entry) : entry
  await change.objectStore('entries').put(joined, key)
  await change.done
  return joined
}
