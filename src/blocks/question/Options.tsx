import type { Mark } from '#core/question/mark.ts'
import { PartComment } from './Feedback.tsx'
import { choiceName } from './form.ts'

interface Props {
  type: 'radio' | 'checkbox'
  options: readonly { id: string; text: string }[]
  mark: Mark | undefined
}

/** Shows options as native radio buttons or check boxes, so that they react before any script runs. */
export function Options({ type, options, mark }: Props) {
  const isMarked = mark?.kind === 'marked'
  return options.map(({ id, text }) => (
    <div className="question__slot" key={id}>
      <label className="question__option">
        <input type={type} name={choiceName} value={id} disabled={isMarked} />
        <span>{text}</span>
      </label>
      {type === 'checkbox' && <PartComment mark={mark} part={id} />}
    </div>
  ))
}
