import { atom, type ReadableAtom } from 'nanostores'
import type { KeyPress } from '#core/workshop/keys.ts'
import { readSession } from '#core/workshop/read-session.ts'
import type { Session } from '#core/workshop/session.ts'
import { openLine } from '#tracking/browser/news.ts'
import { channelOf } from './desk.ts'
import { type RoomStore, readKept } from './keep.ts'
import { type Message, readMessage, type Seen } from './messages.ts'

/** A stage: a picture of the last complete snapshot, and nothing that could change it. */
export interface RoomStage {
  /** Undefined while there is no session of that name. */
  readonly $shown: ReadableAtom<Session | undefined>
  /** Hands a key to the console, wherever it was pressed. */
  relay(press: KeyPress): void
  /** Tells the console how this window stands. */
  report(window: Omit<Seen, 'kind' | 'stage' | 'revision'>): void
  close(): void
}

/**
 * Opens a stage on a session: what is kept is shown at once, and then whatever the console tells.
 *
 * Messages may be lost, doubled or out of order: a picture never gives way to an earlier one.
 * @param name tells this stage from others.
 */
export function openStage(store: RoomStore, id: string, name: string): RoomStage {
  const $shown = atom<Session | undefined>(undefined)
  const show = (text: string | undefined) => {
    const found = text === undefined ? readKept(store, id, 'stage') : readSession(text)
    if (found?.kind !== 'session' || found.session.id !== id) return
    const known = $shown.get()
    if (!known || found.session.revision > known.revision) $shown.set(found.session)
  }
  const line = openLine(channelOf(store, id), store.mirror, {
    onMessage(data) {
      const message = readMessage(data)
      if (message?.kind === 'shown') show(message.text)
      if (message?.kind === 'erased') $shown.set(undefined)
    },
    onMirrored: (key) => key === `stage/${id}` && show(undefined),
    onReturn: () => show(undefined),
  })
  const tell = (message: Message) => line.tell(message)
  show(undefined)
  tell({ kind: 'hello' })
  return {
    $shown,
    relay: ({ key, code = '', shiftKey, ctrlKey, altKey, metaKey }) =>
      tell({ kind: 'key', key, code, shiftKey, ctrlKey, altKey, metaKey }),
    report: (window) =>
      tell({ kind: 'seen', stage: name, revision: $shown.get()?.revision ?? -1, ...window }),
    close() {
      tell({ kind: 'gone', stage: name })
      line.close()
    },
  }
}
