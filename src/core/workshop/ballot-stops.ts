import { drawBars, drawCount, drawOptions, drawShift } from './draw-votes.ts'
import type { Method } from './plan.ts'
import type { Poll } from './poll.ts'
import type { Session } from './session.ts'
import type { StageBody } from './stage-view.ts'
import { type Ballot, type Spot, type Stop, stopsFor, textStops } from './stop.ts'

const shownFirst: readonly Ballot[] = [
  ...(['question', 'vote', 'count', 'result', 'discuss'] as const),
  ...(['revote', 'recount', 'shift'] as const),
]
/** A first result that would lead the talk waits; after a second round it shows in the shift. */
const heldBack: readonly Ballot[] = [
  ...(['question', 'vote', 'count', 'discuss'] as const),
  ...(['revote', 'recount', 'result', 'shift'] as const),
]

const headings: Partial<Record<Ballot, string>> = {
  count: 'Votes so far',
  result: 'How you voted',
  discuss: 'Talk it over',
  revote: 'Vote again',
  recount: 'Second vote',
  shift: 'Before and after',
}
const talk = 'Which one, and why? What would change your mind?'

interface Setting {
  /** What the beats have in common; those that have no heading of their own take its heading. */
  readonly spot: Omit<Spot, 'beat'>
  readonly method?: Method | undefined
  /** Whether the question has been voted on elsewhere, so that it is only shown again. */
  readonly isVoteless: boolean
}

/** Lists the stops of a question: think, vote, talk, vote again. */
export function ballotStops(session: Session, poll: Poll, setting: Setting): Stop[] {
  const { spot, method, isVoteless } = setting
  const order = session.holdsFirstResult ? heldBack : shownFirst
  return order.flatMap((beat) => {
    const heading = headings[beat] ?? spot.heading
    const isSkipped = isPassedBy(beat, poll, session) || (isVoteless && beat !== 'question')
    const here = { ...spot, beat, heading, isSkipped }
    const draw = () => drawBallot(beat, poll, session.people, method)
    if (beat !== 'question' || poll.told.length === 0) return stopsFor(here, [draw])
    const pages = textStops(here, poll.told).map((stop) => stop.draw)
    return stopsFor(here, [...pages, draw])
  })
}

function isPassedBy(beat: Ballot, { first, second }: Poll, session: Session): boolean {
  if (beat === 'count') return first.voted === 0
  if (beat === 'discuss' || beat === 'revote') return first.voted + second.voted === 0
  if (beat === 'recount' || beat === 'shift') return second.voted === 0
  if (beat === 'result') return first.voted === 0 || (session.holdsFirstResult && second.voted > 0)
  return false
}

function drawBallot(
  beat: Ballot,
  poll: Poll,
  people: number | undefined,
  method: Method | undefined,
): StageBody {
  switch (beat) {
    case 'question':
      return drawOptions(poll, { round: 1, isVote: false, method })
    case 'vote':
      return drawOptions(poll, { round: 1, isVote: true })
    case 'discuss':
      return drawOptions(poll, { round: 1, isVote: false, ask: talk, method })
    case 'revote':
      return drawOptions(poll, { round: 2, isVote: true })
    case 'count':
      return drawCount(poll, 1, people)
    case 'recount':
      return drawCount(poll, 2, people)
    case 'result':
      return drawBars(poll, 1)
    case 'shift':
      return drawShift(poll)
  }
}
