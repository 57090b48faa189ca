import type { Method } from '#core/workshop/plan.ts'
import type { StageBody, StagePath } from '#core/workshop/stage-view.ts'

type BodyOf<Kind extends StageBody['kind']> = Extract<StageBody, { kind: Kind }>

/** What each way of working is called, and what the room does. */
export const methodWords: Readonly<Record<Method, { name: string; does: string }>> = {
  'silent-vote': { name: 'Silent vote', does: 'Decide on your own. Say nothing yet.' },
  'one-two-four-all': {
    name: '1, 2, 4, all',
    does: 'Think alone, then talk in twos, then in fours, then all together.',
  },
  pairs: { name: 'In pairs', does: 'Turn to a neighbour and compare your reasons.' },
  corners: {
    name: 'Corners',
    does: 'Go to the corner of your choice, or point to it. One of you speaks for it.',
  },
  'red-chair': { name: 'Red chair', does: 'One of you argues for the choice that nobody took.' },
  fishbowl: { name: 'Fishbowl', does: 'A few talk in the middle. Everybody else listens.' },
  premortem: { name: 'Premortem', does: 'A year has passed, and this has failed. Why?' },
  'role-split': {
    name: 'Role split',
    does: 'Half of you may only lead; the other half may only manage.',
  },
  'rival-teams': { name: 'Rival teams', does: 'Two teams. Each makes the case for its own side.' },
}

/** Says in a word or two what goes on, beside the heading. */
export function statusOf(body: StageBody): string | undefined {
  if (body.kind === 'options') {
    if (body.isOpen) return body.round === 1 ? 'Vote now' : 'Vote again now'
    if (body.method) return methodWords[body.method].name
    return body.round === 2 ? 'Second vote' : undefined
  }
  if (body.kind === 'count' && body.isEstimate) return 'Estimate'
  if (body.kind !== 'bars') return undefined
  const best = body.bars.find(({ isKey }) => isKey)
  if (best) return `Best answer: ${best.letter}`
  const parts = [body.round === 2 ? 'Second vote' : '', body.isEstimate ? 'Estimate' : '']
  return parts.filter(Boolean).join(', ') || undefined
}

/** Says how many votes a result is made of. */
export function votesOf(body: StageBody): string | undefined {
  if (body.kind === 'bars') return `${estimated(body)}${countVotes(body.voted)}`
  if (body.kind === 'shift') return `${countVotes(body.before)}, then ${body.after}`
  return undefined
}

function estimated({ isEstimate }: BodyOf<'bars'>): string {
  return isEstimate ? '≈ ' : ''
}

function countVotes(count: number): string {
  return count === 1 ? '1 vote' : `${count} votes`
}

/** Says how many people must have changed their answer between two votes. */
export function describeMoved(moved: number | undefined): string {
  if (moved === undefined) return 'How many changed is not known'
  if (moved === 0) return 'The counts show no change'
  return moved === 1
    ? 'At least 1 person changed their answer'
    : `At least ${moved} people changed their answer`
}

/** Says what the room chose, and what is followed instead. */
export function describeChoice(body: BodyOf<'choice'>): string {
  const { followed, roomChose, isTie, isWhatIf } = body
  const isOther = roomChose !== undefined && roomChose.letter !== followed.letter
  if (isWhatIf) {
    const before = isOther ? `The room chose ${roomChose.letter}. ` : ''
    return `${before}What if it had been ${followed.letter}?`
  }
  if (isTie) return `The votes tie; we follow ${followed.letter}`
  if (isOther)
    return `The room chose ${roomChose.letter}; we follow ${followed.letter} to see where it leads`
  return roomChose ? `The room chose ${followed.letter}` : `We follow ${followed.letter}`
}

/** Says why a result is kept back. */
export function describeHeld({ voted, least }: BodyOf<'held'>): string {
  const answered = voted === 1 ? '1 person has answered.' : `${voted} people have answered.`
  return `${answered} This question shows its result from ${least} answers on, so that nobody can be picked out.`
}

/** Names a way through a story: the room's own, or by the letter at which a what-if leaves it. */
export function nameTelling(way: StagePath, own: StagePath): string {
  if (!way.isWhatIf) return 'The room’s way'
  const leaves = way.steps.find(({ letter }, at) => letter !== own.steps[at]?.letter)
  return leaves ? `What if ${leaves.letter}?` : 'What if?'
}
