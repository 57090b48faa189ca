import { useEffect, useMemo, useState } from 'react'
import type { Session } from '#core/workshop/session.ts'
import { isFramedByStranger } from '#stores/framing.ts'
import { type Found, openRoomStore, type RoomStore, readKept } from '#stores/room/keep.ts'
import { runClock } from './clock.ts'
import { Desk } from './desk/Desk.tsx'
import { Entry } from './entry/Entry.tsx'
import { EntryHead } from './entry/EntryHead.tsx'
import { Framed } from './entry/Framed.tsx'
import type { ConsoleProps } from './props.ts'
import { goToSession, useAddress } from './use-address.ts'
import '#ui/fields.css'
import '#blocks/present/stage/stage.css'
import './console.css'

/** The facilitator's window: at the session that the address names, or at the choice of one. */
export default function ConsoleIsland(props: ConsoleProps) {
  const id = useAddress()
  if (id === undefined) {
    return (
      <div className="entry">
        <EntryHead />
        <p className="needs-script">Looking up your sessions…</p>
      </div>
    )
  }
  return isFramedByStranger() ? <Framed /> : <Rooms {...props} id={id} />
}

function Rooms({ course, plans, maps, stage, id }: ConsoleProps & { id: string }) {
  useEffect(runClock, [])
  const [store] = useState(() => openRoomStore(course, document.documentElement.dataset['edition']))
  // A browser that keeps nothing has the session here alone.
  const [begun, setBegun] = useState<Session>()
  const [said, setSaid] = useState('')
  const found = useMemo(() => findSession(store, id, begun), [store, id, begun])
  const session = found?.kind === 'session' ? found.session : undefined
  const plan = plans.find((plan) => plan.id === session?.plan)
  if (session && plan) {
    const onErased = () => {
      setBegun(undefined)
      setSaid('The session was erased from this browser.')
      goToSession(undefined)
    }
    return <Desk key={id} {...{ store, session, plan, stage, maps, onErased }} />
  }
  const onBegin = (session: Session) => {
    setBegun(session)
    setSaid('')
    goToSession(session.id)
  }
  return (
    <Entry
      key={id}
      {...{ course, store, plans, said }}
      trouble={troubleOf(id, found)}
      onBegin={onBegin}
    />
  )
}

function findSession(store: RoomStore, id: string, begun: Session | undefined): Found | undefined {
  if (id === '') return undefined
  const kept = readKept(store, id)
  return kept ?? (begun?.id === id ? { kind: 'session', session: begun } : undefined)
}

/** Says why the session that the address names is not opened. */
function troubleOf(id: string, found: Found | undefined): string | undefined {
  if (id === '') return undefined
  switch (found?.kind) {
    case undefined:
      return 'This browser keeps no session of this address. It was erased, or begun in another browser. Resume one that is here, or open its file.'
    case 'unreadable':
      return `The session of this address cannot be read. ${found.why}`
    case 'newer':
      return 'The session of this address was kept by a newer version of the course. Reload this page, then open the address again.'
    case 'session':
      return 'The plan of this session is not in this copy of the course. Open the address in the copy in which it was begun.'
  }
}
