import { useState } from 'react'
import { newId } from '#blocks/present/console/new-id.ts'
import type { PlanOffer } from '#blocks/present/console/props.ts'
import { beginSession } from '#core/workshop/begin-session.ts'
import type { Session } from '#core/workshop/session.ts'
import { forgetSession } from '#stores/room/forget-session.ts'
import { eraseOld, listSessions, type RoomStore, writeKept } from '#stores/room/keep.ts'
import { loadBook } from '#stores/room/load-book.ts'
import { EntryHead } from './EntryHead.tsx'
import { KeptList } from './KeptList.tsx'
import { OpenFile } from './OpenFile.tsx'
import { PlanList } from './PlanList.tsx'
import { Privacy } from './Privacy.tsx'

interface Props {
  course: string
  store: RoomStore
  plans: readonly PlanOffer[]
  /** What has just happened to a session. */
  said: string
  /** Why the session of the address is not opened. */
  trouble: string | undefined
  onBegin: (session: Session) => void
}

/** Where a facilitator comes in: to go on with a session, or to begin one. */
export function Entry({ course, store, plans, trouble, onBegin, ...props }: Props) {
  const [kept, setKept] = useState(() => {
    eraseOld(store, Date.now())
    return listSessions(store)
  })
  const [said, setSaid] = useState(props.said)
  const [fault, setFault] = useState(trouble ?? '')
  const keep = (session: Session) => {
    writeKept(store, 'session', session)
    onBegin(session)
  }
  const begin = (plan: PlanOffer, isRehearsal: boolean) => {
    loadBook(plan.book).then(
      (book) => keep(beginSession(book, { id: newId(), now: Date.now(), isRehearsal })),
      () => {
        setSaid('')
        setFault(
          'The plan could not be loaded, so no session was begun. Check the connection, then reload this page.',
        )
      },
    )
  }
  const erase = (id: string) => {
    forgetSession(store, id)
    setKept(listSessions(store))
    setFault('')
    setSaid('The session was erased from this browser.')
  }
  return (
    <div className="entry">
      <EntryHead />
      <p className="entry__said" role="status" data-fault={fault !== '' || undefined}>
        {fault || said}
      </p>
      <KeptList {...{ kept, plans }} onErase={erase} />
      <PlanList {...{ plans }} onBegin={begin} />
      <OpenFile {...{ course, store, plans }} onOpen={keep} />
      <Privacy />
    </div>
  )
}
