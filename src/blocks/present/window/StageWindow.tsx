import { useStore } from '@nanostores/react'
import { useEffect, useMemo, useState } from 'react'
import { Stage } from '#blocks/present/stage/Stage.tsx'
import type { StageBook } from '#core/workshop/book.ts'
import { stageView } from '#core/workshop/draw-stage.ts'
import { isFramedByStranger } from '#stores/framing.ts'
import { openRoomStore } from '#stores/room/keep.ts'
import { loadBook } from '#stores/room/load-book.ts'
import { openStage, type RoomStage } from '#stores/room/stage.ts'
import { useNow } from './use-now.ts'
import { useRelay } from './use-relay.ts'
import { useReport } from './use-report.ts'
import '#blocks/present/stage/stage.css'
import './window.css'

interface Props {
  course: string
  /** What each plan may put on the stage: files below the site's root, by the plan's id. */
  books: Readonly<Record<string, string>>
}

/** The projected window: a picture of the session that the address names, and nothing else. */
export default function StageWindow({ course, books }: Props) {
  const id = useSession()
  const [stage, setStage] = useState<RoomStage | undefined>()
  useEffect(() => {
    setStage(undefined)
    if (!id || isFramedByStranger()) return
    const store = openRoomStore(course, document.documentElement.dataset['edition'])
    const opened = openStage(store, id, String(Math.random()).slice(2))
    setStage(opened)
    return () => opened.close()
  }, [course, id])
  if (id === undefined) return null
  if (isFramedByStranger())
    return (
      <Words
        heading="The stage is not shown here"
        text="Another site shows this page inside its own. Open the stage from the console, which runs in a window of the course’s own."
      />
    )
  return stage ? <Shown stage={stage} books={books} /> : <Nothing />
}

/** Returns the session that the address names; null for none, undefined until it was looked for. */
function useSession(): string | null | undefined {
  const [id, setId] = useState<string | null>()
  useEffect(() => {
    const look = () => setId(new URLSearchParams(location.hash.slice(1)).get('s'))
    look()
    // The console's link comes to this window again, with another session.
    addEventListener('hashchange', look)
    return () => removeEventListener('hashchange', look)
  }, [])
  return id
}

function Shown({ stage, books }: { stage: RoomStage; books: Props['books'] }) {
  const session = useStore(stage.$shown)
  const book = useBook(
    session && Object.hasOwn(books, session.plan) ? books[session.plan] : undefined,
  )
  const view = useMemo(() => session && book && stageView(session, book), [session, book])
  const now = useNow(session?.timer !== undefined)
  useReport(stage, session?.revision)
  useRelay(stage)
  if (!session) return <Nothing />
  if (book === null)
    return (
      <Words
        heading="The stage cannot be shown"
        text="A file of this plan could not be loaded. Load the page again; if that does not help, the copy of the course is not complete."
      />
    )
  return view ? (
    <main className="stage-window" data-revision={session.revision}>
      <Stage view={view} now={now} />
    </main>
  ) : null
}

/** Loads what a plan may put on the stage; null when it cannot be had. */
function useBook(file: string | undefined): StageBook | null | undefined {
  const [book, setBook] = useState<StageBook | null | undefined>()
  useEffect(() => {
    if (!file) return
    let isOver = false
    loadBook(file).then(
      (loaded) => !isOver && setBook(loaded),
      () => !isOver && setBook(null),
    )
    return () => {
      isOver = true
    }
  }, [file])
  return file ? book : undefined
}

function Nothing() {
  return (
    <Words
      heading="No session is on this stage"
      text="Open the stage from the console, by its link “Open the stage”. This window can stay as it is."
    />
  )
}

function Words({ heading, text }: { heading: string; text: string }) {
  return (
    <main className="stage-window stage-window--words">
      <h1>{heading}</h1>
      <p>{text}</p>
    </main>
  )
}
