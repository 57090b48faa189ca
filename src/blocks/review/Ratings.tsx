import { ratings } from '#core/review/log.ts'
import { schedule } from '#core/review/schedule.ts'
import type { RatedProps } from './Recall.tsx'
import { dueWords, ratingWords } from './words.ts'

/** Takes one rating; each button says when the card would come back. */
export function Ratings({ card, rating: given, plan, onRate }: RatedProps & { card: string }) {
  const { logs, now, minutesEast, today } = plan
  const log = logs[card] ?? []
  const before = given ? log.slice(0, -1) : log
  return (
    <fieldset>
      <legend className="review__question">How well did you recall it?</legend>
      <div className="review__ratings">
        {ratings.map((rating) => {
          const next = schedule([...before, { at: now, rating }], { minutesEast })
          return (
            <button
              className="button review__rating"
              type="button"
              key={rating}
              // The one that was pressed keeps the focus; the others step aside.
              disabled={given !== undefined && given !== rating}
              aria-disabled={given === rating || undefined}
              aria-pressed={given === rating}
              onClick={() => given === undefined && onRate(rating)}
            >
              {ratingWords[rating]}{' '}
              {next && <span className="review__due">{dueWords(next.due, today)}</span>}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
