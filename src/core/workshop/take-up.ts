import type { Session } from './session.ts'
import { spentUntil } from './spent.ts'

/** Takes a session up on a console: telephones will offer their votes again. */
export function takeUp(session: Session, now: number): Session {
  return {
    ...session,
    epoch: session.epoch + 1,
    revision: session.revision + 1,
    at: now,
    spentMs: spentUntil(session, now),
  }
}

/**
 * Brings an earlier snapshot of a session back, as Undo does.
 *
 * Revisions and the time spent go on: what was undone took its time all the same.
 */
export function bringBack(earlier: Session, current: Session, now: number): Session {
  return {
    ...earlier,
    epoch: current.epoch,
    revision: current.revision + 1,
    at: now,
    spentMs: spentUntil(current, now),
  }
}
