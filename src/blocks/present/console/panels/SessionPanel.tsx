import { useState } from 'react'
import type { Room } from '#blocks/present/console/desk/use-room.ts'
import type { PlanOffer } from '#blocks/present/console/props.ts'
import type { StageBook } from '#core/workshop/book.ts'
import type { Session } from '#core/workshop/session.ts'
import { writeSessionCsv } from '#core/workshop/session-csv.ts'
import { writeSessionFile } from '#core/workshop/session-file.ts'
import { download } from '#stores/download.ts'
import { addressOf } from '#stores/keys.ts'
import { Twice } from '#ui/Twice.tsx'

interface Props {
  room: Room
  session: Session
  book: StageBook
  plan: PlanOffer
}

/** Takes the session along, prints what came of it, and ends it. */
export function SessionPanel({ room, session, book, plan }: Props) {
  const [said, setSaid] = useState('')
  const save = (text: string, ending: 'json' | 'csv', type: string) => {
    const name = `${session.course}-${session.plan}-${dayOf(session.at)}.${ending}`
    download(text, name, type)
    setSaid(`Saved as ${name}.`)
  }
  return (
    <section className="console__panel" aria-labelledby="console-session">
      <h2 id="console-session">Session</h2>
      <div className="console__acts">
        <button
          className="button"
          type="button"
          onClick={() => save(writeSessionFile(session, book), 'json', 'application/json')}
        >
          Save as a file
        </button>
        <button
          className="button"
          type="button"
          onClick={() => save(writeSessionCsv(session, book), 'csv', 'text/csv')}
        >
          Save votes as CSV
        </button>
        <button className="button" type="button" onClick={() => print()}>
          Print the debrief
        </button>
        {plan.print && (
          <a className="console__link" href={addressOf(plan.print)}>
            Print pack
          </a>
        )}
      </div>
      <p className="console__note" role="status">
        {said}
      </p>
      <p className="console__note">
        The file opens on another laptop, under “Open a session file”. It holds no names.
      </p>
      <Twice
        name="End and erase"
        question="End this session and erase its votes from this browser? Without its file it cannot be brought back."
        sure="Yes, erase it"
        onSure={room.erase}
      />
      <SecondScreen />
    </section>
  )
}

function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** Only a person can put a window on another screen in every browser. */
function SecondScreen() {
  return (
    <>
      <h3>The stage on the projector</h3>
      <ol className="console__steps">
        <li>Set the laptop to extend its screen, and press “Open the stage”.</li>
        <li>Drag the stage’s window on to the projector, and click it.</li>
        <li>Press F there to fill the screen. Then click this window, and use the clicker.</li>
      </ol>
      <p className="console__note">
        With one screen alone: open the stage, keep these notes on paper from the print pack, and
        use the keys on the stage. In a call, share the stage’s window and keep it uncovered.
      </p>
    </>
  )
}
