import type { Place } from '#core/assessment/pool.ts'
import { addressOf } from '#stores/keys.ts'
import { fillIn } from '#stores/sheet.ts'

/** Says what will be here, before any lesson was reached. */
export function Empty({ first }: { first: Place }) {
  return (
    <section className="assessment review" aria-label="Nothing to review yet">
      <h2 className="assessment__heading">Nothing to review yet</h2>
      <p>
        A lesson’s cards appear here once you have read it to its end, or answered one of its
        questions. Then come a few a day: some questions, some prompts to answer in your own words,
        one moment from a story. What you know comes back later and later, what you missed comes
        back soon.
      </p>
      <div className="assessment__acts">
        <a className="button button--main" href={addressOf(first.href)}>
          Read “{first.title}”
        </a>
        <button className="button" type="button" onClick={() => fillIn('review', { scope: 'all' })}>
          Review everything anyway
        </button>
      </div>
    </section>
  )
}
