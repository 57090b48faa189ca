import { type ReactNode, type SubmitEvent, useEffect, useId, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { Answer, Mark } from '#core/question/mark.ts'
import { Feedback } from './Feedback.tsx'
import { answerOf, fillForm } from './form.ts'
import { useDraft } from './use-draft.ts'

interface Props {
  id: string
  stem: string
  phase: 'open' | 'checking' | 'failed' | 'shown'
  /** What is shown; undefined until something was checked. */
  mark: Mark | undefined
  /** True when the mark is the result of an act just now, so that it is announced. */
  isFresh: boolean
  hasParts: boolean
  hint: string | undefined
  /** The answer that was kept earlier; put into the form once. */
  kept: Answer | undefined
  /** True when the item's wording has changed since that answer. */
  isUpdated: boolean
  onCheck: (answer: Answer) => void
  /** Told what is chosen or typed and not checked yet; undefined where that is not kept. */
  onDraft: ((answer: Answer) => void) | undefined
  onTryAgain: () => void
  note: ReactNode
  /** The fields of the item's kind. */
  children: ReactNode
}

/** Frames an item of any kind: stem, fields, Check, feedback. Choosing never submits. */
export function QuestionForm(props: Props) {
  const { id, stem, phase, mark, isFresh, hasParts, hint, kept, onCheck, onTryAgain } = props
  const form = useRef<HTMLFormElement>(null)
  const [status, hintId] = [useId(), useId()]
  const isMarked = mark?.kind === 'marked'
  useEffect(() => {
    if (form.current && kept) fillForm(form.current, kept)
  }, [kept])
  useEarlyCheck(form, onCheck)
  useDraft(form, phase !== 'checking' && !isMarked, props.onDraft)

  const check = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    // Enter in a field presses Check too, and a field that is marked cannot hold the focus.
    event.nativeEvent.submitter?.focus()
    if (!isMarked && phase !== 'checking') onCheck(answerOf(event.currentTarget))
  }
  const tryAgain = () => {
    flushSync(onTryAgain)
    const find = (fields: string) => form.current?.querySelector<HTMLElement>(fields)
    const field =
      find('input:checked') ?? find('input:not([type=hidden]), select, textarea, button')
    field?.focus()
  }
  const described = mark?.kind === 'unanswered' ? status : hint && hintId
  const feedback = phase === 'failed' ? <Failed /> : mark && <Feedback {...{ mark, hasParts }} />
  return (
    <form
      className="question__form"
      ref={form}
      onSubmit={check}
      data-question={id}
      data-checking={phase === 'checking' || undefined}
    >
      {/* Whoever comes back to the fields hears what is missing, or the hint. */}
      <fieldset aria-describedby={described}>
        <legend className="question__stem">{stem}</legend>
        {props.children}
      </fieldset>
      {props.isUpdated && mark?.kind !== 'unknown' && (
        <p className="question__hint">
          This question was updated since you answered. Your answer is kept.
        </p>
      )}
      {hint && (
        <p className="question__hint" id={hintId}>
          Hint: {hint}
        </p>
      )}
      <div className="question__status" role="status" id={status}>
        {(isFresh || phase === 'failed') && feedback}
      </div>
      {!isFresh && phase === 'shown' && feedback}
      <div className="question__acts">
        {/* Stays when the answer is marked, so that focus has somewhere to be. */}
        <button className="button button--main" type="submit" aria-disabled={isMarked || undefined}>
          Check
        </button>
        <span className="question__checking">Checking…</span>
        {isMarked && (
          <button className="button" type="button" onClick={tryAgain}>
            Try again
          </button>
        )}
        {props.note}
      </div>
    </form>
  )
}

function Failed() {
  return (
    <p className="question__feedback">
      The feedback could not be loaded. Your choice stays; check the connection, then press Check
      again.
    </p>
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
