import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import { findEntry } from '#core/progress/entry.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { $progress, keepRun } from '#stores/progress.ts'
import { ScenarioPlayer } from './ScenarioPlayer.tsx'

/** Joins one scenario to what this learner has done. */
export default function ScenarioIsland({ scenario }: { scenario: Scenario }) {
  const kept = findEntry(useStore($progress), 'scenario', scenario.id)
  const [isHydrated, setIsHydrated] = useState(false)
  useEffect(() => setIsHydrated(true), [])
  const run = isHydrated ? kept : undefined
  return (
    <ScenarioPlayer
      scenario={scenario}
      choices={run?.run.choices ?? []}
      seenEndings={run?.endings ?? []}
      onChoices={(choices, ending) => void keepRun(scenario.id, choices, ending)}
    />
  )
}
