import { chooseAt } from './choosing.ts'
import type { Session, Telling } from './session.ts'
import { goFrom, retell, type Standing } from './standing.ts'
import { follow, openWhatIf, turnTo } from './tellings.ts'
import type { Decision, ToldStory } from './told-story.ts'

/** Follows a choice of the story, and shows what the room chose beside it. */
export function choose(standing: Standing, option: number): Session {
  const { session, told, decision } = standing
  const choice = decision?.options[option]
  if (!(told && decision && choice)) return session
  const by = chooseAt(session, told, decision).roomChose === option ? 'room' : 'facilitator'
  const after = followIn(standing, { told, decision, choice: choice.id, by })
  return after ? goFrom(after, placeOf(after, decision.at, 'choose')) : session
}

/**
 * Goes on after a decision: along the choice that was made, else along the majority.
 *
 * The session stays as it is while the facilitator has to choose; where a choice leads nowhere,
 * as in a faulty story, the answer is undefined.
 */
export function goAlong(standing: Standing): Session | undefined {
  const { session, told, decision } = standing
  if (!(told && decision)) return undefined
  const { follows } = chooseAt(session, told, decision)
  const choice = decision.options[follows ?? -1]
  if (!choice) return session
  const after = followIn(standing, { told, decision, choice: choice.id, by: 'room' })
  return after && goFrom(after, placeOf(after, decision.at, 'consequence'))
}

/** Opens a what-if at a decision that was made, and asks the room again. */
export function askWhatIf(standing: Standing, decision: number): Session {
  const { session, told } = standing
  const tellings = told && openWhatIf(told.tellings, keptOf(told), decision)
  if (!tellings) return session
  const after = retell(standing, told.part.id, tellings)
  return goFrom(after, placeOf(after, decision, 'question'))
}

/** Puts another telling of the story on the stage, as far as it has been told. */
export function tell(standing: Standing, telling: number): Session {
  const { session, told } = standing
  if (!told || telling === told.tellings.at || !(telling in told.tellings.tellings)) return session
  const after = retell(standing, told.part.id, turnTo(told.tellings, telling))
  const last = (after.told?.decisions.length ?? 0) - 1
  return goFrom(after, placeOf(after, last, 'ending') ?? placeOf(after, last, 'scene'))
}

interface Choice {
  readonly told: ToldStory
  readonly decision: Decision
  readonly choice: string
  readonly by: Telling['by'][number]
}

function followIn(
  standing: Standing,
  { told, decision, choice, by }: Choice,
): Standing | undefined {
  const next = { kept: keptOf(told), decision: decision.at, choice, by }
  const tellings = follow(told.tellings, next)
  const after = tellings && retell(standing, told.part.id, tellings)
  return after?.told?.decisions[decision.at]?.taken ? after : undefined
}

function keptOf({ run }: ToldStory): string[] {
  return run.steps.map(({ choice }) => choice.id)
}

function placeOf({ stops, here }: Standing, decision: number, beat: string) {
  return stops.find(
    ({ place }) => place.part === here.part && place.decision === decision && place.beat === beat,
  )?.place
}
