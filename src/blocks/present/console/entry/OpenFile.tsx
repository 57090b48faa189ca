import { useId, useState } from 'react'
import { newId } from '#blocks/present/console/new-id.ts'
import type { PlanOffer } from '#blocks/present/console/props.ts'
import { readSessionFile } from '#core/workshop/read-session.ts'
import type { Session } from '#core/workshop/session.ts'
import { type RoomStore, readKept } from '#stores/room/keep.ts'

interface Props {
  course: string
  store: RoomStore
  plans: readonly PlanOffer[]
  onOpen: (session: Session) => void
}

/** A session takes 8 kB; a file that is far larger is none, and is not read into memory. */
const mostBytes = 1_000_000

/** Opens the file of a session that was run on another laptop. */
export function OpenFile({ course, store, plans, onOpen }: Props) {
  const id = useId()
  const [fault, setFault] = useState('')
  const open = async (file: File | undefined) => {
    setFault('')
    if (!file) return
    const read = await readFile(file, { course, plans })
    if ('fault' in read) setFault(`${read.fault} Nothing was changed.`)
    // What is kept here under the same name stays as it is.
    else onOpen(readKept(store, read.session.id) ? { ...read.session, id: newId() } : read.session)
  }
  return (
    <section className="entry__part" aria-labelledby="entry-open">
      <h2 id="entry-open">Open a session file</h2>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          File of a session from another laptop
        </label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}hint`}
          // The same file may be chosen again, once it has been mended.
          onClick={({ currentTarget }) => {
            currentTarget.value = ''
          }}
          onChange={({ target }) => void open(target.files?.[0])}
        />
        <p className="field__hint" id={`${id}hint`}>
          The console saves such a file under “Session”. A session that is already kept here stays
          beside the one that you open.
        </p>
      </div>
      <p className="entry__said" role="status" data-fault={fault !== '' || undefined}>
        {fault}
      </p>
    </section>
  )
}

async function readFile(
  file: File,
  { course, plans }: Pick<Props, 'course' | 'plans'>,
): Promise<{ session: Session } | { fault: string }> {
  if (file.size > mostBytes)
    return {
      fault: 'This file is larger than any session of this course, so it must be another file.',
    }
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return { fault: 'The browser could not read this file. Choose it again.' }
  const read = readSessionFile(text)
  if (read.kind === 'unreadable') return { fault: read.why }
  if (read.kind === 'newer')
    return {
      fault:
        'This file was saved by a newer version of the course. Reload this page, then open it again.',
    }
  const { session } = read
  if (session.course !== course)
    return { fault: 'This file holds a session of another course. Open it there.' }
  if (!plans.some(({ id }) => id === session.plan))
    return {
      fault:
        'The plan of this session is not in this copy of the course. Open the file in the copy in which it was saved.',
    }
  return { session }
}
