import type { RefObject } from 'react'
import type { SceneRun } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { Paragraphs } from './Paragraphs.tsx'
import { ScenarioActs } from './ScenarioActs.tsx'
import { letterOf } from './words.ts'

interface Props {
  scenario: Scenario
  run: SceneRun
  eyebrow: string
  heading: RefObject<HTMLHeadingElement | null>
  onChoose: (choiceId: string) => void
  onBack: () => void
  onStartAgain: () => void
}

/** Shows a scene with its choices. */
export function ScenarioScene({ scenario, run, eyebrow, heading, onChoose, ...acts }: Props) {
  const { scene, steps } = run
  return (
    <>
      <Opening scenario={scenario} isFirst={steps.length === 0} />
      <p className="scenario__eyebrow">{eyebrow}</p>
      <h3 className="scenario__title" tabIndex={-1} ref={heading}>
        {scene.title}
      </h3>
      {scene.speaker && <p className="scenario__speaker">With {scene.speaker}</p>}
      <div className="scenario__text">
        <Paragraphs text={scene.text} />
      </div>
      <ul className="scenario__choices">
        {scene.choices.map((choice, index) => (
          <li key={choice.id}>
            <button className="scenario__choice" type="button" onClick={() => onChoose(choice.id)}>
              <span className="scenario__letter">{letterOf(index)}</span> <span>{choice.text}</span>
            </button>
          </li>
        ))}
      </ul>
      {steps.length > 0 && <ScenarioActs {...acts} />}
    </>
  )
}

function Opening({ scenario, isFirst }: { scenario: Scenario; isFirst: boolean }) {
  const opening = (
    <>
      <p>
        <strong>You are:</strong> {scenario.role}
      </p>
      <Paragraphs text={scenario.premise} />
    </>
  )
  if (isFirst) return <div className="scenario__premise">{opening}</div>
  return (
    <details className="scenario__premise">
      <summary>How it began</summary>
      {opening}
    </details>
  )
}
