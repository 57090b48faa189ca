import { TooSlow, within } from './patience.ts'
import { asked } from './requests.ts'

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

/** The shelves of the database: one entry a key; and what could not be read, and backups. */
export const [entriesShelf, asideShelf] = ['entries', 'aside'] as const

export interface Database {
  /**
   * Runs work on the open database.
   * @throws {TooSlow} when it does not answer in time, and at once while it has not answered since.
   */
  use<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T>
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
  let opening: Promise<IDBDatabase> | undefined
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
      if (isStuck) throw new TooSlow()
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
async function connect(name: string, events: Events, forget: () => void): Promise<IDBDatabase> {
  try {
    const request = indexedDB.open(name, schemaVersion)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(entriesShelf)
      request.result.createObjectStore(asideShelf, { autoIncrement: true })
    }
    const database = await asked(request)
    // Whoever holds an old handle would block the tab that deletes or upgrades (F11).
    database.onversionchange = ({ newVersion }) => {
      forget()
      database.close()
      if (newVersion !== null) events.onNewer()
    }
    database.onclose = forget
    return database
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'VersionError') events.onNewer()
    throw cause
  }
}

/** Begins a change that is on disk once it has ended. */
export function beginChange(database: IDBDatabase): IDBTransaction {
  return database.transaction([entriesShelf, asideShelf], 'readwrite', { durability: 'strict' })
}

/** Lists every kept value. */
export async function readAll(database: IDBDatabase): Promise<RawCopy[]> {
  const shelf = database.transaction(entriesShelf).objectStore(entriesShelf)
  const [keys, values] = await Promise.all([asked(shelf.getAllKeys()), asked(shelf.getAll())])
  return keys.map((key, at) => ({ key: String(key), raw: values[at] }))
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
