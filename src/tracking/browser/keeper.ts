import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type Entry, keyOf } from '#core/progress/entry.ts'
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
      const hear = async (event: MessageEvent<unknown>) => {
        const { parseEntry } = await loadParser()
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

/** The schemas are a third of this code, and a page with nothing to read back does without. */
const loadParser = () => import('#core/progress/parse-entry.ts')

/** What this page has written itself, by key, so that it need not be parsed again. */
const known = new Map<string, { entry: Entry; json: string }>()

async function read(database: IDBPDatabase<Shelves>): Promise<Loaded> {
  const shelf = database.transaction('entries').store
  const [keys, values] = await Promise.all([shelf.getAllKeys(), shelf.getAll()])
  const loaded: Loaded = { entries: [], unreadable: [] }
  if (keys.length === 0) return loaded
  const { parseEntry } = await loadParser()
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
  const raw: unknown = await database.get('entries', key)
  // A transaction does not wait for a download, so the parser comes before it; whatever another
  // tab writes in between is found to have changed, and the join starts again.
  const before = await readKnown(key, raw)
  const change = database.transaction(['entries', 'aside'], 'readwrite', { durability: 'strict' })
  const now: unknown = await change.objectStore('entries').get(key)
  if (JSON.stringify(now) !== JSON.stringify(raw)) {
    await change.done
    return join(database, entry)
  }
  if (raw !== undefined && !before) await change.objectStore('aside').add({ key, raw })
  const joined = before ? merge(before, entry) : entry
  await change.objectStore('entries').put(joined, key)
  await change.done
  known.set(key, { entry: joined, json: JSON.stringify(joined) })
  return joined
}

/** Returns the entry that a saved value stands for; undefined when there is none or it cannot be read. */
async function readKnown(key: string, raw: unknown): Promise<Entry | undefined> {
  if (raw === undefined) return undefined
  const own = known.get(key)
  if (own?.json === JSON.stringify(raw)) return own.entry
  const { parseEntry } = await loadParser()
  const entry = parseEntry(raw)
  return entry && keyOf(entry) === key ? entry : undefined
}
