import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { TooSlow, within } from './patience.ts'

/** One kept value, as it was found. */
export interface RawCopy {
  key: string
  raw: unknown
}

/** Something that was set aside: it could not be read, or it was replaced. */
export interface AsideValue extends RawCopy {
  /** When, in milliseconds since 1970, UTC. */
  at?: number
}

interface Shelves extends DBSchema {
  /** One entry a key. */
  entries: { key: string; value: unknown }
  /** What could not be read, moved here before its key was written again, and backups. */
  aside: { key: number; value: AsideValue }
}

export type Opened = IDBPDatabase<Shelves>

export interface Database {
  /**
   * Runs work on the open database.
   * @throws {TooSlow} when it does not answer in time, and at once while it has not answered since.
   */
  use<T>(work: (database: Opened) => Promise<T>): Promise<T>
  close(): void
}

interface Events {
  /** Another tab wants a later version of the database, or has made one. */
  onNewer: () => void
  /** What did not answer in time has answered now. */
  onLate: () => void
}

const schemaVersion = 1
const msToOpen = 2000
const msToWork = 5000

/** Opens, when it is first used, the database of a course; it opens again after it was closed. */
export function openDatabase(name: string, events: Events): Database {
  let opening: Promise<Opened> | undefined
  let isStuck = false
  const forget = () => {
    opening = undefined
  }
  const open = () => {
    const opened = connect(name, events, forget)
    opened.catch(forget)
    return opened
  }
  /** Whoever is late once is not waited for again until it has answered. */
  const wait = async <T>(ms: number, work: Promise<T>): Promise<T> => {
    try {
      return await within(ms, work)
    } catch (cause) {
      if (cause instanceof TooSlow) {
        isStuck = true
        const goOn = () => {
          isStuck = false
          events.onLate()
        }
        work.then(goOn, goOn)
      }
      throw cause
    }
  }
  return {
    async use(work) {
      if (isStuck) throw new TooSlow('The browser’s database has not answered yet.')
      opening ??= open()
      const database = await wait(msToOpen, opening)
      return wait(msToWork, work(database))
    },
    close() {
      opening?.then((database) => database.close()).catch(() => {})
      forget()
    },
  }
}

// Async, because a browser that blocks storage may throw where it is asked to open.
async function connect(name: string, events: Events, forget: () => void): Promise<Opened> {
  try {
    return await openDB<Shelves>(name, schemaVersion, {
      upgrade(database) {
        database.createObjectStore('entries')
        database.createObjectStore('aside', { autoIncrement: true })
      },
      // Whoever holds an old handle would block the tab that deletes or upgrades (F11).
      blocking(_current, wanted, event) {
        forget()
        if (event.target instanceof IDBDatabase) event.target.close()
        if (wanted !== null) events.onNewer()
      },
      terminated: forget,
    })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'VersionError') events.onNewer()
    throw cause
  }
}

/** Lists every kept value. */
export async function readAll(database: Opened): Promise<RawCopy[]> {
  const shelf = database.transaction('entries').store
  const [keys, values] = await Promise.all([shelf.getAllKeys(), shelf.getAll()])
  return keys.map((key, at) => ({ key, raw: values[at] }))
}

/**
 * Moves values aside, unless they have changed since they were found.
 * @param others what was found elsewhere and is only added.
 * @param at now, in milliseconds since 1970, UTC.
 */
export async function moveAside(
  database: Opened,
  found: readonly RawCopy[],
  others: readonly RawCopy[],
  at: number,
): Promise<void> {
  const change = database.transaction(['entries', 'aside'], 'readwrite', { durability: 'strict' })
  const [entries, aside] = [change.objectStore('entries'), change.objectStore('aside')]
  const moved: Promise<unknown>[] = others.map(({ key, raw }) => aside.add({ key, raw, at }))
  for (const { key, raw } of found) {
    if (!isSame(await entries.get(key), raw)) continue
    moved.push(aside.add({ key, raw, at }), entries.delete(key))
  }
  await Promise.all([...moved, change.done])
}

/** Tells whether two kept values are the same, as far as values that can be read can differ. */
export function isSame(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b)
}

/** A database also takes what JSON cannot say, such as a circle; none of it is an entry. */
function textOf(raw: unknown): string | undefined {
  try {
    return JSON.stringify(raw)
  } catch {
    return 'no entry'
  }
}
