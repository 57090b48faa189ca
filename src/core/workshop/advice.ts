import { isHeld, latestOf, type Poll } from './poll.ts'

/** Shares of the votes at which advice turns; Lasry (2008) lets a room discuss from 30 to 70 %. */
const few = 0.3
const most = 0.7
const split = 0.6
const agreed = 0.85

/**
 * Says what the latest votes suggest to the facilitator; undefined when they suggest nothing.
 * It is never for the stage.
 */
export function adviseOn(poll: Poll, hasDevil: boolean): string | undefined {
  const { round, votes } = latestOf(poll)
  if (votes.voted === 0 || isHeld(poll, votes)) return undefined
  if (poll.key === undefined)
    return adviseOnJudgement(Math.max(...votes.counts) / votes.voted, round, hasDevil)
  const at = poll.options.findIndex(({ id }) => id === poll.key)
  return adviseOnKey((votes.counts[at] ?? 0) / votes.voted, round)
}

function adviseOnKey(right: number, round: 1 | 2): string {
  if (right > most) return 'Say briefly why, and move on.'
  if (round === 2) return 'Take time to explain the best answer, then move on.'
  if (right < few) return 'Explain it once more, then vote again.'
  return 'Let them discuss, then vote again.'
}

function adviseOnJudgement(top: number, round: 1 | 2, hasDevil: boolean): string | undefined {
  if (top > agreed)
    return hasDevil
      ? 'Nearly all agree: read them the case for the choice that nobody took.'
      : 'Nearly all agree: ask what speaks against it.'
  if (top >= split) return undefined
  return round === 1
    ? 'The room is split: let them discuss, then vote again.'
    : 'The room is still split: ask both sides for their best reason, then choose.'
}
