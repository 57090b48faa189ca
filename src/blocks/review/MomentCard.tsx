import type { MomentFace } from '#core/review/face.ts'
import { type RatedProps, Recall } from './Recall.tsx'

/** Tells a moment of a story and asks for a first move. */
export function MomentCard({ card, ...rest }: RatedProps & { card: MomentFace }) {
  return (
    <Recall {...rest} card={card} answerTitle="What first moves win and cost">
      <p className="eyebrow">{card.context}</p>
      <p className="review__case">{card.case}</p>
    </Recall>
  )
}
