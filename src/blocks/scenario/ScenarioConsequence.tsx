import type { RefObject } from 'react'
import { letterTaken } from '#core/scenario/letter.ts'
import type { Step } from '#core/scenario/play.ts'
import type { Person } from '#core/scenario/scenario.ts'
import { Passage } from './Passage.tsx'
import { ScenarioActs } from './ScenarioActs.tsx'
import type { WaysBack } from './use-playing.ts'

interface Props {
  /** All decisions so far; the consequence is that of the last one. */
  steps: readonly Step[]
  step: Step
  people: readonly Person[]
  eyebrow: string
  heading: RefObject<HTMLHeadingElement | null>
  back: WaysBack
  onGoOn: () => void
}

/** Shows what a decision did in the story, and nothing about whether it was wise. */
export function ScenarioConsequence({
  steps,
  step,
  people,
  eyebrow,
  heading,
  back,
  onGoOn,
}: Props) {
  const { scene, choice, after } = step
  return (
    <>
      <p className="scenario__eyebrow">{eyebrow}</p>
      <h3 className="scenario__title">{scene.title}</h3>
      <p className="scenario__chosen">
        <span className="scenario__letter">{letterTaken(step)}</span>{' '}
        <span>
          <strong>You chose:</strong> {choice.text}
        </span>
      </p>
      <div className="scenario__consequence">
        <h4 className="scenario__subtitle" tabIndex={-1} ref={heading}>
          What happened
        </h4>
        <Passage passage={choice.consequence} state={after} people={people} />
        <button className="button button--main" type="button" onClick={onGoOn}>
          Go on
        </button>
      </div>
      <ScenarioActs steps={steps} {...back} />
    </>
  )
}
