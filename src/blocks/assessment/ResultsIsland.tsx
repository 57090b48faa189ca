import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import { submittedAttempts } from '#core/assessment/attempt.ts'
import { addressOf } from '#stores/keys.ts'
import { $isLoaded, $progress } from '#stores/progress.ts'
import { type AssessmentProps, plans } from './plan.ts'
import { Results } from './Results.tsx'

/** An assessment, and the address of the unit that holds it. */
type Shown = AssessmentProps & { home: string }

/** Shows the results of every assessment that was handed in. */
export default function ResultsIsland({ assessments }: { assessments: Shown[] }) {
  const entries = useStore($progress)
  const isLoaded = useStore($isLoaded)
  const [isHydrated, setIsHydrated] = useState(false)
  useEffect(() => setIsHydrated(true), [])
  if (!isHydrated || !isLoaded) return <p>Looking up what you have done…</p>
  return assessments.map((one) =>
    submittedAttempts(one.name, entries).length > 0 ? (
      <Results key={one.name} {...one} isFresh={false} />
    ) : (
      <p key={one.name}>
        {plans[one.name].title}: nothing handed in yet. <a href={addressOf(one.home)}>Go to it</a>
      </p>
    ),
  )
}
