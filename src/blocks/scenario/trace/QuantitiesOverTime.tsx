import { quantityWords } from '#blocks/scenario/words.ts'
import { quantitiesOver, type Step } from '#core/scenario/play.ts'
import { highestValue, levelInWords, quantityNames } from '#core/scenario/quantities.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { ScrollBox } from './ScrollBox.tsx'

/** Shows the four quantities over the decisions, as lines and as the table that says the same. */
export function QuantitiesOverTime({
  scenario,
  steps,
}: {
  scenario: Scenario
  steps: readonly Step[]
}) {
  const over = quantitiesOver(scenario, steps)
  return (
    <ScrollBox label="Quantities, decision by decision">
      <table className="scenario__quantities">
        <caption>Four things from 0 to 10, at the start and after each decision</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Start</th>
            {steps.map(({ scene }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a scene may come twice
              <th scope="col" key={at} title={scene.title}>
                {at + 1}
              </th>
            ))}
            <th scope="col">In words</th>
            {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing focuses it, and what it heads is a drawing of the numbers in its row. */}
            <th scope="col" aria-hidden="true">
              Course
            </th>
          </tr>
        </thead>
        <tbody>
          {quantityNames.map((name) => (
            <tr key={name}>
              <th scope="row">
                {quantityWords[name].name}
                <span className="scenario__gloss">{quantityWords[name].gloss}</span>
              </th>
              {over.map((quantities, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one number a decision
                <td key={at}>{quantities[name]}</td>
              ))}
              <td>{levelInWords(over.at(-1)?.[name] ?? 0)}</td>
              <td aria-hidden="true">
                <Line values={over.map((quantities) => quantities[name])} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const width = 96
const height = 32
const edge = 4

function Line({ values }: { values: readonly number[] }) {
  const points = values.map((value, at) => [
    edge + (at * (width - 2 * edge)) / Math.max(1, values.length - 1),
    height - edge - (value * (height - 2 * edge)) / highestValue,
  ])
  const [endX = 0, endY = 0] = points.at(-1) ?? []
  return (
    <svg className="scenario__course" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="scenario__base" x1={0} x2={width} y1={height - edge} y2={height - edge} />
      <polyline points={points.map((point) => point.join()).join(' ')} />
      <circle cx={endX} cy={endY} r={3} />
    </svg>
  )
}
