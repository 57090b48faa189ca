import { type SubmitEvent, useState } from 'react'
import { type Criterion, checkPlan } from '#core/plan/check.ts'
import { kinds, type Plan } from '#core/plan/plan.ts'
import { CalendarButton, type CourseName } from './CalendarButton.tsx'
import { CheckedPlan } from './CheckedPlan.tsx'
import { Half } from './Half.tsx'
import { PlanSheet } from './PlanSheet.tsx'
import { SavedNote } from './SavedNote.tsx'
import { StartDate } from './StartDate.tsx'
import { usePlan } from './use-plan.ts'

/** Asks for the plan, and checks it when asked. */
export default function PlanIsland({ course }: { course: CourseName }) {
  const { whole, plan, planNow, isReady } = usePlan()
  const [checked, setChecked] = useState<{ plan: Plan; criteria: Criterion[] }>()
  const check = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const now = planNow()
    setChecked({ plan: now, criteria: checkPlan(now) })
  }
  return (
    <>
      {/* "dialog" sends nothing, so that Enter is harmless before this island is there. */}
      <form
        className="plan__form no-print"
        ref={whole}
        method="dialog"
        autoComplete="off"
        onSubmit={check}
      >
        <StartDate start={plan.start} />
        {kinds.map((kind) => (
          <Half key={kind} kind={kind} />
        ))}
        <div className="plan__acts needs-script">
          <button className="button button--main" type="submit">
            Check my plan
          </button>
          <CalendarButton course={course} planNow={planNow} />
          <button className="button" type="button" onClick={() => print()}>
            Print
          </button>
          {isReady && <SavedNote />}
        </div>
        <CheckedPlan criteria={checked?.criteria} />
        {checked && isOther(checked.plan, plan) && (
          <p className="field__hint">You have changed the plan since it was checked.</p>
        )}
      </form>
      <PlanSheet plan={plan} />
    </>
  )
}

function isOther(a: Plan, b: Plan): boolean {
  return JSON.stringify(a) !== JSON.stringify(b)
}
