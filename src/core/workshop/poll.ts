import { sentencesOf } from '#core/course/reading.ts'
import { letterOf } from '#core/scenario/letter.ts'
import { countWords } from '#core/scenario/word-count.ts'
import type { StageBook, StagePart } from './book.ts'
import { lookUp } from './lookup.ts'
import { readScene } from './scene-text.ts'
import type { Place, Session } from './session.ts'
import type { StageLine, StageOption } from './stage-view.ts'
import { type Decision, type ToldStory, tellStory } from './told-story.ts'
import { roundKey, type Votes, votesFor } from './votes.ts'

export type QuizPart = Extract<StagePart, { kind: 'quiz' }>

/** A question as it is put to a room, with its votes. */
export interface Poll {
  readonly part: string
  /** The choices that lead to it; none for a question of the bank. */
  readonly path: readonly string[]
  /** What goes before the question on the stage, where it is too long to stand with the options. */
  readonly told: readonly StageLine[]
  readonly ask: string
  /** In the order of the stage, six at most. */
  readonly options: readonly { readonly id: string; readonly text: string }[]
  /** The id of the best option; a decision of a story has none. */
  readonly key?: string
  readonly isSensitive: boolean
  readonly first: Votes
  readonly second: Votes
}

type Asked = Omit<Poll, 'first' | 'second'>
type Rounds = Pick<Session, 'rounds'>

/** A sensitive result shows from so many answers on. */
export const leastForSensitive = 5
const mostOptions = 6
const longestAsk = 15

/** Returns the question of a quiz; undefined when the book has no such question. */
export function pollOfQuiz(session: Rounds, book: StageBook, part: QuizPart): Poll | undefined {
  const question = lookUp(book.questions, part.item)
  if (!question) return undefined
  const asked = { part: part.id, path: [], options: question.options.slice(0, mostOptions) }
  const key = { key: question.key, isSensitive: part.sensitive }
  return withVotes(session, { ...asked, ...key, ...partStem(question.stem) })
}

/** Returns a decision of a story as a question to the room. */
export function pollOfDecision(session: Rounds, told: ToldStory, decision: Decision): Poll {
  const { path, scene, state } = decision
  const options = decision.options.slice(0, mostOptions)
  const text = readScene(scene, state, told.story.people)
  return withVotes(session, { part: told.part.id, path, options, isSensitive: false, ...text })
}

/** Returns what is voted on at a place of the plan; undefined where nothing is. */
export function pollAt(session: Session, book: StageBook, place: Place): Poll | undefined {
  const part = book.plan.parts.find(({ id }) => id === place.part)
  if (part?.kind === 'quiz') return pollOfQuiz(session, book, part)
  if (part?.kind !== 'story') return undefined
  const told = tellStory(session, book, part)
  const decision = told?.decisions[place.decision]
  return told && decision && pollOfDecision(session, told, decision)
}

/** Returns the last round that anybody has voted in; the first one when nobody has at all. */
export function latestOf({ first, second }: Poll): { round: 1 | 2; votes: Votes } {
  return second.voted > 0 ? { round: 2, votes: second } : { round: 1, votes: first }
}

/** Whether a result is kept back, since so few could be told apart by it. */
export function isHeld({ isSensitive }: Poll, { voted }: Votes): boolean {
  return isSensitive && voted < leastForSensitive
}

/** Gives options the letters of their places, A for the first. */
export function lettered(options: readonly { readonly text: string }[]): StageOption[] {
  return options.map(({ text }, at) => ({ letter: letterOf(at), text }))
}

/** Parts a long question, so that what is asked stands with the options and the rest before. */
function partStem(stem: string): Pick<Poll, 'told' | 'ask'> {
  const sentences = sentencesOf(stem)
  const ask = sentences.at(-1)
  if (countWords(stem) <= longestAsk || ask === undefined || sentences.length === 1)
    return { told: [], ask: stem }
  return { told: [{ text: sentences.slice(0, -1).join(' ') }], ask }
}

function withVotes({ rounds }: Rounds, asked: Asked): Poll {
  const ids = asked.options.map(({ id }) => id)
  const votes = (round: 1 | 2) =>
    votesFor(lookUp(rounds, roundKey(asked.part, asked.path, round)), ids)
  return { ...asked, first: votes(1), second: votes(2) }
}
