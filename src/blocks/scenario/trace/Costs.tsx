import { quantityWords } from '#blocks/scenario/words.ts'
import type { Step } from '#core/scenario/play.ts'
import { type Quantities, quantityNames } from '#core/scenario/quantities.ts'
import { findCostliest, findLows, type Low, movesOf } from '#core/scenario/trace.ts'

/** Names the decision that cost most, and the lowest quantity with the reason for it. */
export function Costs({ start, steps }: { start: Quantities; steps: readonly Step[] }) {
  const costliest = findCostliest(steps)
  return (
    <>
      {costliest && <Costliest step={costliest} />}
      {findLows(start, steps).map((low) => (
        <Lowest key={low.quantity} low={low} />
      ))}
    </>
  )
}

function Costliest({ step }: { step: Step }) {
  const moves = movesOf(step)
  const lost = quantityNames.filter((name) => moves[name] < 0)
  return (
    <p>
      <strong>The decision that cost most</strong> was in “{step.scene.title}”: {step.choice.text}{' '}
      It took{' '}
      {lost
        .map((name) => `${-moves[name]} of ${quantityWords[name].name.toLowerCase()}`)
        .join(' and ')}
      .
    </p>
  )
}

function Lowest({ low: { quantity, value, step } }: { low: Low }) {
  return (
    <p>
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
