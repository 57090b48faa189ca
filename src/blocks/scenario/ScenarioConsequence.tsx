import type { RefObject } from 'react'
import type { Step } from '#core/scenario/play.ts'
import { ScenarioActs } from './ScenarioActs.tsx'
import { letterOf } from './words.ts'

interface Props {
  step: Step
  eyebrow: string
  heading: RefObject<HTMLHeadingElement | null>
  onGoOn: () => void
  onBack: () => void
  onStartAgain: () => void
}

/** Shows what a decision did in the story, and nothing about whether it was wise. */
export function ScenarioConsequence({ step, eyebrow, heading, onGoOn, ...acts }: Props) {
  const { scene, choice } = step
  return (
    <>
      <p className="scenario__eyebrow">{eyebrow}</p>
      <h3 className="scenario__title">{scene.title}</h3>
      <p className="scenario__chosen">
        <span className="scenario__letter">{letterOf(scene.choices.indexOf(choice))}</span>{' '}
        <span>
          <strong>You chose:</strong> {choice.text}
        </span>
      </p>
      <div className="scenario__consequence">
        <h4 className="scenario__subtitle" tabIndex={-1} ref={heading}>
          What happened
        </h4>
        <p>{choice.consequence}</p>
        <button className="button button--main" type="button" onClick={onGoOn}>
          Go on
        </button>
      </div>
      <ScenarioActs {...acts} />
    </>
  )
}
