import { useEffect, useState } from 'react'
import type { PlanOffer } from '#blocks/present/console/props.ts'
import type { StageBook } from '#core/workshop/book.ts'
import { stageView } from '#core/workshop/draw-stage.ts'
import type { Session } from '#core/workshop/session.ts'
import { loadBook } from '#stores/room/load-book.ts'

/** Says where a session stands, such as "Black start: Nine dark hospitals", once its plan has loaded. */
export function usePlaceWords(session: Session, { book }: PlanOffer): string {
  const [words, setWords] = useState('…')
  useEffect(() => {
    let isOver = false
    loadBook(book)
      .then((loaded) => !isOver && setWords(placeWords(session, loaded)))
      .catch(() => !isOver && setWords('Its plan could not be loaded.'))
    return () => {
      isOver = true
    }
  }, [session, book])
  return words
}

function placeWords(session: Session, book: StageBook): string {
  if (session.place.beat === 'card') return 'At the test card'
  const { heading, eyebrow } = stageView({ ...session, screen: 'show' }, book)
  const part = book.plan.parts.find(({ id }) => id === session.place.part)?.title ?? eyebrow
  return heading === part ? `At “${part}”` : `At “${part}”, with “${heading}” on the stage`
}
