import { openLine } from '#tracking/browser/news.ts'
import { channelOf } from './desk.ts'
import { eraseSession, type RoomStore } from './keep.ts'
import type { Message } from './messages.ts'

/** Takes a session out of this browser, and tells the windows that still have it open. */
export function forgetSession(store: RoomStore, id: string) {
  eraseSession(store, id)
  const deaf = { onMessage() {}, onMirrored() {}, onReturn() {} }
  const line = openLine(channelOf(store, id), store.mirror, deaf)
  line.tell({ kind: 'erased' } satisfies Message)
  line.close()
}
