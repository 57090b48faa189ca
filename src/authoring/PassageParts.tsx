import { fits } from '#core/scenario/condition.ts'
import { type Part, type Passage, wordsOf } from '#core/scenario/passage.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import type { State } from '#core/scenario/state.ts'
import { nameOf, writeReason } from './words.ts'

interface Props {
  scenario: Scenario
  passage: Passage
  state: State
}

/** Shows every part of a text, and says of each conditional one whether it shows and why. */
export function PassageParts({ scenario, passage, state }: Props) {
  return (
    <div className="author__parts-of-text">
      {passage.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name and never move.
        <PartView key={at} scenario={scenario} part={part} state={state} />
      ))}
    </div>
  )
}

function PartView({ scenario, part, state }: { scenario: Scenario; part: Part; state: State }) {
  const shows = fits(part, state)
  return (
    <div className="author__part" data-hidden={shows ? undefined : ''}>
      {part.when && (
        <p className="author__small">
          {shows ? 'Shows' : 'Does not show'}: <code>{writeReason(part.when, shows)}</code>
        </p>
      )}
      <p>
        {'by' in part && <strong>{nameOf(scenario, part.by)}: </strong>}
        {wordsOf(part)}
      </p>
    </div>
  )
}
