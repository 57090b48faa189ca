import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { unseal } from '#core/question/seal.ts'
import { sealedBy } from '#core/review/face.ts'
import type { Rating } from '#core/review/log.ts'
import type { DayPlan } from './day-plan.ts'
import { Ratings } from './Ratings.tsx'

/** What a card that is rated by its learner is given. */
export interface RatedProps {
  /** The rating that was given today. */
  rating: Rating | undefined
  plan: DayPlan
  onRate: (rating: Rating) => void
}

interface Props extends RatedProps {
  card: { id: string; prompt: string; sealed: string }
  answerTitle: string
  /** What stands before the prompt. */
  children?: ReactNode
}

/** Asks for an answer in the learner's own words, shows one to compare, and takes a rating. */
export function Recall({ card, answerTitle, children, ...rated }: Props) {
  const { id, prompt, sealed } = card
  const [isShown, setIsShown] = useState(rated.rating !== undefined)
  const [wasAsked, setWasAsked] = useState(false)
  const answer = useRef<HTMLHeadingElement>(null)
  const field = useId()
  useEffect(() => {
    if (wasAsked) answer.current?.focus()
  }, [wasAsked])
  const show = () => {
    setIsShown(true)
    setWasAsked(true)
  }
  return (
    <>
      {children}
      <label className="review__prompt" htmlFor={field}>
        {prompt}
      </label>
      <textarea
        className="question__text"
        id={field}
        rows={3}
        readOnly={isShown}
        aria-describedby={`${field}note`}
      />
      <p className="assessment__note" id={`${field}note`}>
        Say it in your head or write it down; what you write is not kept.
      </p>
      {isShown ? (
        <>
          <div className="review__answer">
            <h3 ref={answer} tabIndex={-1}>
              {answerTitle}
            </h3>
            <p>{unseal(sealed, sealedBy)}</p>
          </div>
          <Ratings card={id} {...rated} />
        </>
      ) : (
        <button className="button button--main" type="button" onClick={show}>
          Show the answer
        </button>
      )}
    </>
  )
}
