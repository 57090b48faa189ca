import { useStore } from '@nanostores/react'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { type Plan, readPlan } from '#core/plan/plan.ts'
import { $isLoaded, $progress } from '#stores/progress.ts'
import { fieldsOf, fillIn } from '#stores/sheet.ts'
import { useKeptForm } from '#ui/use-kept-form.ts'

const sheet = 'plan'

interface KeptPlan {
  whole: RefObject<HTMLFormElement | null>
  plan: Plan
  /** Returns the plan with what was typed until this moment. */
  planNow: () => Plan
  /** True once what was kept has been read. */
  isReady: boolean
}

/** Keeps the plan as it is written. */
export function usePlan(): KeptPlan {
  const entries = useStore($progress)
  const isLoaded = useStore($isLoaded)
  const [isHydrated, setIsHydrated] = useState(false)
  useEffect(() => setIsHydrated(true), [])
  const isReady = isHydrated && isLoaded
  const values = useMemo(() => (isReady ? fieldsOf(entries, sheet) : undefined), [isReady, entries])
  const { whole, keepNow } = useKeptForm<HTMLFormElement>({
    values,
    onKeep: (changed) => fillIn(sheet, changed),
  })
  const plan = useMemo(() => readPlan(values ?? {}), [values])
  const planNow = () => {
    keepNow()
    return readPlan(fieldsOf($progress.get(), sheet))
  }
  return { whole, plan, planNow, isReady }
}
