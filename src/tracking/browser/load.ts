import { canonical } from '#core/progress/canonical.ts'
import { type Entry, keyOf } from '#core/progress/entry.ts'
import { merge } from '#core/progress/merge.ts'
import type { Read } from '#core/progress/read-stored.ts'
import type { RawCopy } from './database.ts'
import { asidePrefix } from './mirror.ts'
import { loadReader, readAt, readText } from './reader.ts'
import { setAside, type Unreadable } from './set-aside.ts'

/** Everything that was found kept, from all copies of it. */
export interface Found {
  entries: Map<string, Entry>
  /** What one of the copies lacks and the other has. */
  lacking: { database: Entry[]; mirror: Entry[] }
  unreadable: Unreadable
  isNewer: boolean
}

/** What a page learns from the copies. */
interface Recalled extends Pick<Found, 'lacking' | 'isNewer'> {
  entries: Entry[]
  /** How many values could not be read. */
  unreadable: number
}

/**
 * Reads and joins the copies; what cannot be read is set aside before anything is written.
 * @param mayWrite whether this page may still write; asked once the copies have been read.
 */
export async function readCopies(
  copies: Parameters<typeof setAside>[0],
  inDatabase: readonly RawCopy[],
  inMirror: readonly [key: string, text: string][],
  mayWrite: () => boolean,
): Promise<Recalled> {
  const entriesInMirror = inMirror.filter(([key]) => !key.startsWith(asidePrefix))
  const found = await joinCopies(inDatabase, entriesInMirror)
  const { entries, unreadable, lacking, isNewer } = found
  if (!isNewer && mayWrite()) await setAside(copies, unreadable)
  return {
    entries: [...entries.values()],
    unreadable: unreadable.inDatabase.length + unreadable.inMirror.length,
    lacking,
    isNewer,
  }
}

/** Reads and joins the copies in the database and in the mirror, whatever they hold. */
export async function joinCopies(
  inDatabase: readonly RawCopy[],
  inMirror: readonly [key: string, text: string][],
): Promise<Found> {
  const found: Found = {
    entries: new Map(),
    lacking: { database: [], mirror: [] },
    unreadable: { inDatabase: [], inMirror: [] },
    isNewer: false,
  }
  const read = await loadReader()
  const fromDatabase = new Map<string, Entry>()
  const fromMirror = new Map<string, Entry>()
  for (const copy of inDatabase) {
    const result = readAt(read, copy.key, copy.raw)
    if (result.kind === 'unreadable') found.unreadable.inDatabase.push(copy)
    else take(found, fromDatabase, result)
  }
  for (const [key, text] of inMirror) {
    const result = readText(read, key, text)
    if (result.kind === 'unreadable') found.unreadable.inMirror.push({ key, raw: text })
    else take(found, fromMirror, result)
  }
  for (const key of new Set([...fromDatabase.keys(), ...fromMirror.keys()])) {
    const [first, second] = [fromDatabase.get(key), fromMirror.get(key)]
    const entry = first && second ? merge(first, second) : (first ?? second)
    if (!entry) continue
    found.entries.set(key, entry)
    if (!isAsGood(first, entry)) found.lacking.database.push(entry)
    if (!isAsGood(second, entry)) found.lacking.mirror.push(entry)
  }
  return found
}

function take(
  found: Found,
  copies: Map<string, Entry>,
  result: Exclude<Read, { kind: 'unreadable' }>,
) {
  if (result.kind === 'newer') found.isNewer = true
  if (result.entry) copies.set(keyOf(result.entry), result.entry)
}

function isAsGood(copy: Entry | undefined, joined: Entry): boolean {
  return copy !== undefined && canonical(copy) === canonical(joined)
}
