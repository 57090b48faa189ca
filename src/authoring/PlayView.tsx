import type { RefObject } from 'react'
import type { Scenario } from '#core/scenario/scenario.ts'
import { ChoiceList } from './ChoiceList.tsx'
import { LastStep } from './LastStep.tsx'
import { PassageParts } from './PassageParts.tsx'
import type { Replayed } from './replay.ts'
import { StateTable } from './StateTable.tsx'
import { Ways } from './Ways.tsx'
import { nameOf, sayWhere } from './words.ts'

interface Props {
  scenario: Scenario
  replayed: Replayed
  /** For the heading of the place, which takes focus. */
  heading: RefObject<HTMLHeadingElement | null>
  onChoose: (choiceId: string) => void
  onBack?: () => void
  onRestart?: () => void
}

/** Shows where a story stands: how it came there, the state, the texts and the choices. */
export function PlayView({ scenario, replayed, heading, onChoose, onBack, onRestart }: Props) {
  const { run, problem } = replayed
  const last = run.steps.at(-1)
  return (
    <section className="author__place" aria-labelledby="author-place">
      <h3 id="author-place" ref={heading} tabIndex={-1}>
        {sayWhere(replayed)} (<code>{run.kind === 'scene' ? run.scene.id : run.ending.id}</code>)
      </h3>
      {problem && <p className="author__stop">{problem}</p>}
      {last && <LastStep scenario={scenario} step={last} />}
      <StateTable state={run.state} {...(last && { before: last.before })} />
      {run.kind === 'scene' ? (
        <>
          <h4>Text</h4>
          {run.scene.speaker && (
            <p className="author__small">Faces you: {nameOf(scenario, run.scene.speaker)}</p>
          )}
          <PassageParts scenario={scenario} passage={run.scene.text} state={run.state} />
          <h4>Choices</h4>
          <ChoiceList run={run} onChoose={onChoose} />
        </>
      ) : (
        <>
          <h4>Which ending fits</h4>
          <Ways
            ways={scenario.endings.map((ending) => ({ ...ending, to: ending.id }))}
            state={run.state}
          />
          <h4>Text</h4>
          <PassageParts scenario={scenario} passage={run.ending.text} state={run.state} />
        </>
      )}
      {(onBack || onRestart) && (
        <div className="author__acts">
          <button className="button" type="button" onClick={onBack}>
            Back
          </button>
          <button className="button" type="button" onClick={onRestart}>
            Start again
          </button>
        </div>
      )}
    </section>
  )
}
