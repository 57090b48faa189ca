import { letterOf } from '#core/scenario/letter.ts'
import type { Step } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { PassageParts } from './PassageParts.tsx'
import { Ways } from './Ways.tsx'
import { writeMoves } from './words.ts'

/** Shows the last choice: its consequence and the link that was taken. */
export function LastStep({ scenario, step }: { scenario: Scenario; step: Step }) {
  const { scene, choice, after } = step
  return (
    <div className="author__step">
      <h4>
        {scene.title}: {letterOf(scene.choices.indexOf(choice))}
      </h4>
      <p>{choice.text}</p>
      <p className="author__small">
        {choice.mode}; {writeMoves(choice)}
      </p>
      <PassageParts scenario={scenario} passage={choice.consequence} state={after} />
      <Ways ways={choice.to} state={after} />
    </div>
  )
}
