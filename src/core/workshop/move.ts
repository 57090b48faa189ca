import { setOpen } from './arrive.ts'
import type { StageBook } from './book.ts'
import { askWhatIf, choose, goAlong, tell } from './choose.ts'
import type { Command } from './commands.ts'
import type { Session } from './session.ts'
import { goFrom, type Standing, stand } from './standing.ts'
import type { Beat } from './stop.ts'

export type MoveCommand = Extract<
  Command,
  { do: 'next' | 'back' | 'go' | 'choose' | 'what-if' | 'tell' | 'toggle-vote' | 'toggle-result' }
>

/** Moves a session along its plan; it stays as it is where there is no such way. */
export function move(
  session: Session,
  command: MoveCommand,
  { book, now }: { readonly book: StageBook; readonly now: number },
): Session {
  const standing = stand(session, book, now)
  switch (command.do) {
    case 'next':
      return goOn(standing)
    case 'back':
      return goBack(standing)
    case 'go':
      return goTo(standing, command)
    case 'choose':
      return choose(standing, command.option)
    case 'what-if':
      return askWhatIf(standing, command.decision)
    case 'tell':
      return tell(standing, command.telling)
    case 'toggle-vote':
      return toggleVote(standing)
    case 'toggle-result':
      return toggleResult(standing)
  }
}

/** Leaving the test card starts the clock: a clicker has no other key for it. */
function goOn(standing: Standing): Session {
  const { session, stops, at, here, now } = standing
  const followed = here.beat === 'choose' ? goAlong(standing) : undefined
  if (followed) return followed
  const next = stops.slice(at + 1).find(({ isSkipped }) => !isSkipped)
  if (!next || here.beat !== 'card') return goFrom(standing, next?.place)
  const started = { ...session, startedAt: session.startedAt ?? now }
  return goFrom({ ...standing, session: started }, next.place)
}

function goBack(standing: Standing): Session {
  const { stops, at } = standing
  return goFrom(standing, stops.slice(0, at).findLast(({ isSkipped }) => !isSkipped)?.place)
}

function goTo(
  standing: Standing,
  { part, decision }: { readonly part: string; readonly decision?: number },
): Session {
  const inPart = standing.stops.filter(
    ({ place }) => place.part === part && place.beat !== 'card' && place.beat !== 'end',
  )
  const stop =
    decision === undefined
      ? inPart[0]
      : inPart.find(({ place }) => place.decision === decision && place.beat === 'scene')
  return goFrom(standing, stop?.place)
}

function toggleVote(standing: Standing): Session {
  const { session, book, here, poll } = standing
  switch (here.beat) {
    case 'question':
    case 'count':
      return goToBeat(standing, 'vote', true)
    case 'recount':
      return goToBeat(standing, 'revote', true)
    case 'vote':
      return setOpen(session, book, 1, !poll?.first.isOpen)
    case 'revote':
      return setOpen(session, book, 2, !poll?.second.isOpen)
    default:
      return session
  }
}

const beforeResult: readonly Beat[] = ['vote', 'count', 'discuss', 'revote', 'recount', 'shift']

function toggleResult(standing: Standing): Session {
  const { session, here, poll } = standing
  if (here.beat === 'result') return goToBeat(standing, 'count')
  const hasVotes = (poll?.first.voted ?? 0) > 0
  return hasVotes && beforeResult.includes(here.beat) ? goToBeat(standing, 'result') : session
}

function goToBeat(standing: Standing, beat: Beat, isOnTheWay = false): Session {
  const { stops, here } = standing
  const stop = stops.find(
    ({ place, isSkipped }) =>
      place.part === here.part &&
      place.decision === here.decision &&
      place.beat === beat &&
      !(isOnTheWay && isSkipped),
  )
  return goFrom(standing, stop?.place)
}
