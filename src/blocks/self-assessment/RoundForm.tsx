import { type Ref, type SubmitEvent, useEffect, useRef } from 'react'
import type { SelfAssessment } from '#core/self-assessment/schema.ts'
import { Choice } from './Choice.tsx'
import { Statement } from './Statement.tsx'

interface Props {
  data: SelfAssessment
  whole: Ref<HTMLFormElement>
  isSecond: boolean
  /** True when the second round was asked for just now, so that focus moves here. */
  isFresh: boolean
  onDone: () => void
}

/** Asks both parts. Choosing never submits; the button only leads to the result. */
export function RoundForm({ data, whole, isSecond, isFresh, onDone }: Props) {
  const { statements, pairs, scale } = data
  const start = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFresh) start.current?.focus()
  }, [isFresh])
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    onDone()
  }
  return (
    // "dialog" sends nothing, so that Enter is harmless before this island is there.
    <form ref={whole} method="dialog" autoComplete="off" onSubmit={submit}>
      <h3 ref={start} tabIndex={-1}>
        Part A asks what you did{isSecond && ', once more'}
      </h3>
      <p className="self__lead">In the last month, how often was it so?</p>
      {statements.map(({ id, first }, at) => (
        <Statement key={id} id={id} number={at + 1} text={first} scale={scale} />
      ))}
      <h3>Part B asks what draws you</h3>
      <p className="self__lead">
        Both sides of a pair are good. Choose the one that draws you more; nobody is asking which
        you are better at.
      </p>
      {pairs.map((pair, at) => (
        <Choice key={pair.id} pair={pair} number={at + 1} of={pairs.length} />
      ))}
      <p className="self__acts needs-script no-print">
        <button className="button button--main" type="submit">
          See what it says
        </button>
      </p>
    </form>
  )
}
