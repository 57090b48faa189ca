import { lookUp } from './lookup.ts'
import type { Session } from './session.ts'

/** A longer gap is a laptop that slept or a lunch, and not time spent on the part. */
const longestGapMs = 60 * 60_000

/**
 * Returns the milliseconds since the last change that count for the part on the stage, an hour at
 * most; none before the clock of the session starts, at the test card or at the end.
 */
export function spentSince({ startedAt, place, at }: Session, now: number): number {
  const isCounted = startedAt !== undefined && place.beat !== 'card' && place.beat !== 'end'
  return isCounted ? Math.min(longestGapMs, Math.max(0, now - at)) : 0
}

/** Returns how long each part was on the stage until now, in milliseconds, by the id of the part. */
export function spentUntil(session: Session, now: number): Session['spentMs'] {
  const { spentMs, place } = session
  const more = spentSince(session, now)
  return more === 0
    ? spentMs
    : { ...spentMs, [place.part]: (lookUp(spentMs, place.part) ?? 0) + more }
}
