import { type Passage as Parts, showPassage } from '#core/scenario/passage.ts'
import type { Person } from '#core/scenario/scenario.ts'
import type { State } from '#core/scenario/state.ts'

interface Props {
  passage: Parts
  state: State
  people: readonly Person[]
}

/** Shows the parts of a text that this state shows: paragraphs, and lines with who says them. */
export function Passage({ passage, state, people }: Props) {
  return showPassage(passage, state).map((part) =>
    'says' in part ? (
      <p className="scenario__line" key={part.says}>
        <span className="scenario__who">{people.find(({ id }) => id === part.by)?.name}:</span> “
        {part.says}”
      </p>
    ) : (
      <p key={part.text}>{part.text}</p>
    ),
  )
}
