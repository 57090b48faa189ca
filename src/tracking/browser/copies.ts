import type { Entry } from '#core/progress/entry.ts'
import { recordVersion, type Stored } from '#core/progress/stored.ts'
import { type Kept, type Loaded, NotKept, type Safety } from '#tracking/tracker.ts'
import { type Database, readAll } from './database.ts'
import type { JoinDatabase, JoinMirror } from './join.ts'
import type { Found } from './load.ts'
import type { Mirror } from './mirror.ts'
import { loadReader } from './reader.ts'

/** The two places where a browser keeps the record, and how an entry is joined into each. */
export interface Copies {
  database: Database
  mirror: Mirror
  joinDatabase: JoinDatabase
  joinMirror: JoinMirror
}

export interface Loading {
  /** Whether this page may still write; asked once the copies have been read. */
  mayWrite: () => boolean
  /**
   * Whether the mirror may be older than the database and is to be left out, as just after another
   * tab has replaced everything: localStorage follows in other processes a little later (Chromium).
   */
  isMirrorOld?: boolean
}

/** Reads and joins both copies. What cannot be read is set aside before anything is written. */
export async function loadCopies(
  copies: Copies,
  { mayWrite, isMirrorOld = false }: Loading,
): Promise<{ loaded: Loaded; lacking: Found['lacking'] }> {
  const { database, mirror } = copies
  const inDatabase = await database.use(readAll).catch(() => undefined)
  const isLeftOut = isMirrorOld && inDatabase !== undefined
  const inMirror = isLeftOut ? [] : mirror.list()
  const isEmpty = !inDatabase?.length && inMirror.length === 0
  // What reads is loaded only where there is something to read back.
  const found = isEmpty
    ? undefined
    : await (await import('./load.ts')).readCopies(copies, inDatabase ?? [], inMirror, mayWrite)
  const isNewer = found?.isNewer || !mayWrite()
  const loaded: Loaded = {
    entries: found?.entries ?? [],
    safety: isNewer ? 'newer' : inDatabase ? 'durable' : safetyWithout(mirror),
    unreadable: found?.unreadable ?? 0,
  }
  return { loaded, lacking: (!isLeftOut && found?.lacking) || { database: [], mirror: [] } }
}

/** Gives each copy what the other one has more. */
export async function mendCopies(copies: Copies, lacking: Found['lacking']): Promise<void> {
  for (const entry of lacking.mirror) await joinMirror(copies, entry)
  for (const entry of lacking.database)
    await copies.database.use((opened) => copies.joinDatabase(opened, entry)).catch(() => {})
}

/**
 * Joins an entry into the mirror at once, and then into the database.
 * @throws {NotKept} when neither took it, or a later version of the course keeps it.
 */
export async function saveInCopies(
  copies: Copies,
  entry: Entry,
): Promise<{ kept: Kept; stored?: Stored }> {
  const { database, joinDatabase } = copies
  // Not waited for: a page that is being closed gets no further than this.
  const mirroring = joinMirror(copies, entry)
  mirroring.catch(() => {}) // waited for below, unless the database is the first to refuse
  try {
    const joined = await database.use((opened) => joinDatabase(opened, entry))
    await mirroring
    await joinMirror(copies, joined.entry)
    return { kept: { entry: joined.entry, safety: 'durable' }, stored: joined.stored }
  } catch (cause) {
    if (cause instanceof NotKept) throw cause
    if (!(await mirroring)) throw new NotKept('nowhere', { cause })
    return { kept: { entry, safety: 'mirrored' } }
  }
}

/** Returns whether the mirror holds the entry now. */
async function joinMirror(copies: Copies, entry: Entry): Promise<boolean> {
  const outcome = copies.joinMirror(entry)
  if (outcome !== 'unread') return outcome === 'done'
  await loadReader()
  return copies.joinMirror(entry) === 'done'
}

function safetyWithout(mirror: Mirror): Safety {
  const isWritable = mirror.write('probe', '')
  mirror.remove('probe')
  return isWritable ? 'mirrored' : 'nowhere'
}

/** What a page tells the others when it begins, so that older ones stop writing (F17). */
export const hello = { kind: 'hello', version: recordVersion }
