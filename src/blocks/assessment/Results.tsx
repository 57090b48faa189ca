import { useStore } from '@nanostores/react'
import { useEffect, useRef, useState } from 'react'
import { type Submitted, submittedAttempts } from '#core/assessment/attempt.ts'
import { markForm } from '#core/assessment/mark-form.ts'
import type { Misconceptions, PoolItem } from '#core/assessment/pool.ts'
import type { Outcome } from '#core/assessment/score.ts'
import type { SingleKey } from '#core/question/single/mark.ts'
import { loadModule } from '#stores/keys.ts'
import { $progress } from '#stores/progress.ts'
import { AnswerList } from './AnswerList.tsx'
import { CertaintyNote } from './CertaintyNote.tsx'
import { loadKeys } from './load-keys.ts'
import { MisconceptionList } from './MisconceptionList.tsx'
import { ObjectiveTable } from './ObjectiveTable.tsx'
import { type AssessmentProps, plans } from './plan.ts'
import { Score } from './Score.tsx'

interface Marked {
  pool: PoolItem[]
  keys: ReadonlyMap<string, SingleKey>
  outcomes: Outcome[]
  misconceptions: Misconceptions
}

interface Props extends AssessmentProps {
  /** True when it was handed in just now, so that focus moves here. */
  isFresh: boolean
}

/** Shows what the last attempt at an assessment came to, and why. */
export function Results(props: Props) {
  const { name, objectives, passMark, isFresh } = props
  const entries = useStore($progress)
  const attempt = submittedAttempts(name, entries).at(-1)
  const { marked, hasFailed } = useMarked(props, attempt)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFresh) heading.current?.focus()
  }, [isFresh])
  if (!attempt) return null
  return (
    <section className="results" aria-label={`${plans[name].title}: results`}>
      <h3 className="assessment__heading" ref={heading} tabIndex={-1}>
        {plans[name].title}: your results
      </h3>
      {marked ? (
        <>
          <Score name={name} attempt={attempt} outcomes={marked.outcomes} passMark={passMark} />
          {plans[name].asksCertainty && <CertaintyNote outcomes={marked.outcomes} />}
          <ObjectiveTable outcomes={marked.outcomes} objectives={objectives} />
          <MisconceptionList outcomes={marked.outcomes} misconceptions={marked.misconceptions} />
          <AnswerList {...marked} answers={attempt.answers} />
        </>
      ) : (
        <p role="status">
          {hasFailed
            ? 'Your answers are kept, but the feedback could not be loaded. Check the connection and open this page again.'
            : 'Getting the feedback…'}
        </p>
      )}
    </section>
  )
}

function useMarked({ poolFile, misconceptionsFile }: Props, attempt: Submitted | undefined) {
  const [marked, setMarked] = useState<Marked>()
  const [hasFailed, setHasFailed] = useState(false)
  const id = attempt?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was handed in under an id stays as it is.
  useEffect(() => {
    if (!attempt) return
    const read = async () => {
      const [all, misconceptions] = await Promise.all([
        loadModule<PoolItem[]>(poolFile),
        loadModule<Misconceptions>(misconceptionsFile),
      ])
      const pool = all.filter((item) => attempt.form.some((drawn) => drawn.id === item.id))
      const keys = await loadKeys(pool)
      const outcomes = markForm(attempt.form, attempt.answers, pool, keys)
      setMarked({ pool, keys, outcomes, misconceptions })
    }
    read().catch(() => setHasFailed(true))
  }, [id])
  return { marked, hasFailed }
}
