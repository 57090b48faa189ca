import { useState } from 'react'
import type { Finished } from '#blocks/scenario/use-playing.ts'
import { quantityWords } from '#blocks/scenario/words.ts'
import { letterTaken } from '#core/scenario/letter.ts'
import { type EndedRun, play } from '#core/scenario/play.ts'
import { quantityNames } from '#core/scenario/quantities.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { ScrollBox } from './ScrollBox.tsx'

interface Props {
  scenario: Scenario
  /** Runs that came to an ending, the latest first. */
  finished: readonly Finished[]
}

/** Sets two finished runs side by side. */
export function CompareRuns({ scenario, finished }: Props) {
  const runs = finished.flatMap(({ choices }): EndedRun[] => {
    const run = play(scenario, choices)
    return run.kind === 'ended' && run.dropped === 0 ? [run] : []
  })
  const [left, setLeft] = useState(0)
  const [right, setRight] = useState(1)
  const first = runs[left] ?? runs[0]
  const second = runs[right] ?? runs[1]
  if (!first || !second) {
    return (
      <p className="scenario__gloss">
        Once you have ended this story in two ways, you can compare the two here.
      </p>
    )
  }
  return (
    <details className="scenario__compare">
      <summary>Compare two of your runs</summary>
      <div className="scenario__pickers">
        <Picker label="First run" runs={runs} value={left} onPick={setLeft} />
        <Picker label="Second run" runs={runs} value={right} onPick={setRight} />
      </div>
      <ScrollBox label="Two runs, side by side">
        <Comparison first={first} second={second} />
      </ScrollBox>
    </details>
  )
}

interface PickerProps {
  label: string
  runs: readonly EndedRun[]
  value: number
  onPick: (at: number) => void
}

function Picker({ label, runs, value, onPick }: PickerProps) {
  return (
    <label className="field">
      <span className="field__label">{label}</span>
      <select value={value} onChange={({ target }) => onPick(Number(target.value))}>
        {runs.map((run, at) => (
          <option key={run.steps.map(({ choice }) => choice.id).join()} value={at}>
            {run.ending.title} ({run.steps.map(letterTaken).join(', ')})
          </option>
        ))}
      </select>
    </label>
  )
}

function Comparison({ first, second }: { first: EndedRun; second: EndedRun }) {
  const runs = [first, second]
  const length = Math.max(...runs.map(({ steps }) => steps.length))
  return (
    <table className="scenario__quantities">
      <caption>Where the two runs part is marked with ≠.</caption>
      <thead>
        <tr>
          <th scope="col">Decision</th>
          <th scope="col">First run</th>
          <th scope="col">Second run</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length }, (_, at) => {
          const [a, b] = runs.map(({ steps }) => steps[at])
          const isSame = a?.choice === b?.choice && a?.scene === b?.scene
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: decisions are told apart by their place
            <tr key={at}>
              <th scope="row">
                {at + 1} {isSame ? '=' : '≠'}
              </th>
              {[a, b].map((step, side) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: there are two sides
                <td key={side}>
                  {step && (
                    <>
                      <span className="scenario__gloss">{step.scene.title}</span>
                      {step.choice.text}
                    </>
                  )}
                </td>
              ))}
            </tr>
          )
        })}
        {quantityNames.map((name) => (
          <tr key={name}>
            <th scope="row">{quantityWords[name].name} at the end</th>
            <td>{first.state.quantities[name]}</td>
            <td>{second.state.quantities[name]}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Ending</th>
          <td>{first.ending.title}</td>
          <td>{second.ending.title}</td>
        </tr>
      </tbody>
    </table>
  )
}
