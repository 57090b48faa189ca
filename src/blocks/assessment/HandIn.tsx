import { useRef, useState } from 'react'
import { findUnanswered } from '#core/assessment/attempt.ts'
import { markForm } from '#core/assessment/mark-form.ts'
import type { PoolItem } from '#core/assessment/pool.ts'
import type { EntryOf } from '#core/progress/entry.ts'
import { submitAttempt } from '#stores/assessment.ts'
import { loadKeys } from './load-keys.ts'

interface Props {
  attempt: EntryOf<'attempt'>
  pool: readonly PoolItem[]
  /** Goes to the question at a place of the form. */
  onGoTo: (at: number) => void
}

/** Lists the questions before they are handed in, the unanswered ones first. */
export function HandIn({ attempt, pool, onGoTo }: Props) {
  const [state, setState] = useState<'ready' | 'marking' | 'failed'>('ready')
  const isBusy = useRef(false)
  const open = findUnanswered(attempt)
  const places = attempt.form.items.map(({ id }, at) => ({ id, at }))
  const inOrder = [
    ...places.filter(({ id }) => open.includes(id)),
    ...places.filter(({ id }) => !open.includes(id)),
  ]
  const handIn = async () => {
    if (isBusy.current) return
    isBusy.current = true
    setState('marking')
    try {
      const items = pool.filter(({ id }) => places.some((place) => place.id === id))
      const outcomes = markForm(attempt.form.items, attempt.answers, items, await loadKeys(items))
      submitAttempt(
        attempt.id,
        outcomes.filter(({ right }) => right).map(({ id }) => id),
      )
    } catch {
      isBusy.current = false
      setState('failed')
    }
  }
  return (
    <>
      <p>{open.length === 0 ? 'All are answered.' : `Not answered yet: ${open.length}.`}</p>
      <ol className="assessment__list">
        {inOrder.map(({ id, at }) => (
          <li key={id}>
            <button className="assessment__row" type="button" onClick={() => onGoTo(at)}>
              <span className="assessment__number">{at + 1}.</span>
              <span>
                {open.includes(id) ? (
                  <strong>Not answered. </strong>
                ) : (
                  <Chosen {...{ attempt, pool, id }} />
                )}
                <span className="assessment__stem">
                  {pool.find((one) => one.id === id)?.face.stem}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <button
        className="button button--main"
        type="button"
        aria-disabled={state === 'marking' || undefined}
        onClick={() => void handIn()}
      >
        {open.length === 0 ? 'Hand in' : `Hand in with ${open.length} unanswered`}
      </button>
      <p className="assessment__note" role="status">
        {state === 'marking' && 'Marking…'}
        {state === 'failed' &&
          'It could not be marked, because the answers could not be loaded. Check the connection, then press the button again. Everything you chose is kept.'}
      </p>
    </>
  )
}

function Chosen({ attempt, pool, id }: Pick<Props, 'attempt' | 'pool'> & { id: string }) {
  const chosen = attempt.answers[id]?.chosen[0]
  const face = pool.find((one) => one.id === id)?.face
  return (
    <span className="assessment__chosen">
      {face?.options.find((one) => one.id === chosen)?.text}
    </span>
  )
}
