import { QuestionPanel } from '#blocks/question/QuestionPanel.tsx'
import { SingleFields } from '#blocks/question/single/SingleIsland.tsx'
import { isRight } from '#core/question/mark.ts'
import { single } from '#core/question/single/mark.ts'
import type { ItemFace } from '#core/review/face.ts'
import type { Rating } from '#core/review/log.ts'
import { ratingForMark } from '#core/review/schedule.ts'

interface Props {
  card: ItemFace
  onRate: (rating: Rating) => void
}

/** Asks an item of the bank; its mark is its rating. */
export function ItemCard({ card, onRate }: Props) {
  return (
    <QuestionPanel
      face={card.face}
      keyFile={card.keyFile}
      mark={single.mark}
      fields={SingleFields}
      withoutKept
      onMarked={(mark) => onRate(ratingForMark(isRight(mark)))}
    />
  )
}
