import {
  asideShelf,
  beginChange,
  type Database,
  entriesShelf,
  isSame,
  type RawCopy,
} from './database.ts'
import { asidePrefix, type Mirror } from './mirror.ts'
import { asked, finished } from './requests.ts'

/** What cannot be read, by where it was found. */
export interface Unreadable {
  inDatabase: RawCopy[]
  inMirror: RawCopy[]
}

/** Moves what cannot be read into the database, or, without one, to keys of its own in the mirror. */
export async function setAside(
  { database, mirror }: { database: Database; mirror: Mirror },
  { inDatabase, inMirror }: Unreadable,
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

/**
 * Moves values aside, unless they have changed since they were found.
 * @param others what was found elsewhere and is only added.
 * @param at now, in milliseconds since 1970, UTC.
 */
export async function moveAside(
  database: IDBDatabase,
  found: readonly RawCopy[],
  others: readonly RawCopy[],
  at: number,
): Promise<void> {
  const change = beginChange(database)
  const done = finished(change)
  const [entries, aside] = [change.objectStore(entriesShelf), change.objectStore(asideShelf)]
  for (const { key, raw } of others) aside.add({ key, raw, at })
  for (const { key, raw } of found) {
    if (!isSame(await asked(entries.get(key)), raw)) continue
    aside.add({ key, raw, at })
    entries.delete(key)
  }
  await done
}
