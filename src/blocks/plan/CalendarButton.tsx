import { useState } from 'react'
import { planEvents } from '#core/plan/events.ts'
import type { Plan } from '#core/plan/plan.ts'
import { makeCalendar } from '#core/review/calendar.ts'
import { addressOf } from '#stores/keys.ts'
import { download } from './download.ts'

export interface CourseName {
  id: string
  title: string
}

interface Props {
  course: CourseName
  planNow: () => Plan
}

const noDate = 'There is no date to save yet. Choose the day on which the plan starts.'

/** Saves the dates of the plan as a calendar file, and says what is in it. */
export function CalendarButton({ course, planNow }: Props) {
  const [note, setNote] = useState('')
  const save = () => {
    const events = planEvents(planNow(), course, addressOf('plan.html'))
    setNote(events.length === 0 ? noDate : `The file holds ${events.length} dates.`)
    if (events.length > 0) download('90-day-plan.ics', makeCalendar(events, Date.now()))
  }
  return (
    <>
      <button className="button" type="button" onClick={save}>
        Save the dates (.ics)
      </button>
      <span className="plan__note field__hint" role="status">
        {note}
      </span>
    </>
  )
}
