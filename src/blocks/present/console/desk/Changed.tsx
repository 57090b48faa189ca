import { useMemo, useState } from 'react'
import { changedWords } from '#blocks/present/console/changed-words.ts'
import type { StageBook } from '#core/workshop/book.ts'
import { fitsBook } from '#core/workshop/fits-book.ts'
import type { Session } from '#core/workshop/session.ts'

/** Says that the course has changed since the session began, and what of the session has no place in it. */
export function Changed({ session, book }: { session: Session; book: StageBook }) {
  const [isRead, setIsRead] = useState(false)
  // What was lost when the session was taken up is what matters; it is found once.
  const [first] = useState(session)
  const fit = useMemo(() => fitsBook(first, book), [first, book])
  if (isRead || fit.kind === 'same') return null
  return (
    <div className="console__changed" role="status">
      <p>{changedWords(fit.lost)}</p>
      <button className="button" type="button" onClick={() => setIsRead(true)}>
        Go on
      </button>
    </div>
  )
}
