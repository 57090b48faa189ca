import { OwnWindowLink } from '#ui/OwnWindowLink.tsx'

/** Says, in a frame of somebody else, why what changes the record is not here, and where it is. */
export function Framed() {
  return (
    <section className="data__part no-print" aria-labelledby="data-framed">
      <h2 id="data-framed">Bring progress here, restore or delete it</h2>
      <p>
        Another site shows this page inside its own, where a click could be led astray. So what
        changes your record is done in a window of the course’s own.
      </p>
      <p className="data__acts">
        <OwnWindowLink />
      </p>
    </section>
  )
}
