import type { RefObject } from 'react'
import type { EndedRun, Step } from '#core/scenario/play.ts'
import { levelInWords, type Quantities, quantityNames } from '#core/scenario/quantities.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { findLows, type Low } from '#core/scenario/trace.ts'
import { Paragraphs } from './Paragraphs.tsx'
import { ScenarioActs } from './ScenarioActs.tsx'
import { quantityWords } from './words.ts'

interface Props {
  scenario: Scenario
  run: EndedRun
  seenEndings: readonly string[]
  heading: RefObject<HTMLHeadingElement | null>
  onBack: () => void
  onStartAgain: () => void
}

/** Shows an ending and, after the story, how the run came to it. */
export function ScenarioEnding({ scenario, run, seenEndings, heading, ...acts }: Props) {
  const { ending, steps, quantities } = run
  return (
    <>
      <p className="scenario__eyebrow">Ending</p>
      <h3 className="scenario__title" tabIndex={-1} ref={heading}>
        {ending.title}
      </h3>
      <div className="scenario__text">
        <Paragraphs text={ending.text} />
      </div>
      <h4 className="scenario__subtitle">Your way here</h4>
      <Trace steps={steps} />
      <h4 className="scenario__subtitle">What it cost and what it built</h4>
      <QuantityTable start={scenario.start} end={quantities} />
      {findLows(scenario.start, steps).map((low) => (
        <Lowest key={low.quantity} low={low} />
      ))}
      <Found scenario={scenario} seen={[...seenEndings, ending.id]} />
      <ScenarioActs {...acts} startAgain="Play again" />
    </>
  )
}

function Trace({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="scenario__trace">
      {steps.map(({ scene, choice }) => (
        <li key={scene.id}>
          <p className="scenario__trace-scene">{scene.title}</p>
          <p>
            <strong>You chose:</strong> {choice.text}
          </p>
          <p>
            <strong>What happened:</strong> {choice.consequence}
          </p>
        </li>
      ))}
    </ol>
  )
}

function QuantityTable({ start, end }: { start: Quantities; end: Quantities }) {
  return (
    <table className="scenario__quantities">
      <caption>Four things that your decisions moved, from 0 to 10</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Start</th>
          <th scope="col">End</th>
          <th scope="col">In words</th>
        </tr>
      </thead>
      <tbody>
        {quantityNames.map((name) => (
          <tr key={name}>
            <th scope="row">
              {quantityWords[name].name}
              <span className="scenario__gloss">{quantityWords[name].gloss}</span>
            </th>
            <td>{start[name]}</td>
            <td>{end[name]}</td>
            <td>{levelInWords(end[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lowest({ low: { quantity, value, step } }: { low: Low }) {
  return (
    <p className="scenario__lowest">
      <strong>
        Lowest: {quantityWords[quantity].name.toLowerCase()}, at {value}.
      </strong>{' '}
      {step ? (
        <>
          The decision that took most from it was in “{step.scene.title}”: {step.choice.text}
        </>
      ) : (
        <>No decision took anything from it. It began there and did not grow.</>
      )}
    </p>
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
