import { backupKey, type Holdings, type SetAside } from '#tracking/browser/manage.ts'
import type { Safety, Tracker } from '#tracking/tracker.ts'
import { download } from './download.ts'
import { courseId, dayOf } from './own-data.ts'
import { ownKeeper } from './own-keeper.ts'
import { ownNamespace } from './own-namespace.ts'
import { $progress, whenReady } from './progress.ts'
import { forgetSession } from './room/forget-session.ts'
import { listSessions, openRoomStore } from './room/keep.ts'
import { roomName } from './room/room-name.ts'
import { $safety, $saving } from './saving.ts'

/** What is kept, where and how safely. */
export interface Kept extends Omit<Holdings, 'database' | 'mirror'> {
  keeper: 'browser' | 'lms'
  safety: Safety
}

/** Looks up what is kept. */
export async function describeKept(): Promise<Kept> {
  if (globalThis.courseTracker) return describeInLms()
  const keeper = await ownKeeper()
  const nothing = {
    entries: 0,
    bytes: 0,
    savedAt: undefined,
    isPersisted: false,
    browser: undefined,
  }
  const { entries, bytes, savedAt, isPersisted, browser } =
    (await keeper?.describeHoldings()) ?? nothing
  const safety = $safety.get() ?? 'nowhere'
  return { keeper: 'browser', safety, entries, bytes, savedAt, isPersisted, browser }
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
  const listen = (keeper: Tracker) => {
    if (!isOver) stops.push(keeper.listen(act))
  }
  whenReady().then(listen, () => {})
  return () => {
    isOver = true
    for (const stop of stops) stop()
  }
}

/** Asks the browser to keep the record for good; resolves with its answer. */
export async function askToPersist(): Promise<boolean> {
  const keeper = await whenReady().catch(() => undefined)
  return (await keeper?.persist?.().catch(() => false)) ?? false
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
  const found = keeper ? await keeper.listAside() : []
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
  if (keeper) await Promise.all(items.map(({ id }) => keeper.dropAside(id)))
}

/**
 * Deletes what the course keeps in this browser: the record with its copies, sessions of rooms and
 * all settings.
 * @returns whether all of it is gone.
 */
export async function forgetRecord(): Promise<boolean> {
  const keeper = await ownKeeper()
  const isDeleted = keeper
    ? await keeper.forgetAll().then(
        () => true,
        () => false,
      )
    : true
  const rooms = openRoomStore(courseId(), document.documentElement.dataset['edition'])
  // A console that is open has to hear of it, or it would write its session again.
  for (const { id } of listSessions(rooms)) forgetSession(rooms, id)
  for (const storage of ['localStorage', 'sessionStorage'] as const) clear(storage, ownNamespace())
  $progress.set({})
  // A browser that keeps nothing refuses to delete as well.
  return isDeleted || $safety.get() === 'nowhere'
}

/**
 * Takes away the course's keys in one of the browser's simple stores: those of this edition, its
 * sessions of rooms, and settings such as "COURSE:reading"; never those of another edition, whose name
 * follows that of the course.
 */
function clear(name: 'localStorage' | 'sessionStorage', namespace: string) {
  try {
    const storage = globalThis[name]
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
    for (const key of keys) {
      const isSetting =
        key.startsWith(`${namespace}:`) && !/[:/]/.test(key.slice(namespace.length + 1))
      const isRoom = key.startsWith(`${namespace}:${roomName}/`)
      if (isSetting || isRoom || key.startsWith(`${namespace}/`)) storage.removeItem(key)
    }
  } catch {
    // A browser that blocks storage has nothing of ours.
  }
}
