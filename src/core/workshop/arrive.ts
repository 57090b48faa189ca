import type { StageBook } from './book.ts'
import { putRound, roundFor } from './counting.ts'
import { pollAt } from './poll.ts'
import { pointNowhere } from './screen.ts'
import type { Place, Session } from './session.ts'
import { isUp } from './timer.ts'
import { roundKey } from './votes.ts'

/**
 * Puts another place on the stage.
 *
 * A vote is open while it is on the stage and at no other time. What pointed at the last picture
 * goes with it, and so does a timer that is up.
 */
export function arriveAt(before: Session, book: StageBook, place: Place, now: number): Session {
  const { timer, ...rest } = pointNowhere(closeVotes(before))
  const session: Session = {
    ...rest,
    place: { part: place.part, decision: place.decision, beat: place.beat, page: place.page },
    ...(timer && !isUp(timer, now) && { timer }),
  }
  if (place.beat === 'vote') return setOpen(session, book, 1, true)
  return place.beat === 'revote' ? setOpen(session, book, 2, true) : session
}

/** Opens or closes a round of the question that is on the stage. */
export function setOpen(session: Session, book: StageBook, round: 1 | 2, isOpen: boolean): Session {
  const poll = pollAt(session, book, session.place)
  if (!poll || poll.options.length === 0) return session
  const key = roundKey(poll.part, poll.path, round)
  return putRound(session, key, { ...roundFor(session, poll, round), isOpen })
}

function closeVotes(session: Session): Session {
  return Object.entries(session.rounds).reduce(
    (closed, [key, round]) =>
      round.isOpen ? putRound(closed, key, { ...round, isOpen: false }) : closed,
    session,
  )
}
