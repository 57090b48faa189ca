import { useId } from 'react'

interface Props {
  /** The name of the part that the choice is for. */
  name: string
  /** What the choice is about, as a reader sees it. */
  label: string
  choices: readonly { id: string; text: string }[]
  isLocked: boolean
  /** Whether what was chosen is right; undefined until it was checked. */
  isRight?: boolean | undefined
}

/** Shows a select menu that starts empty. */
export function Choice({ name, label, choices, isLocked, isRight }: Props) {
  const id = useId()
  return (
    <span className="question__choice">
      <label className="question__choice-label" htmlFor={id}>
        {label}
        {isRight !== undefined && (isRight ? ' ✓ fits' : ' ✗ not here')}
      </label>
      <select id={id} name={name} disabled={isLocked}>
        <option value="">Choose…</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.text}
          </option>
        ))}
      </select>
    </span>
  )
}
