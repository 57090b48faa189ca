import { type ReactNode, type SubmitEvent, useEffect, useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Mark } from '#core/question/mark.ts'
import type { Item } from '#core/question/question.ts'

interface Props {
  item: Item
  /** What is shown; undefined until something was checked. */
  mark: Mark | undefined
  /** True when the mark is the result of an act just now, so that it is announced. */
  isFresh: boolean
  onCheck: (answer: readonly string[]) => void
  onTryAgain: () => void
  note: ReactNode
}

/** Shows a single-best-answer item; choosing never submits. */
export function QuestionForm({ item, mark, isFresh, onCheck, onTryAgain, note }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const name = useId()
  const chosen = mark && 'chosen' in mark ? mark.chosen : undefined
  const isMarked = mark?.kind === 'right' || mark?.kind === 'wrong'
  useEarlyCheck(form, onCheck)
  useEffect(() => tick(form.current, chosen), [chosen])

  const check = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!isMarked) onCheck(answerOf(event.currentTarget))
  }
  const tryAgain = () => {
    flushSync(onTryAgain)
    const inputs = [...(form.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const last = inputs.find((input) => input.checked) ?? inputs[0]
    last?.focus()
  }
  return (
    <form className="question__form" ref={form} onSubmit={check} data-question={item.id}>
      <fieldset>
        <legend className="question__stem">{item.stem}</legend>
        {item.options.map((option) => (
          <label
            className="question__option"
            key={option.id}
            data-mark={isMarked && option.id === chosen ? mark.kind : undefined}
          >
            <input type="radio" name={name} value={option.id} disabled={isMarked} />
            <span>{option.text}</span>
          </label>
        ))}
      </fieldset>
      <div className="question__status" role="status">
        {isFresh && mark && <Feedback mark={mark} />}
      </div>
      {!isFresh && mark && <Feedback mark={mark} />}
      <div className="question__acts">
        {/* Stays when the answer is marked, so that focus has somewhere to be. */}
        <button className="button button--main" type="submit" aria-disabled={isMarked || undefined}>
          Check
        </button>
        {isMarked && (
          <button className="button" type="button" onClick={tryAgain}>
            Try again
          </button>
        )}
        {note}
      </div>
    </form>
  )
}

function Feedback({ mark }: { mark: Mark }) {
  if (mark.kind === 'unanswered')
    return <p className="question__feedback">Choose an answer first.</p>
  if (mark.kind === 'unknown') {
    return (
      <p className="question__feedback">
        This question has changed since you answered it, and your option is gone. Please answer it
        again.
      </p>
    )
  }
  return (
    <div className="question__feedback" data-mark={mark.kind}>
      <p className="question__verdict">
        {mark.kind === 'right' ? <>✓ That is the best answer</> : <>✗ Not the best answer</>}
      </p>
      <p>{mark.feedback}</p>
    </div>
  )
}

/** Hands over a Check that was pressed before this island was there (see QuestionBoot.astro). */
function useEarlyCheck(form: React.RefObject<HTMLFormElement | null>, onCheck: Props['onCheck']) {
  const latest = useRef(onCheck)
  latest.current = onCheck
  useEffect(() => {
    const early = form.current
    if (!early?.dataset['pressed']) return
    delete early.dataset['pressed']
    latest.current(answerOf(early))
  }, [form])
}

function answerOf(form: HTMLFormElement): string[] {
  const checked = form.querySelector<HTMLInputElement>('input:checked')
  return checked ? [checked.value] : []
}

function tick(form: HTMLFormElement | null, chosen: string | undefined) {
  for (const input of form?.querySelectorAll<HTMLInputElement>('input') ?? []) {
    if (chosen !== undefined) input.checked = input.value === chosen
  }
}
