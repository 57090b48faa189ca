import { useState } from 'react'
import { makeAnkiFile } from '#core/review/anki.ts'
import { makeCalendar } from '#core/review/calendar.ts'
import { dateOf } from '#core/review/day.ts'
import type { CardFace } from '#core/review/face.ts'
import { reviewEvents } from '#core/review/plan.ts'
import { addressOf } from '#stores/keys.ts'
import { turnOver } from './anki-cards.ts'
import { download } from './download.ts'

interface Props {
  cards: readonly CardFace[]
  course: { id: string; title: string }
  today: number
  /** Milliseconds since 1970, UTC. */
  now: number
}

/** Offers the review days for a calendar, and the cards for Anki; both are made in the browser. */
export function Downloads({ cards, course, today, now }: Props) {
  const [said, setSaid] = useState('')
  const saveDays = () => {
    const events = reviewEvents(course, dateOf(today), addressOf('review.html'))
    download(makeCalendar(events, now), `${course.id}-review-days.ics`, 'text/calendar')
    setSaid('The calendar file is with your downloads. Open it to add the four days.')
  }
  const saveCards = async () => {
    try {
      const file = makeAnkiFile(await turnOver(cards), course.title)
      download(file, `${course.id}-cards.tsv`, 'text/tab-separated-values')
      setSaid('The cards are with your downloads. In Anki: File, Import.')
    } catch {
      setSaid('The cards could not be put together. Check the connection, then press again.')
    }
  }
  return (
    <section className="review__take" aria-labelledby="review-take">
      <h2 id="review-take">Take it with you</h2>
      <p>
        Four days to come back on, 2, 7, 21 and 60 days from now, for the calendar you use anyway.
        Or all cards with their answers, for Anki.
      </p>
      <div className="assessment__acts">
        <button className="button" type="button" onClick={saveDays}>
          Add the four review days to a calendar (.ics)
        </button>
        <button className="button" type="button" onClick={() => void saveCards()}>
          Cards for Anki (.tsv)
        </button>
      </div>
      <p className="assessment__note" role="status">
        {said}
      </p>
    </section>
  )
}
