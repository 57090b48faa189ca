import { useEffect, useRef, useState } from 'react'
import { SavedNote } from '#blocks/question/SavedNote.tsx'
import type { CardFace } from '#core/review/face.ts'
import type { Rating } from '#core/review/log.ts'
import { schedule } from '#core/review/schedule.ts'
import { ratingOn } from '#core/review/today.ts'
import { addressOf } from '#stores/keys.ts'
import type { DayPlan } from './day-plan.ts'
import { ItemCard } from './ItemCard.tsx'
import { MomentCard } from './MomentCard.tsx'
import { PromptCard } from './PromptCard.tsx'
import { dueWords } from './words.ts'

interface Props {
  cards: readonly CardFace[]
  /** How many cards were done earlier today. */
  done: number
  plan: DayPlan
  onRate: (card: string, rating: Rating) => void
  onEnd: () => void
}

/** Shows one card at a time; each rating is kept at once, so leaving loses nothing. */
export function Session({ cards, done, plan, onRate, onEnd }: Props) {
  const [at, setAt] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the card that is shown.
  useEffect(() => heading.current?.focus(), [at])
  const card = cards[at]
  if (!card) return null
  const isLast = at + 1 === cards.length
  return (
    <section className="assessment review" aria-label="Review">
      <h2 className="assessment__heading" ref={heading} tabIndex={-1}>
        Card {done + at + 1} of {done + cards.length}
      </h2>
      <progress
        className="assessment__bar"
        max={done + cards.length}
        value={done + at}
        aria-hidden="true"
      />
      <Step
        key={card.id}
        {...{ card, plan, isLast }}
        onRate={(rating) => onRate(card.id, rating)}
        onNext={() => (isLast ? onEnd() : setAt(at + 1))}
      />
    </section>
  )
}

interface StepProps {
  card: CardFace
  plan: DayPlan
  isLast: boolean
  onRate: (rating: Rating) => void
  onNext: () => void
}

function Step({ card, plan, isLast, onRate, onNext }: StepProps) {
  const { logs, now, minutesEast, today } = plan
  const log = logs[card.id] ?? []
  const rating = ratingOn(log, now, minutesEast)
  const due = rating && schedule(log, { minutesEast })?.due
  return (
    <>
      <Asked {...{ card, rating, plan, onRate }} />
      <p className="review__next" role="status">
        {due !== undefined && `Next: ${dueWords(due, today)}`}
      </p>
      {rating && (
        <div className="assessment__acts">
          <button className="button button--main" type="button" onClick={onNext}>
            {isLast ? 'Finish' : 'Next'}
          </button>
          <a href={addressOf(card.place.href)}>{card.place.title}</a>
          {card.kind !== 'item' && <SavedNote />}
        </div>
      )}
    </>
  )
}

interface AskedProps {
  card: CardFace
  rating: Rating | undefined
  plan: DayPlan
  onRate: (rating: Rating) => void
}

function Asked({ card, ...rest }: AskedProps) {
  switch (card.kind) {
    case 'item':
      return <ItemCard card={card} onRate={rest.onRate} />
    case 'prompt':
      return <PromptCard card={card} {...rest} />
    case 'moment':
      return <MomentCard card={card} {...rest} />
  }
}
