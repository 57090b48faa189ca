import type { Session } from '#core/workshop/session.ts'
import { bringBack, takeUp } from '#core/workshop/take-up.ts'
import { type Desk, stand, tell } from './desk.ts'
import {
  type Found,
  readKept,
  readUndo,
  readWriter,
  writeKept,
  writeUndo,
  writeWriter,
} from './keep.ts'

/** How far back Undo goes. */
const mostUndo = 20

/** Writes from now on, and says so: whoever wrote before looks on. */
export function beginWriting(desk: Desk) {
  const { store, $session, token, $standing } = desk
  if ($standing.get().isWriter || $standing.get().isErased) return
  followWriter(desk)
  const session = $session.get()
  desk.undo = readUndo(store, session.id)
  const epoch = Math.max(desk.epoch, session.epoch)
  writeWriter(store, session.id, token)
  stand(desk, { isWriter: true, isAsking: false })
  publish(desk, takeUp({ ...session, epoch }, desk.now()))
  claim(desk)
}

/** Says that this console writes. */
export function claim(desk: Desk) {
  const { epoch } = desk.$session.get()
  desk.epoch = epoch
  tell(desk, { kind: 'writer', token: desk.token, epoch })
}

/** Reads what the console that writes has kept. */
export function followWriter(desk: Desk) {
  follow(desk, readKept(desk.store, desk.$session.get().id))
}

/** Takes what another console has written, unless it is older than what is known. */
export function follow(desk: Desk, found: Found | undefined) {
  const { $session, $standing } = desk
  if ($standing.get().isWriter || found?.kind !== 'session') return
  const known = $session.get()
  if (found.session.id === known.id && found.session.revision >= known.revision)
    $session.set(found.session)
}

/** Tells whether this console still is the one that writes; another may have taken over unheard. */
function mayWrite(desk: Desk): boolean {
  const { store, $session, $standing, token } = desk
  if (!$standing.get().isWriter) return false
  const writer = readWriter(store, $session.get().id)
  // Where storage keeps nothing there is no other console either.
  if (writer === undefined || writer === token) return true
  stand(desk, { isWriter: false })
  followWriter(desk)
  return false
}

/** Writes a change; one that may be undone is remembered. */
export function change(desk: Desk, changed: Session, mayUndo: boolean) {
  const before = desk.$session.get()
  if (changed === before || !mayWrite(desk)) return
  if (mayUndo) desk.undo = [...desk.undo, before].slice(-mostUndo)
  publish(desk, changed)
  // It is larger than the session by far, and no stage waits for it.
  if (mayUndo) writeUndo(desk.store, before.id, desk.undo)
}

/** Goes back to the session before the last change; revisions go on rising. */
export function undo(desk: Desk) {
  const last = desk.undo.at(-1)
  if (!last || !mayWrite(desk)) return
  desk.undo = desk.undo.slice(0, -1)
  publish(desk, bringBack(last, desk.$session.get(), desk.now()))
  writeUndo(desk.store, last.id, desk.undo)
}

/** Storage first, then the stages, then this window. */
export function publish(desk: Desk, session: Session) {
  const { store } = desk
  if (session.screen !== 'freeze') desk.shown = session
  const shown = { ...desk.shown, revision: session.revision }
  const isSaved = [writeKept(store, 'session', session), writeKept(store, 'stage', shown)].every(
    Boolean,
  )
  tell(desk, { kind: 'shown', text: JSON.stringify(shown) })
  desk.$session.set(session)
  stand(desk, { isSaved, canUndo: desk.undo.length > 0 })
}
