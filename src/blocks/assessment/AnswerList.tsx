import { confidentErrorsFirst } from '#core/assessment/certainty.ts'
import type { PoolItem } from '#core/assessment/pool.ts'
import type { Outcome, Response } from '#core/assessment/score.ts'
import type { SingleKey } from '#core/question/single/mark.ts'
import { addressOf } from '#stores/keys.ts'

interface Props {
  outcomes: readonly Outcome[]
  pool: readonly PoolItem[]
  keys: ReadonlyMap<string, SingleKey>
  answers: Readonly<Record<string, Response>>
}

/** Shows every question again with feedback: confident errors, other errors, then what was right. */
export function AnswerList({ outcomes, pool, keys, answers }: Props) {
  const inOrder = [...confidentErrorsFirst(outcomes), ...outcomes.filter(({ right }) => right)]
  return (
    <>
      <h4>Every answer, with its feedback</h4>
      {outcomes.some(({ right }) => !right) && (
        <p className="assessment__acts">
          <a href={addressOf('practice.html')}>Practise only what you missed</a>
        </p>
      )}
      <ol className="results__answers">
        {inOrder.map((outcome) => {
          const item = pool.find(({ id }) => id === outcome.id)
          const key = keys.get(outcome.id)
          const chosen = answers[outcome.id]?.chosen[0]
          return (
            item && key && <Answer key={outcome.id} {...{ outcome, item, chosen }} comments={key} />
          )
        })}
      </ol>
    </>
  )
}

interface AnswerProps {
  outcome: Outcome
  item: PoolItem
  comments: SingleKey
  chosen: string | undefined
}

function Answer({ outcome, item, comments, chosen }: AnswerProps) {
  const best = item.face.options.find(({ id }) => comments[id]?.verdict === 'right')
  const own = item.face.options.find(({ id }) => id === chosen)
  const feedback = own && comments[own.id]?.text
  return (
    <li>
      <p className="results__stem">{item.face.stem}</p>
      <p>
        {outcome.right ? '✓ ' : '✗ '}
        {own ? `You chose: ${own.text}` : 'You left it unanswered.'}
        {outcome.certainty === 3 && !outcome.right && ' (certain)'}
      </p>
      {feedback && (
        <p className="question__part" data-mark={outcome.right ? 'right' : 'wrong'}>
          {feedback}
        </p>
      )}
      {!outcome.right && best && (
        <p className="question__part" data-mark="right">
          <b>Best answer: {best.text}</b> {comments[best.id]?.text}
        </p>
      )}
      <p className="assessment__note">
        <a href={addressOf(item.lesson.href)}>{item.lesson.title}</a>
      </p>
    </li>
  )
}
