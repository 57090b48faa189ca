import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import { openAttempt, submittedAttempts } from '#core/assessment/attempt.ts'
import type { PoolItem } from '#core/assessment/pool.ts'
import { startAttempt } from '#stores/assessment.ts'
import { loadModule } from '#stores/keys.ts'
import { $isLoaded, $progress } from '#stores/progress.ts'
import { AttemptForm } from './AttemptForm.tsx'
import { type AssessmentProps, plans } from './plan.ts'
import { Results } from './Results.tsx'

type Step =
  | { kind: 'door' }
  | { kind: 'loading' }
  | { kind: 'failed' }
  | { kind: 'open'; pool: PoolItem[] }

/** Leads through an assessment: its door, its questions, its results. */
export default function AssessmentIsland(props: AssessmentProps) {
  const { name, poolFile } = props
  const plan = plans[name]
  const entries = useStore($progress)
  const isLoaded = useStore($isLoaded)
  const [step, setStep] = useState<Step>({ kind: 'door' })
  const [isHydrated, setIsHydrated] = useState(false)
  useEffect(() => setIsHydrated(true), [])
  const isReady = isHydrated && isLoaded
  const open = isReady ? openAttempt(name, entries) : undefined
  const last = isReady ? submittedAttempts(name, entries).at(-1) : undefined

  const start = async () => {
    setStep({ kind: 'loading' })
    try {
      const pool = await loadModule<PoolItem[]>(poolFile)
      startAttempt(name, pool, plan.perObjective)
      setStep({ kind: 'open', pool })
    } catch {
      setStep({ kind: 'failed' })
    }
  }
  if (step.kind === 'open' && open) {
    return <AttemptForm attempt={open} pool={step.pool} plan={plan} />
  }
  const label = open ? 'Go on where you left off' : last ? 'Take it again' : 'Start'
  return (
    <>
      {last && !open && <Results {...props} isFresh={step.kind === 'open'} />}
      <div className="assessment__door">
        {!last && <p>{plan.promise}</p>}
        <button
          className="button button--main"
          type="button"
          aria-disabled={step.kind === 'loading' || undefined}
          onClick={() => step.kind === 'loading' || void start()}
        >
          {label}
        </button>
        {open && <p className="assessment__note">{progressOf(open)}</p>}
        <p className="assessment__note" role="status">
          {step.kind === 'loading' && 'Getting the questions…'}
          {step.kind === 'failed' &&
            'The questions could not be loaded. Check the connection, then press the button again. What you have answered is kept.'}
        </p>
      </div>
    </>
  )
}

function progressOf({ form, answers }: NonNullable<ReturnType<typeof openAttempt>>): string {
  const done = form.items.filter(({ id }) => answers[id]?.chosen.length).length
  return `${done} of ${form.items.length} answered so far.`
}
