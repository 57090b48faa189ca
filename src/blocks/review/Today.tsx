import { useEffect, useRef } from 'react'
import { type Rating, ratings } from '#core/review/log.ts'
import { ratingOn } from '#core/review/today.ts'
import { fillIn } from '#stores/sheet.ts'
import { count } from '#ui/counted.ts'
import type { DayPlan } from './day-plan.ts'
import { dueWords, minuteWords } from './words.ts'

interface Props {
  plan: DayPlan
  /** True when the last card was done just now, so that focus moves here. */
  isFresh: boolean
  onStart: () => void
}

/** Says what today asks for, what was done, and what comes next. */
export function Today({ plan, isFresh, onStart }: Props) {
  const { queue, today } = plan
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFresh) heading.current?.focus()
  }, [isFresh])
  const hasCards = queue.cards.length > 0
  return (
    <section className="assessment review" aria-labelledby="review-today">
      <h2 className="review__today" id="review-today" ref={heading} tabIndex={-1}>
        {titleOf(plan)}
      </h2>
      {queue.doneToday > 0 && <p>{doneWords(plan)}</p>}
      {queue.nextDue !== undefined && (
        <p>
          Next{hasCards && ' after that'}: <b>{dueWords(queue.nextDue, today)}</b>
        </p>
      )}
      {waitingWords(plan) && <p className="assessment__note">{waitingWords(plan)}</p>}
      {hasCards && (
        <button className="button button--main" type="button" onClick={onStart}>
          {queue.doneToday > 0 ? 'Go on' : 'Start'}
        </button>
      )}
      {plan.isEverything && (
        <p className="assessment__note">
          Cards of all lessons take part, read or not.{' '}
          <button
            className="review__plain"
            type="button"
            onClick={() => fillIn('review', { scope: 'reached' })}
          >
            Only of those I have read
          </button>
        </p>
      )}
    </section>
  )
}

function titleOf({ queue }: DayPlan): string {
  const { cards, doneToday, seconds } = queue
  if (cards.length === 0) return doneToday > 0 ? 'Nothing more today' : 'Nothing is due today'
  const more = doneToday > 0 ? ' more' : ''
  const noun = cards.length === 1 ? 'card' : 'cards'
  return `Today: ${cards.length}${more} ${noun}, ${minuteWords(seconds)}`
}

/** Sums up what was reviewed today: "You reviewed 6 cards: 1 again, 5 good." */
function doneWords({ cards, logs, now, minutesEast }: DayPlan): string {
  const given = cards.flatMap(({ id }): Rating[] => {
    const rating = ratingOn(logs[id] ?? [], now, minutesEast)
    return rating ? [rating] : []
  })
  const counts = ratings
    .map((rating) => ({ rating, times: given.filter((one) => one === rating).length }))
    .filter(({ times }) => times > 0)
    .map(({ rating, times }) => `${times} ${rating}`)
  return `You reviewed ${count(given.length, 'card')} today: ${counts.join(', ')}.`
}

function waitingWords({ queue }: DayPlan): string {
  const { moreDue, moreNew } = queue
  const due =
    moreDue > 0 &&
    `${moreDue} more ${moreDue === 1 ? 'is' : 'are'} due and can wait, so that no day takes more than five minutes.`
  const fresh =
    moreNew > 0 && `${count(moreNew, 'new card')} will follow on the days after, a few at a time.`
  return [due, fresh].filter(Boolean).join(' ')
}
