import { useId } from 'react'
import { dayIn } from '#core/plan/plan.ts'
import { dateOf } from '#core/review/day.ts'
import { longDate } from '#ui/long-date.ts'

/** Asks for day 0, and says on which dates days 30, 60 and 90 fall. */
export function StartDate({ start }: { start: string }) {
  const id = useId()
  const day = dayIn(start)
  const later = day === undefined ? [] : [30, 60, 90].map((after) => longDate(dateOf(day + after)))
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        The plan starts on (day 0)
      </label>
      <input id={id} name="start" type="date" aria-describedby={`${id}hint`} />
      <p className="field__hint" id={`${id}hint`}>
        {later.length === 0
          ? 'Days 30, 60 and 90 follow from it.'
          : `Days 30, 60 and 90: ${later[0]}, ${later[1]} and ${later[2]}.`}
      </p>
    </div>
  )
}
