import { useRef, useState } from 'react'
import { removeOffline } from '#offline/page/stored-course.ts'
import { forgetRecord } from '#stores/kept.ts'
import { chooseReading } from '#stores/reading.ts'
import { Twice } from '#ui/Twice.tsx'

/** Deletes everything that the course keeps in this browser. */
export function Forget({ onForgotten }: { onForgotten: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [said, setSaid] = useState('')
  const forget = async () => {
    setSaid('Deleting…')
    const isGone = await forgetRecord()
    const isOfflineGone = await removeOffline().then(
      () => true,
      () => false,
    )
    setSaid(
      isGone && isOfflineGone
        ? 'Everything is gone from this browser: your progress, its backups, your settings, sessions of workshops and the stored pages. The course goes on working, from the start.'
        : 'Not everything could be deleted. Close the other tabs of the course, then try again; or clear this site’s data in the browser’s settings.',
    )
    chooseReading({})
    heading.current?.focus()
    onForgotten()
  }
  return (
    <section className="data__part no-print" aria-labelledby="data-forget">
      <h2 id="data-forget" ref={heading} tabIndex={-1}>
        Delete everything
      </h2>
      <p className="in-lms">
        Your learning system keeps your progress. Those who run it can delete it.
      </p>
      <div className="in-browser">
        <p>
          Takes away all that the course keeps in this browser: your progress, backups and what was
          set aside, the choices under Display, sessions of workshops, and the pages stored for use
          without a connection. Files that you downloaded stay.
        </p>
        <div className="data__acts">
          <Twice
            name="Delete everything"
            question="Delete everything that the course keeps in this browser? Without a progress file it cannot be brought back."
            sure="Yes, delete everything"
            onSure={() => void forget()}
          />
        </div>
      </div>
      <p className="data__said" role="status">
        {said}
      </p>
    </section>
  )
}
