import { OwnWindowLink } from '#ui/OwnWindowLink.tsx'
import { EntryHead } from './EntryHead.tsx'

/** Says, in a frame of somebody else, why no session is run here, and where it is. */
export function Framed() {
  return (
    <div className="entry">
      <EntryHead />
      <section className="entry__part" aria-labelledby="entry-framed">
        <h2 id="entry-framed">Begin or resume a session</h2>
        <p>
          Another site shows this page inside its own, where a click could be led astray. So a
          workshop is run in a window of the course’s own.
        </p>
        <p>
          <OwnWindowLink />
        </p>
      </section>
    </div>
  )
}
