import { latestOf, pollOfDecision } from './poll.ts'
import type { Session } from './session.ts'
import { type Decision, isRetold, type ToldStory } from './told-story.ts'
import { leadersOf } from './votes.ts'

/** What may be followed at a decision; options by their places on the stage. */
export interface Choosing {
  /** What was chosen already. */
  readonly taken?: number
  /** What most have voted for; missing when the votes tie, or nobody has voted. */
  readonly roomChose?: number
  readonly isTie: boolean
  /** What Next follows; missing while the facilitator has to choose. */
  readonly follows?: number
  readonly mustChoose?: 'tie' | 'no votes'
}

/**
 * Says what a decision comes to: what was chosen already stays; else the majority of the latest
 * round, or the only option. On a way that leaves another, the votes are those of the other way,
 * so the facilitator chooses.
 */
export function chooseAt(session: Session, told: ToldStory, decision: Decision): Choosing {
  const { options, taken } = decision
  const leaders = leadersOf(latestOf(pollOfDecision(session, told, decision)).votes)
  const leader = leaders.length === 1 ? leaders[0] : undefined
  const isTie = leaders.length > 1
  const said = { isTie, ...(leader !== undefined && { roomChose: leader }) }
  if (taken) {
    const at = options.indexOf(taken.choice)
    return { ...said, taken: at, follows: at }
  }
  if (options.length === 1) return { ...said, follows: 0 }
  if (isRetold(told, decision)) return { ...said, mustChoose: 'no votes' }
  if (leader !== undefined) return { ...said, follows: leader }
  return { ...said, mustChoose: isTie ? 'tie' : 'no votes' }
}
