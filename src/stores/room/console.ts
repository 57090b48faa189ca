import { atom, type ReadableAtom } from 'nanostores'
import { act } from '#core/workshop/act.ts'
import type { Command } from '#core/workshop/commands.ts'
import { readSession } from '#core/workshop/read-session.ts'
import type { Session } from '#core/workshop/session.ts'
import { openLine } from '#tracking/browser/news.ts'
import { channelOf, type Desk, type Opening, type Standing, stand, tell } from './desk.ts'
import { forgetStages, hear } from './hearing.ts'
import { eraseSession, readKept } from './keep.ts'
import { readMessage } from './messages.ts'
import { beginWriting, change, follow, followWriter, undo } from './writing.ts'

export type { Standing }

/** How long another console is waited for, in milliseconds. */
const msToAnswer = 300

/** A console at work on one session. */
export interface RoomConsole {
  readonly $session: ReadableAtom<Session>
  readonly $standing: ReadableAtom<Standing>
  act(command: Command): void
  undo(): void
  takeOver(): void
  /** Takes the session out of this browser, everywhere. */
  erase(): void
  close(): void
}

/**
 * Opens the console of a session and takes it up, unless another console is at work on it.
 *
 * Every change is written to storage first and told to the stages then, whole: a stage is a picture
 * of the last complete snapshot, and any window may be loaded again at any moment.
 */
export function openConsole(opening: Opening): RoomConsole {
  const { store, session, token } = opening
  const kept = readKept(store, session.id, 'stage')
  const desk: Desk = {
    ...opening,
    $session: atom(session),
    $standing: atom<Standing>({
      isWriter: false,
      isAsking: true,
      isSaved: true,
      stages: [],
      canUndo: false,
      isErased: false,
    }),
    seenAt: new Map(),
    undo: [],
    shown: kept?.kind === 'session' && session.screen === 'freeze' ? kept.session : session,
    epoch: session.epoch,
    line: undefined,
    claim: undefined,
  }
  desk.line = openLine(channelOf(store, session.id), store.mirror, {
    onMessage: (data) => hear(desk, readMessage(data)),
    onMirrored: (key, text) => key === `session/${session.id}` && follow(desk, readSession(text)),
    onReturn: () => followWriter(desk),
  })
  const missing = setInterval(() => forgetStages(desk), 1000)
  desk.claim = setTimeout(() => beginWriting(desk), msToAnswer)
  tell(desk, { kind: 'who', token })
  return {
    $session: desk.$session,
    $standing: desk.$standing,
    act(command) {
      const changed = act(desk.$session.get(), command, desk.book, desk.now())
      // A pointer that moves would fill what Undo goes back to.
      change(desk, changed, command.do !== 'spotlight')
    },
    undo: () => undo(desk),
    takeOver: () => beginWriting(desk),
    erase() {
      eraseSession(store, session.id)
      stand(desk, { isErased: true, isWriter: false })
      tell(desk, { kind: 'erased' })
    },
    close() {
      clearInterval(missing)
      clearTimeout(desk.claim)
      desk.line?.close()
    },
  }
}
