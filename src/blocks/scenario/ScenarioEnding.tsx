import type { RefObject } from 'react'
import type { EndedRun } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { Passage } from './Passage.tsx'
import { Reflection } from './Reflection.tsx'
import { ScenarioActs } from './ScenarioActs.tsx'
import { CompareRuns } from './trace/CompareRuns.tsx'
import { Costs } from './trace/Costs.tsx'
import { PathMap } from './trace/PathMap.tsx'
import { PathOutline } from './trace/PathOutline.tsx'
import { QuantitiesOverTime } from './trace/QuantitiesOverTime.tsx'
import type { PlayerProps, WaysBack } from './use-playing.ts'

interface Props extends Pick<PlayerProps, 'scenario' | 'map' | 'seenEndings' | 'finished'> {
  run: EndedRun
  heading: RefObject<HTMLHeadingElement | null>
  back: WaysBack
}

/** Shows an ending and, after the story, how the run came to it. */
export function ScenarioEnding({
  scenario,
  map,
  run,
  seenEndings,
  finished,
  heading,
  back,
}: Props) {
  const { ending, steps, state } = run
  const seen = [...seenEndings, ending.id]
  return (
    <>
      <p className="scenario__eyebrow">Ending</p>
      <h3 className="scenario__title" tabIndex={-1} ref={heading}>
        {ending.title}
      </h3>
      <div className="scenario__text">
        <Passage passage={ending.text} state={state} people={scenario.people} />
      </div>
      <h4 className="scenario__subtitle">Your path, and the roads not taken</h4>
      <PathMap {...{ scenario, map, run, seen }} />
      <PathOutline {...{ scenario, map, run }} onGoTo={back.onGoTo} />
      <h4 className="scenario__subtitle">What your decisions moved</h4>
      <QuantitiesOverTime scenario={scenario} steps={steps} />
      <Costs start={scenario.start} steps={steps} />
      <h4 className="scenario__subtitle">One question before you leave</h4>
      <Reflection scenario={scenario} />
      <h4 className="scenario__subtitle">Play again</h4>
      <Found scenario={scenario} seen={seen} />
      <ScenarioActs steps={steps} {...back} startAgain="Play again" />
      <CompareRuns {...{ scenario, finished }} />
    </>
  )
}

function Found({ scenario: { endings }, seen }: { scenario: Scenario; seen: readonly string[] }) {
  const found = endings.filter((ending) => seen.includes(ending.id))
  return (
    <p className="scenario__found">
      <strong>
        Endings found so far: {found.length} of {endings.length}.
      </strong>{' '}
      {found.map((ending) => ending.title).join('; ')}.
    </p>
  )
}
