import { useStore } from '@nanostores/react'
import { useEffect } from 'react'
import type { PlanOffer } from '#blocks/present/console/props.ts'
import { useRoomFiles } from '#blocks/present/console/room-files.ts'
import type { StoryMap } from '#core/scenario/map.ts'
import type { Notes, StageBook } from '#core/workshop/book.ts'
import type { Session } from '#core/workshop/session.ts'
import type { RoomStore } from '#stores/room/keep.ts'
import { Console } from './Console.tsx'
import { type Room, useRoom } from './use-room.ts'

interface Props {
  store: RoomStore
  session: Session
  plan: PlanOffer
  maps: Readonly<Record<string, StoryMap>>
  stage: string
  onErased: () => void
}

/** Takes a session up, once everything that it needs has loaded. */
export function Desk({ plan, ...rest }: Props) {
  const load = useRoomFiles(plan)
  if (load.kind === 'ready') return <Opened {...rest} plan={plan} files={load} />
  return (
    <div className="entry">
      <h1>{plan.title}</h1>
      <p role="status">
        {load.kind === 'loading'
          ? 'Loading the plan…'
          : 'The plan could not be loaded. Check the connection, then reload this page. The session is kept.'}
      </p>
    </div>
  )
}

type OpenedProps = Props & { files: { readonly book: StageBook; readonly notes: Notes } }

function Opened({ store, session, files, ...rest }: OpenedProps) {
  const room = useRoom(store, files.book, session)
  return room ? <AtWork {...rest} {...files} room={room} /> : null
}

interface AtWorkProps extends Omit<OpenedProps, 'store' | 'session' | 'files'> {
  room: Room
  book: StageBook
  notes: Notes
}

function AtWork({ onErased, ...rest }: AtWorkProps) {
  const { isErased } = useStore(rest.room.$standing)
  useEffect(() => {
    if (isErased) onErased()
  }, [isErased, onErased])
  return isErased ? null : <Console {...rest} />
}
