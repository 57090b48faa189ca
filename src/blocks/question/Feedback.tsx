import { type Comment, isRight, type Mark } from '#core/question/mark.ts'

interface Props {
  mark: Mark
  /** True where the words about each part stand beside it. */
  hasParts: boolean
}

/** Says what an answer is worth and why, never by colour alone. */
export function Feedback({ mark, hasParts }: Props) {
  if (mark.kind === 'unanswered') return <p className="question__feedback">{mark.ask}</p>
  if (mark.kind === 'unknown') {
    return (
      <p className="question__feedback">
        This question has changed since you answered it, and your option is gone. Please answer it
        again.
      </p>
    )
  }
  const look = isRight(mark) ? 'right' : 'wrong'
  return (
    <div className="question__feedback" data-mark={mark.of === 0 ? 'note' : look}>
      <p className="question__verdict">{verdictOf(mark, hasParts)}</p>
      {!(hasParts && mark.comments.some(({ part }) => part)) &&
        mark.comments.map(({ text }) => <p key={text}>{text}</p>)}
    </div>
  )
}

interface PartProps {
  mark: Mark | undefined
  part: string
  /** What is said in a word of a part that is not right. */
  wrong?: string
}

/** Shows the comment on one part of an item, beside the part. */
export function PartComment({ mark, part, wrong = 'Not here.' }: PartProps) {
  const comment = commentOn(mark, part)
  if (!comment) return null
  return (
    <p className="question__part" data-mark={comment.verdict}>
      <span className="question__sign">
        {comment.verdict === 'right' ? '✓ Fits.' : `✗ ${wrong}`}
      </span>{' '}
      {comment.text}
    </p>
  )
}

/** Finds the comment on a part. */
export function commentOn(mark: Mark | undefined, part: string): Comment | undefined {
  return mark?.kind === 'marked' ? mark.comments.find((one) => one.part === part) : undefined
}

function verdictOf({ points, of }: Extract<Mark, { kind: 'marked' }>, hasParts: boolean): string {
  if (of === 0) return `Kept. Now compare${hasParts ? ' it with what stands above' : ''}.`
  if (of === 1) return points === 1 ? '✓ That is the best answer' : '✗ Not the best answer'
  return points === of
    ? `✓ All ${of} points`
    : `✗ ${points} of ${of} points. See the notes on the rest.`
}
