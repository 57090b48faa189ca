import { readSession } from '#core/workshop/read-session.ts'
import type { Session } from '#core/workshop/session.ts'
import { namespaceOf } from '#tracking/browser/keeper.ts'
import { type Mirror, openMirror } from '#tracking/browser/mirror.ts'
import { roomName } from './room-name.ts'

/** Where sessions of rooms are kept: in localStorage, which is written before anything is shown. */
export interface RoomStore {
  /** What the names of the keys and channels of rooms begin with. */
  readonly namespace: string
  readonly mirror: Mirror
}

/** A session that a console has found. */
export type Found = ReturnType<typeof readSession>

/** Opens the store of an edition's rooms; local files share one store (Chromium). */
export function openRoomStore(course: string, edition?: string): RoomStore {
  const namespace = `${namespaceOf(course, edition)}:${roomName}`
  return { namespace, mirror: openMirror(namespace) }
}

const keys = {
  /** The session as the console has it. */
  session: (id: string) => `session/${id}`,
  /** The session as the stage shows it; another one while the stage is frozen. */
  stage: (id: string) => `stage/${id}`,
  undo: (id: string) => `undo/${id}`,
  /** The token of the one console that writes. */
  writer: (id: string) => `writer/${id}`,
}

/** Reads a session; undefined where there is none. */
export function readKept(
  { mirror }: RoomStore,
  id: string,
  place: 'session' | 'stage' = 'session',
): Found | undefined {
  const text = mirror.read(keys[place](id))
  return text ? readSession(text) : undefined
}

/** Writes a session; tells whether it is kept. */
export function writeKept({ mirror }: RoomStore, place: 'session' | 'stage', session: Session) {
  return mirror.write(keys[place](session.id), JSON.stringify(session))
}

/** The sessions before the last changes, the latest last. */
export function readUndo({ mirror }: RoomStore, id: string): Session[] {
  try {
    const list: unknown = JSON.parse(mirror.read(keys.undo(id)) ?? '[]')
    return (Array.isArray(list) ? list : []).flatMap((one) => {
      const found = readSession(JSON.stringify(one))
      return found.kind === 'session' ? [found.session] : []
    })
  } catch {
    return []
  }
}

export function writeUndo({ mirror }: RoomStore, id: string, undo: readonly Session[]) {
  mirror.write(keys.undo(id), JSON.stringify(undo))
}

export function readWriter({ mirror }: RoomStore, id: string): string | undefined {
  return mirror.read(keys.writer(id)) ?? undefined
}

export function writeWriter({ mirror }: RoomStore, id: string, token: string) {
  mirror.write(keys.writer(id), token)
}

/** Lists the sessions that are kept, the latest first; what cannot be read is named by its id. */
export function listSessions(store: RoomStore): { id: string; found: Found }[] {
  return store.mirror
    .list()
    .flatMap(([key, text]) =>
      key.startsWith(keys.session(''))
        ? [{ id: key.slice(keys.session('').length), found: readSession(text) }]
        : [],
    )
    .sort((a, b) => timeOf(b.found) - timeOf(a.found))
}

function timeOf(found: Found): number {
  return found.kind === 'session' ? found.session.at : 0
}

/** Takes away everything of a session. */
export function eraseSession({ mirror }: RoomStore, id: string) {
  for (const keyOf of Object.values(keys)) mirror.remove(keyOf(id))
}

/** Nobody comes back to a session that is older; 30 days. */
const longestKeptMs = 30 * 86_400_000

/** Takes away the sessions that nobody comes back to. */
export function eraseOld(store: RoomStore, now: number) {
  for (const { id, found } of listSessions(store))
    if (found.kind === 'session' && now - found.session.at > longestKeptMs) eraseSession(store, id)
}
