import {
  backupKey,
  describeHoldings,
  dropAside,
  forgetAll,
  listAside,
  type SetAside,
} from '#tracking/browser/manage.ts'
import type { Safety } from '#tracking/tracker.ts'
import { download } from './download.ts'
import { courseId, dayOf } from './own-data.ts'
import { ownKeeper } from './own-keeper.ts'
import { $progress } from './progress.ts'
import { roomName } from './room/room-name.ts'
import { $safety, $saving } from './saving.ts'

/** What is kept, where and how safely. */
export interface Kept {
  keeper: 'browser' | 'lms'
  safety: Safety
  entries: number
  /** Bytes of the entries as they are kept. */
  bytes: number
  /** Milliseconds since 1970, UTC; undefined when nothing was saved yet. */
  savedAt: number | undefined
  /** Whether the browser has promised not to clear it by itself. */
  isPersisted: boolean
  /** Bytes that the whole site takes and may take, where the browser says so. */
  browser: { used: number; allowed: number } | undefined
}

/** Looks up what is kept. */
export async function describeKept(): Promise<Kept> {
  if (globalThis.courseTracker) return describeInLms()
  const keeper = await ownKeeper()
  const { entries = 0, bytes = 0, savedAt } = keeper ? await describeHoldings(keeper) : {}
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {}
  return {
    keeper: 'browser',
    safety: $safety.get() ?? 'nowhere',
    entries,
    bytes,
    savedAt,
    isPersisted: (await navigator.storage?.persisted?.().catch(() => false)) ?? false,
    browser: usage && quota ? { used: usage, allowed: quota } : undefined,
  }
}

function describeInLms(): Kept {
  const entries = $progress.get()
  return {
    keeper: 'lms',
    safety: $safety.get() ?? 'nowhere',
    entries: Object.keys(entries).length,
    bytes: JSON.stringify(entries).length,
    savedAt: undefined,
    isPersisted: true,
    browser: undefined,
  }
}

/** Calls back when what is kept, or how safely, may have changed, here or in another tab. */
export function listenToKept(act: () => void): () => void {
  const stops = [$saving.listen(act), $safety.listen(act)]
  let isOver = false
  void ownKeeper().then((keeper) => {
    if (keeper && !isOver) stops.push(keeper.listen(act))
  })
  return () => {
    isOver = true
    for (const stop of stops) stop()
  }
}

/** Asks the browser to keep the record for good; resolves with its answer. */
export async function askToPersist(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false
}

/** Something that was set aside: a backup, or what could not be read. */
export interface Aside {
  id: SetAside['id']
  kind: 'backup' | 'unread'
  name: string
  raw: unknown
  /** Milliseconds since 1970, UTC. */
  at: number | undefined
}

/** Lists what was set aside, the latest first. */
export async function findAside(): Promise<Aside[]> {
  const keeper = await ownKeeper()
  const found = keeper ? await listAside(keeper) : []
  return found
    .map(({ id, key, raw, at }) => {
      // The mirror has no room for the time but in its key.
      const [, written, name = key] = /^(\d+)\/(.+)$/s.exec(key) ?? []
      const isBackup = name === backupKey
      return {
        id,
        kind: isBackup ? ('backup' as const) : ('unread' as const),
        name,
        raw,
        at: at ?? (written === undefined ? undefined : Number(written)),
      }
    })
    .sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
}

/** Hands over what was set aside: a backup as it is, anything else as a list. */
export function downloadAside(items: readonly Aside[]) {
  const [first] = items
  if (!first) return
  const isBackup = first.kind === 'backup'
  const list = items.map(({ name, at, raw }) => ({ name, at, raw }))
  const text = isBackup ? String(first.raw) : `${JSON.stringify(list, undefined, 1)}\n`
  const what = isBackup ? 'backup' : 'set-aside'
  const name = `${courseId()}-${what}-${dayOf(first.at ?? Date.now())}.json`
  download(text, name, 'application/json')
}

/** Deletes what was set aside. */
export async function deleteAside(items: readonly Aside[]) {
  const keeper = await ownKeeper()
  if (keeper) await Promise.all(items.map(({ id }) => dropAside(keeper, id)))
}

/**
 * Deletes what the course keeps in this browser: the record with its copies and all settings.
 * @returns whether all of it is gone.
 */
export async function forgetRecord(): Promise<boolean> {
  const keeper = await ownKeeper()
  const isDeleted = keeper
    ? await forgetAll(keeper).then(
        () => true,
        () => false,
      )
    : true
  for (const storage of ['localStorage', 'sessionStorage'] as const)
    clear(storage, keeper?.namespace ?? courseId())
  $progress.set({})
  // A browser that keeps nothing refuses to delete as well.
  return isDeleted || $safety.get() === 'nowhere'
}

/**
 * Takes away the course's keys in one of the browser's simple stores: those of this edition, its
 * sessions of rooms, and settings such as "COURSE:theme"; never those of another edition, which all hold a slash.
 */
function clear(name: 'localStorage' | 'sessionStorage', namespace: string) {
  try {
    const storage = globalThis[name]
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
    for (const key of keys) {
      const isSetting = key.startsWith(`${courseId()}:`) && !key.includes('/')
      const isRoom = key.startsWith(`${namespace}:${roomName}/`)
      if (isSetting || isRoom || key.startsWith(`${namespace}/`)) storage.removeItem(key)
    }
  } catch {
    // A browser that blocks storage has nothing of ours.
  }
}
