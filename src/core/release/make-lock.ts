import { type Identified, type Lock, type LockEntry, retireName } from './lock.ts'

/** What a lock is made from. */
export interface LockSources {
  course: string
  /** Everything that the content identifies, in the order in which new entries are added. */
  found: readonly Identified[]
  /** The lock so far; without one, the first release is made. */
  old?: Lock | undefined
  /** What to retire: ids, and "id/part" for a part. What is still in the content is not retired. */
  retire?: readonly string[]
}

/**
 * Makes the lock of the content as it stands.
 *
 * Returns the old lock itself when nothing has changed; else the release rises by one, and entries
 * that did not change keep their numbers. Nothing is ever taken out or moved.
 */
export function makeLock({ course, found, old, retire = [] }: LockSources): Lock {
  const known = old?.entries ?? []
  const release = (old?.release ?? 0) + 1
  const byId = new Map(found.map((one) => [one.id, one]))
  const ids = new Set(known.map(({ id }) => id))
  const asked = new Set(retire)
  const entries = [
    ...known.map((entry) => renew(entry, byId.get(entry.id), release, asked)),
    ...found.filter(({ id }) => !ids.has(id)).map((one) => begin(one, release)),
  ]
  const isSame = old?.course === course && JSON.stringify(old.entries) === JSON.stringify(entries)
  return isSame ? old : { course, release, entries }
}

function begin({ kind, id, meaning, parts, route, needs }: Identified, release: number): LockEntry {
  return {
    kind,
    id,
    meaning,
    added: release,
    changed: release,
    ...(parts && parts.length > 0 && { parts: [...parts] }),
    ...(route !== undefined && { route }),
    ...(needs && { needs: Object.fromEntries(needs.map((need) => [need, release])) }),
  }
}

function renew(
  entry: LockEntry,
  now: Identified | undefined,
  release: number,
  asked: ReadonlySet<string>,
): LockEntry {
  if (entry.retired !== undefined) return entry
  if (!now) return asked.has(entry.id) ? { ...entry, retired: release } : entry
  const { parts: _parts, retiredParts: _retired, route: _route, needs: _needs, ...rest } = entry
  return {
    ...rest,
    meaning: now.meaning,
    changed: now.meaning === entry.meaning ? entry.changed : release,
    ...renewParts(entry, now, asked),
    ...(now.route !== undefined && { route: now.route }),
    ...(now.needs && { needs: renewNeeds(entry, now.needs, release) }),
  }
}

function renewParts(
  { id, parts = [], retiredParts = [] }: LockEntry,
  { parts: now = [] }: Identified,
  asked: ReadonlySet<string>,
): Pick<LockEntry, 'parts' | 'retiredParts'> {
  const all = [...new Set([...parts, ...now])]
  const gone = all.filter((part) => !now.includes(part) && asked.has(retireName(id, part)))
  const retired = [...new Set([...retiredParts, ...gone])]
  return {
    ...(all.length > 0 && { parts: all }),
    ...(retired.length > 0 && { retiredParts: retired }),
  }
}

function renewNeeds({ needs = {} }: LockEntry, now: readonly string[], release: number) {
  const stay = Object.entries(needs).filter(([id]) => now.includes(id))
  const join = now.filter((id) => !Object.hasOwn(needs, id)).map((id) => [id, release] as const)
  return Object.fromEntries([...stay, ...join])
}
