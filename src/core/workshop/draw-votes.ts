import type { Method } from './plan.ts'
import { isHeld, latestOf, leastForSensitive, lettered, type Poll } from './poll.ts'
import type { Bar, StageBody } from './stage-view.ts'
import { leastMoved, percentOf } from './votes.ts'

/** Draws what is asked with its options. */
export function drawOptions(
  { options, first, second, ask }: Poll,
  shown: { readonly ask?: string; readonly round: 1 | 2; readonly method?: Method | undefined } & {
    readonly isVote: boolean
  },
): StageBody {
  const votes = shown.round === 1 ? first : second
  return {
    kind: 'options',
    ask: shown.ask ?? ask,
    options: lettered(options),
    isOpen: shown.isVote && votes.isOpen,
    round: shown.round,
    ...(shown.method && { method: shown.method }),
  }
}

/** Draws how many have voted, and of how many. */
export function drawCount(poll: Poll, round: 1 | 2, people: number | undefined): StageBody {
  const { voted, isEstimate } = round === 1 ? poll.first : poll.second
  return { kind: 'count', voted, isEstimate, ...(people !== undefined && { people }) }
}

/** Draws a result as bars, with the best answer and a comment once they are told. */
export function drawBars(
  poll: Poll,
  round: 1 | 2,
  told: { readonly key?: string | undefined; readonly comment?: string } = {},
): StageBody {
  const votes = round === 1 ? poll.first : poll.second
  const { voted, isEstimate } = votes
  if (isHeld(poll, votes)) return { kind: 'held', voted, least: leastForSensitive }
  const bars = lettered(poll.options).map((option, at): Bar => {
    const count = votes.counts[at] ?? 0
    const percent = percentOf(count, voted)
    const isKey = told.key !== undefined && poll.options[at]?.id === told.key
    return { ...option, count, ...(percent !== undefined && { percent }), ...(isKey && { isKey }) }
  })
  const comment = told.comment === undefined ? {} : { comment: told.comment }
  return { kind: 'bars', ask: poll.ask, bars, voted, isEstimate, round, ...comment }
}

/**
 * Draws both rounds side by side.
 *
 * Of a sensitive question, or where the first round has no votes, the second round is shown alone:
 * two results of a small room would tell who has changed.
 */
export function drawShift(poll: Poll): StageBody {
  const { first, second, isSensitive } = poll
  if (isSensitive || first.voted === 0) return drawBars(poll, latestOf(poll).round)
  const moved = leastMoved(first, second)
  return {
    kind: 'shift',
    bars: lettered(poll.options).map((option, at) => ({
      ...option,
      before: first.counts[at] ?? 0,
      after: second.counts[at] ?? 0,
    })),
    before: first.voted,
    after: second.voted,
    ...(moved !== undefined && { moved }),
  }
}
