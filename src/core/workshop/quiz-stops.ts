import { letterOf } from '#core/scenario/letter.ts'
import { countWords } from '#core/scenario/word-count.ts'
import { ballotStops } from './ballot-stops.ts'
import type { StageBook } from './book.ts'
import { drawBars } from './draw-votes.ts'
import { lookUp } from './lookup.ts'
import { fullPage } from './pages.ts'
import { isHeld, latestOf, type Poll, pollOfQuiz, type QuizPart } from './poll.ts'
import type { Session } from './session.ts'
import { type Spot, type Stop, stopsFor, textStops } from './stop.ts'

/** Lists the stops of a question of the bank; the best answer is told last. */
export function quizStops(session: Session, book: StageBook, part: QuizPart): Stop[] | undefined {
  const poll = pollOfQuiz(session, book, part)
  const question = lookUp(book.questions, part.item)
  if (!(poll && question)) return undefined
  const spot = { part: part.id, decision: 0, eyebrow: book.plan.title, heading: part.title }
  return [
    ...ballotStops(session, poll, { spot, method: part.method, isVoteless: false }),
    ...explainStops(
      { ...spot, beat: 'explain', heading: 'The best answer' },
      poll,
      question.because,
    ),
  ]
}

function explainStops(spot: Spot, poll: Poll, because: string): Stop[] {
  const { round, votes } = latestOf(poll)
  const { key, options } = poll
  const at = options.findIndex(({ id }) => id === key)
  const best = { text: `${letterOf(at)}. ${options[at]?.text ?? ''}` }
  if (votes.voted === 0 || isHeld(poll, votes))
    return textStops(spot, [...(at < 0 ? [] : [best]), { text: because }])
  if (countWords(because) <= fullPage.words)
    return stopsFor(spot, [() => drawBars(poll, round, { key, comment: because })])
  const pages = textStops(spot, [{ text: because }]).map(({ draw }) => draw)
  return stopsFor(spot, [() => drawBars(poll, round, { key }), ...pages])
}
