import { arriveAt } from './arrive.ts'
import type { StageBook } from './book.ts'
import { type Poll, pollAt } from './poll.ts'
import type { Place, Session } from './session.ts'
import type { Stop } from './stop.ts'
import { findStop, stopsOf } from './stops.ts'
import { type Decision, isRetold, type Tellings, type ToldStory, tellStory } from './told-story.ts'

/** A session with its stops, and the one at which it stands. */
export interface Standing {
  readonly session: Session
  readonly book: StageBook
  readonly now: number
  readonly stops: readonly Stop[]
  readonly at: number
  readonly here: Stop['place']
  /** The story that is on the stage. */
  readonly told: ToldStory | undefined
  /** The decision of that story that is on the stage. */
  readonly decision: Decision | undefined
  /** What may be voted on here. */
  readonly poll: Poll | undefined
}

const decisionBeats: readonly Stop['place']['beat'][] = [
  ...(['scene', 'question', 'vote', 'count', 'result', 'discuss'] as const),
  ...(['revote', 'recount', 'shift', 'choose'] as const),
]
const nowhere = { part: '', decision: 0, beat: 'card', page: 0 } as const

/** Finds out where a session stands. */
export function stand(session: Session, book: StageBook, now: number): Standing {
  const stops = stopsOf(session, book)
  const at = findStop(stops, session.place)
  const here = stops[at]?.place ?? nowhere
  const part = book.plan.parts.find(({ id }) => id === here.part)
  const isInStory = part?.kind === 'story' && here.beat !== 'card' && here.beat !== 'end'
  const told = isInStory ? tellStory(session, book, part) : undefined
  const decision = decisionBeats.includes(here.beat) ? told?.decisions[here.decision] : undefined
  // A decision that is told again has its votes already, on the way that it leaves.
  const isVoteless = told !== undefined && decision !== undefined && isRetold(told, decision)
  const poll = isVoteless ? undefined : pollAt(session, book, here)
  return { session, book, now, stops, at, here, told, decision, poll }
}

/** Puts a place on the stage; a session without such a place stays as it is. */
export function goFrom({ session, book, now }: Standing, place: Place | undefined): Session {
  return place ? arriveAt(session, book, place, now) : session
}

/** Returns where a session stands once its story is told in another way. */
export function retell(
  { session, book, now }: Standing,
  part: string,
  tellings: Tellings,
): Standing {
  return stand({ ...session, stories: { ...session.stories, [part]: tellings } }, book, now)
}
