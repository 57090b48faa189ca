import type { StageBook, StagePart } from './book.ts'
import { drawShift } from './draw-votes.ts'
import { countActs, ownTelling, pathOf, storiesToldIn, whatIfsOf } from './paths.ts'
import { pollOfDecision } from './poll.ts'
import type { Session } from './session.ts'
import type { StageBody } from './stage-view.ts'
import { type Beat, promptStops, type Spot, type Stop, stopsFor } from './stop.ts'
import type { ToldStory } from './told-story.ts'

type DebriefPart = Extract<StagePart, { kind: 'debrief' }>

/** Lists the stops of a debrief: what, the paths and the tally, so what, now what. */
export function debriefStops(session: Session, book: StageBook, part: DebriefPart): Stop[] {
  const { method } = part
  const spot = (beat: Beat, heading: string): Spot => ({
    ...{ part: part.id, decision: 0, beat, eyebrow: part.title, heading },
  })
  const stories = storiesToldIn(session, book, part.of)
  const tally = (): StageBody => ({ kind: 'tally', acts: countActs(stories) })
  return [
    ...promptStops(spot('what', 'What happened?'), part.what, method),
    ...pathStops(session, spot('path', 'The way you took'), stories),
    ...stopsFor(spot('tally', 'Leading and managing'), stories.length > 0 ? [tally] : []),
    ...promptStops(spot('so-what', 'So what?'), part.soWhat, method),
    ...promptStops(spot('now-what', 'Now what?'), part.nowWhat, method),
  ]
}

/**
 * A page shows one story: the room's own way, and beside it one what-if at a time; then, for each of
 * its decisions that were voted on twice, the votes before and after the talk.
 */
function pathStops(session: Session, spot: Spot, stories: readonly ToldStory[]): Stop[] {
  const pages = stories.flatMap((told) => {
    const own = ownTelling(told)
    const whatIfs = whatIfsOf(told)
    const shown = whatIfs.length === 0 ? [[own]] : whatIfs.map((whatIf) => [own, whatIf])
    const ways = shown.map((tellings) => ({
      heading: told.story.title,
      draw: (): StageBody => ({
        kind: 'path',
        tellings: tellings.map((telling) => pathOf(told, telling, true)),
      }),
    }))
    return [...ways, ...shiftsOf(session, told)]
  })
  return stopsFor(
    spot,
    pages.map(({ draw }) => draw),
  ).map((stop, at) => ({ ...stop, heading: pages[at]?.heading ?? stop.heading }))
}

function shiftsOf(session: Session, told: ToldStory) {
  return told.decisions.flatMap((decision) => {
    const poll = pollOfDecision(session, told, decision)
    if (poll.first.voted === 0 || poll.second.voted === 0) return []
    return [{ heading: decision.scene.title, draw: () => drawShift(poll) }]
  })
}
