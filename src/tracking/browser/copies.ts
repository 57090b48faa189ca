import type { Entry } from '#core/progress/entry.ts'
import { recordVersion, type Stored } from '#core/progress/stored.ts'
import { type Kept, type Loaded, NotKept, type Safety } from '#tracking/tracker.ts'
import { type Database, moveAside, type RawCopy, readAll } from './database.ts'
import type { JoinDatabase, JoinMirror } from './join.ts'
import { type Found, joinCopies } from './load.ts'
import type { Mirror } from './mirror.ts'
import { loadReader } from './reader.ts'

/** The two places where a browser keeps the record, and how an entry is joined into each. */
export interface Copies {
  database: Database
  mirror: Mirror
  joinDatabase: JoinDatabase
  joinMirror: JoinMirror
}

/** What keys of the mirror begin with when it holds something that could not be read. */
export const asidePrefix = 'aside/'

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
  const found = await joinCopies(
    inDatabase ?? [],
    inMirror.filter(([key]) => !key.startsWith(asidePrefix)),
  )
  const { unreadable } = found
  const isNewer = found.isNewer || !mayWrite()
  if (!isNewer) await setAside(copies, unreadable)
  const loaded: Loaded = {
    entries: [...found.entries.values()],
    safety: isNewer ? 'newer' : inDatabase ? 'durable' : safetyWithout(mirror),
    unreadable: unreadable.inDatabase.length + unreadable.inMirror.length,
  }
  return { loaded, lacking: isLeftOut ? { database: [], mirror: [] } : found.lacking }
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

/** Moves what cannot be read into the database, or, without one, to keys of its own in the mirror. */
async function setAside(
  { database, mirror }: Copies,
  { inDatabase, inMirror }: Found['unreadable'],
) {
  const waiting: RawCopy[] = mirror
    .list()
    .filter(([key]) => key.startsWith(asidePrefix))
    .map(([key, raw]) => ({ key, raw }))
  if (inDatabase.length + inMirror.length + waiting.length === 0) return
  const at = Date.now()
  try {
    await database.use((opened) => moveAside(opened, inDatabase, [...inMirror, ...waiting], at))
    for (const { key } of [...inMirror, ...waiting]) mirror.remove(key)
  } catch {
    for (const { key, raw } of inMirror) {
      if (mirror.write(`${asidePrefix}${at}/${key}`, String(raw))) mirror.remove(key)
    }
  }
}

function safetyWithout(mirror: Mirror): Safety {
  const isWritable = mirror.write('probe', '')
  mirror.remove('probe')
  return isWritable ? 'mirrored' : 'nowhere'
}

/** What a page tells the others when it begins, so that older ones stop writing (F17). */
export const hello = { kind: 'hello', version: recordVersion }
