import { useEffect, useState } from 'react'
import type { Notes, StageBook } from '#core/workshop/book.ts'
import { loadModule } from '#stores/keys.ts'
import { loadBook } from '#stores/room/load-book.ts'
import type { PlanOffer } from './props.ts'

/** What a console needs of a plan. */
type Load =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly book: StageBook; readonly notes: Notes }

/** Loads what a plan puts on the stage, and the notes for it. */
export function useRoomFiles({ book, notes }: PlanOffer): Load {
  const [load, setLoad] = useState<Load>({ kind: 'loading' })
  useEffect(() => {
    let isOver = false
    Promise.all([loadBook(book), loadModule<Notes>(notes)])
      .then(([book, notes]) => !isOver && setLoad({ kind: 'ready', book, notes }))
      .catch(() => !isOver && setLoad({ kind: 'failed' }))
    return () => {
      isOver = true
    }
  }, [book, notes])
  return load
}
