import type { RefObject } from 'react'
import { letterOf } from '#core/scenario/letter.ts'
import type { SceneRun } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { Passage } from './Passage.tsx'
import { ScenarioActs } from './ScenarioActs.tsx'
import { ScenarioOpening } from './ScenarioOpening.tsx'
import type { WaysBack } from './use-playing.ts'

interface Props {
  scenario: Scenario
  run: SceneRun
  eyebrow: string
  heading: RefObject<HTMLHeadingElement | null>
  back: WaysBack
  onChoose: (choiceId: string) => void
}

/** Shows a scene with its choices. */
export function ScenarioScene({ scenario, run, eyebrow, heading, back, onChoose }: Props) {
  const { scene, steps, state, offered } = run
  const speaker = scenario.people.find(({ id }) => id === scene.speaker)
  return (
    <>
      <ScenarioOpening scenario={scenario} isFirst={steps.length === 0} />
      <p className="scenario__eyebrow">{eyebrow}</p>
      <h3 className="scenario__title" tabIndex={-1} ref={heading}>
        {scene.title}
      </h3>
      {speaker && (
        <p className="scenario__speaker">
          With {speaker.name}, {speaker.post}
        </p>
      )}
      <div className="scenario__text">
        <Passage passage={scene.text} state={state} people={scenario.people} />
      </div>
      <ul className="scenario__choices">
        {offered.map((choice, index) => (
          <li key={choice.id}>
            <button className="scenario__choice" type="button" onClick={() => onChoose(choice.id)}>
              <span className="scenario__letter">{letterOf(index)}</span> <span>{choice.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {steps.length > 0 && <ScenarioActs steps={steps} {...back} />}
    </>
  )
}
