import { useStore } from '@nanostores/react'
import { $now } from '#blocks/present/console/clock.ts'
import type { PlanOffer } from '#blocks/present/console/props.ts'
import { ago } from '#blocks/present/console/time-words.ts'
import { hashOf } from '#blocks/present/console/use-address.ts'
import type { Session } from '#core/workshop/session.ts'
import type { Found } from '#stores/room/keep.ts'
import { Twice } from '#ui/Twice.tsx'
import { usePlaceWords } from './use-place-words.ts'

interface Props {
  kept: readonly { id: string; found: Found }[]
  plans: readonly PlanOffer[]
  onErase: (id: string) => void
}

/** Lists the sessions that this browser keeps, the latest first. */
export function KeptList({ kept, plans, onErase }: Props) {
  return (
    <section className="entry__part" aria-labelledby="entry-resume">
      <h2 id="entry-resume">Resume</h2>
      {kept.length === 0 ? (
        <p>No session is kept in this browser yet. Begin one below.</p>
      ) : (
        <ul className="entry__list">
          {kept.map(({ id, found }) => {
            const plan = plans.find(
              ({ id }) => found.kind === 'session' && id === found.session.plan,
            )
            return (
              <li className="entry__item" key={id}>
                {found.kind === 'session' && plan ? (
                  <Kept {...{ plan }} session={found.session} onErase={() => onErase(id)} />
                ) : (
                  <Unread {...{ id, found }} onErase={() => onErase(id)} />
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

interface KeptProps {
  session: Session
  plan: PlanOffer
  onErase: () => void
}

function Kept({ session, plan, onErase }: KeptProps) {
  const now = useStore($now)
  const place = usePlaceWords(session, plan)
  const changed = ago(session.at, now)
  return (
    <>
      <div className="entry__facts">
        <h3>
          {plan.title}
          {session.isRehearsal && ' (rehearsal)'}
        </h3>
        <p>{place}</p>
        <p className="entry__note">Changed {changed}</p>
      </div>
      <div className="entry__acts">
        <a
          className="button button--main"
          href={hashOf(session.id)}
          aria-label={`Resume: ${plan.title}, ${place}, changed ${changed}`}
        >
          Resume
        </a>
        <Twice
          name="End and erase"
          of={`${plan.title}, changed ${changed}`}
          question="End this session and erase its votes from this browser? Without its file it cannot be brought back."
          sure="Yes, erase it"
          onSure={onErase}
        />
      </div>
    </>
  )
}

function Unread({ id, found, onErase }: { id: string; found: Found; onErase: () => void }) {
  return (
    <>
      <div className="entry__facts">
        <h3>Session {id}</h3>
        <p>{whyUnread(found)}</p>
      </div>
      <div className="entry__acts">
        <Twice
          name="Erase"
          of={`session ${id}`}
          question="Erase this session from this browser? It cannot be brought back."
          sure="Yes, erase it"
          onSure={onErase}
        />
      </div>
    </>
  )
}

function whyUnread(found: Found): string {
  switch (found.kind) {
    case 'unreadable':
      return `It cannot be read. ${found.why} It stays here until you erase it.`
    case 'newer':
      return 'It was kept by a newer version of the course. Reload this page, then resume it.'
    case 'session':
      return 'Its plan is not in this copy of the course. Resume it in the copy in which it was begun.'
  }
}
