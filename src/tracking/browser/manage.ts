import { type Entry, keyOf } from '#core/progress/entry.ts'
import { writeStored } from '#core/progress/stored.ts'
import { NotKept } from '#tracking/tracker.ts'
import type { Copies } from './copies.ts'
import { type AsideValue, asideShelf, beginChange, entriesShelf, readAll } from './database.ts'
import type { BrowserKeeper } from './keeper.ts'
import { asidePrefix } from './mirror.ts'
import { within } from './patience.ts'
import { asked, finished } from './requests.ts'

/** Something set aside: what could not be read, or a backup made before everything was replaced. */
export interface SetAside extends AsideValue {
  /** Names it for `dropAside`: a number in the database, a key in the mirror. */
  id: number | string
}

/** What a browser holds of the record. */
export interface Holdings {
  /** Whether each place takes part. */
  database: boolean
  mirror: boolean
  entries: number
  /** What the entries take, in bytes of their JSON. */
  bytes: number
  /** When something was saved last, in milliseconds since 1970, UTC. */
  savedAt: number | undefined
  /** Whether the browser has promised not to clear it by itself. */
  isPersisted: boolean
  /** Bytes that the whole site takes and may take, where the browser says so. */
  browser: { used: number; allowed: number } | undefined
}

/** The key of backups on the aside shelf. */
export const backupKey = 'backup'

const msToDelete = 5000

/** Describes what this browser holds. */
export async function describeHoldings({ copies }: BrowserKeeper): Promise<Holdings> {
  const inDatabase = await copies.database.use(readAll).catch(() => undefined)
  const inMirror = copies.mirror.list().filter(([key]) => !key.startsWith(asidePrefix))
  const texts =
    inDatabase?.map(({ raw }) => JSON.stringify(raw)) ?? inMirror.map(([, text]) => text)
  const times = texts.flatMap((text) => Number(/"savedAt":(\d+)/.exec(text)?.[1] ?? 0) || [])
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {}
  return {
    database: inDatabase !== undefined,
    mirror: inMirror.length > 0,
    entries: texts.length,
    bytes: texts.reduce((sum, text) => sum + new Blob([text]).size, 0),
    savedAt: times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : undefined,
    isPersisted: (await navigator.storage?.persisted?.().catch(() => false)) ?? false,
    browser: usage && quota ? { used: usage, allowed: quota } : undefined,
  }
}

/** Lists what was set aside, in both places. */
export async function listAside({ copies }: BrowserKeeper): Promise<SetAside[]> {
  const inMirror = copies.mirror
    .list()
    .filter(([key]) => key.startsWith(asidePrefix))
    .map(([key, raw]) => ({ id: key, key: key.slice(asidePrefix.length), raw }))
  const inDatabase = await copies.database.use(readShelf).catch(() => [])
  return [...inDatabase, ...inMirror]
}

async function readShelf(database: IDBDatabase): Promise<SetAside[]> {
  const shelf = database.transaction(asideShelf).objectStore(asideShelf)
  const values: Promise<AsideValue[]> = asked(shelf.getAll()) // written by this folder alone
  const [ids, all] = await Promise.all([asked(shelf.getAllKeys()), values])
  return ids.flatMap((id, at) => (all[at] ? [{ ...all[at], id: Number(id) }] : []))
}

/** Deletes one thing that was set aside. */
export async function dropAside({ copies }: BrowserKeeper, id: SetAside['id']): Promise<void> {
  if (typeof id === 'string') copies.mirror.remove(id)
  else
    await copies.database.use((database) => {
      const change = beginChange(database)
      change.objectStore(asideShelf).delete(id)
      return finished(change)
    })
}

/**
 * Puts a copy of the whole record on the aside shelf.
 * @param text the record as a progress file.
 * @param at now, in milliseconds since 1970, UTC.
 * @throws when neither place takes it: then nothing may be replaced.
 */
export async function putBackup({ copies }: BrowserKeeper, text: string, at: number) {
  const backup = { key: backupKey, raw: text, at }
  try {
    await copies.database.use((database) => {
      const change = beginChange(database)
      change.objectStore(asideShelf).add(backup)
      return finished(change)
    })
  } catch (cause) {
    if (!copies.mirror.write(`${asidePrefix}${at}/${backupKey}`, text))
      throw new NotKept('nowhere', { cause })
  }
}

/** Puts a record in the place of everything that is kept, and tells every tab. */
export async function replaceAll(keeper: BrowserKeeper, entries: readonly Entry[], at: number) {
  await change(keeper.copies, entries, at)
  await keeper.tellReplaced()
}

async function change({ database, mirror }: Copies, entries: readonly Entry[], at: number) {
  for (const [key] of mirror.list()) if (!key.startsWith(asidePrefix)) mirror.remove(key)
  const isInDatabase = await database
    .use(async (opened) => {
      const transaction = beginChange(opened)
      const shelf = transaction.objectStore(entriesShelf)
      shelf.clear()
      for (const entry of entries) shelf.put(writeStored(entry, at), keyOf(entry))
      await finished(transaction)
      return true
    })
    .catch(() => false)
  for (const entry of entries) {
    const isMirrored = mirror.write(keyOf(entry), JSON.stringify(writeStored(entry, at)))
    if (!isMirrored && !isInDatabase) throw new NotKept('nowhere')
  }
}

/** Deletes everything that this course keeps in this browser’s database and mirror. */
export async function forgetAll(keeper: BrowserKeeper): Promise<void> {
  keeper.copies.database.close()
  for (const [key] of keeper.copies.mirror.list()) keeper.copies.mirror.remove(key)
  await within(msToDelete, asked(indexedDB.deleteDatabase(keeper.namespace)))
  await keeper.tellReplaced()
}
