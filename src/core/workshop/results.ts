import { letterOf } from '#core/scenario/letter.ts'
import type { StageBook } from './book.ts'
import { chooseAt } from './choosing.ts'
import { isHeld, latestOf, lettered, type Poll, pollOfDecision, pollOfQuiz } from './poll.ts'
import type { Session, Telling } from './session.ts'
import type { StageOption } from './stage-view.ts'
import { type StoryPart, type ToldStory, tellStory } from './told-story.ts'
import { leastMoved, roundKey, type Votes } from './votes.ts'

/** What a room answered to one question, for looking back. */
export interface Result {
  /** The part of the plan, by its id. */
  readonly part: string
  /** The scene, or the part of a question of the bank. */
  readonly heading: string
  readonly ask: string
  readonly options: readonly StageOption[]
  /** Those in which anybody voted; none of a sensitive question that few answered. */
  readonly rounds: readonly (Pick<Votes, 'counts' | 'voted' | 'isEstimate'> & {
    readonly round: 1 | 2
  })[]
  /** The least number of people who changed between the rounds, where that means anything. */
  readonly moved?: number
  /** Letters of the options: the best answer, what most chose, what was followed. */
  readonly best?: string
  readonly roomChose?: string
  readonly followed?: string
  readonly by?: Telling['by'][number]
}

/** Returns the results of the questions of the bank that a plan asks, sensitive ones on request. */
export function quizResults(session: Session, book: StageBook, hasSensitive: boolean): Result[] {
  return book.plan.parts.flatMap((part) => {
    if (part.kind !== 'quiz' || (part.sensitive && !hasSensitive)) return []
    const poll = pollOfQuiz(session, book, part)
    if (!poll) return []
    const best = poll.options.findIndex(({ id }) => id === poll.key)
    const key = best < 0 ? {} : { best: letterOf(best) }
    return [{ ...resultOf(poll), heading: part.title, ...key }]
  })
}

/** Returns the results of the decisions of a telling, the open one at its end included. */
export function storyResults(session: Session, told: ToldStory): Result[] {
  return told.decisions.map((decision) => {
    const { taken, roomChose } = chooseAt(session, told, decision)
    const by = told.telling.by[decision.at] ?? 'room'
    return {
      ...resultOf(pollOfDecision(session, told, decision)),
      heading: decision.scene.title,
      ...(roomChose !== undefined && { roomChose: letterOf(roomChose) }),
      ...(taken !== undefined && { followed: letterOf(taken), by }),
    }
  })
}

/** Lists the tellings of a story, the room's own first, each with the path to each decision. */
export function everyTelling(session: Session, book: StageBook, part: StoryPart): ToldStory[] {
  const told = tellStory(session, book, part)
  if (!told) return []
  return told.tellings.tellings.flatMap((_, at) => {
    const stories = { [part.id]: { ...told.tellings, at } }
    return tellStory({ stories }, book, part) ?? []
  })
}

/** Names what a result is about, so that tellings which share a way are counted once. */
export function nameDecision({ part }: ToldStory, path: readonly string[]): string {
  return roundKey(part.id, path, 1)
}

function resultOf(poll: Poll): Omit<Result, 'heading'> {
  const { part, ask, options, first, second } = poll
  const moved = second.voted > 0 && !poll.isSensitive ? leastMoved(first, second) : undefined
  return {
    part,
    ask,
    options: lettered(options),
    rounds: roundsOf(poll).filter(({ voted }) => voted > 0),
    ...(moved !== undefined && { moved }),
  }
}

function roundsOf(poll: Poll): Result['rounds'] {
  const { round, votes } = latestOf(poll)
  if (poll.isSensitive) return isHeld(poll, votes) ? [] : [{ round, ...numbersOf(votes) }]
  return [
    { round: 1, ...numbersOf(poll.first) },
    { round: 2, ...numbersOf(poll.second) },
  ]
}

function numbersOf({ counts, voted, isEstimate }: Votes) {
  return { counts, voted, isEstimate }
}
