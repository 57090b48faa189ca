import { useEffect, useRef, useState } from 'react'
import type { PoolItem } from '#core/assessment/pool.ts'
import type { EntryOf } from '#core/progress/entry.ts'
import { AttemptItem } from './AttemptItem.tsx'
import { HandIn } from './HandIn.tsx'
import type { AssessmentPlan } from './plan.ts'

interface Props {
  attempt: EntryOf<'attempt'>
  pool: readonly PoolItem[]
  plan: AssessmentPlan
}

/** Shows one question at a time, and at the end all of them to look over before handing in. */
export function AttemptForm({ attempt, pool, plan }: Props) {
  const { items } = attempt.form
  const firstOpen = items.findIndex(({ id }) => !attempt.answers[id]?.chosen.length)
  const [at, setAt] = useState(firstOpen < 0 ? items.length : firstOpen)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the question that is shown.
  useEffect(() => heading.current?.focus(), [at])
  const drawn = items[at]
  const item = pool.find(({ id }) => id === drawn?.id)
  return (
    <div className="assessment__form">
      <h3 className="assessment__heading" ref={heading} tabIndex={-1}>
        {drawn ? `Question ${at + 1} of ${items.length}` : 'Look it over, then hand it in'}
      </h3>
      <progress
        className="assessment__bar"
        max={items.length}
        value={Math.min(at, items.length)}
        aria-hidden="true"
      />
      {drawn && item && (
        <AttemptItem
          key={drawn.id}
          attempt={attempt}
          item={item}
          options={drawn.options}
          asksCertainty={plan.asksCertainty}
        />
      )}
      {drawn && !item && <Gone />}
      {!drawn && <HandIn attempt={attempt} pool={pool} onGoTo={setAt} />}
      <div className="assessment__acts">
        {at > 0 && (
          <button className="button" type="button" onClick={() => setAt(at - 1)}>
            Back
          </button>
        )}
        {drawn && (
          <button className="button button--main" type="button" onClick={() => setAt(at + 1)}>
            {at + 1 < items.length ? 'Next' : 'Look it over'}
          </button>
        )}
        {drawn && at + 1 < items.length && (
          <button
            className="button button--plain"
            type="button"
            onClick={() => setAt(items.length)}
          >
            To the end
          </button>
        )}
      </div>
    </div>
  )
}

function Gone() {
  return (
    <p>
      This question has left the course since you started. It does not count against you; go on to
      the next one.
    </p>
  )
}
