import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import { findEntry } from '#core/progress/entry.ts'
import type { StoryMap } from '#core/scenario/map.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { $progress, keepRun } from '#stores/progress.ts'
import { ScenarioPlayer } from './ScenarioPlayer.tsx'

interface Props {
  scenario: Scenario
  map: StoryMap
}

/** Joins one scenario to what this learner has done. */
export default function ScenarioIsland({ scenario, map }: Props) {
  const kept = findEntry(useStore($progress), 'scenario', scenario.id)
  const [isHydrated, setIsHydrated] = useState(false)
  useEffect(() => setIsHydrated(true), [])
  const known = isHydrated ? kept : undefined
  return (
    <ScenarioPlayer
      scenario={scenario}
      map={map}
      choices={known?.run.choices ?? []}
      isTold={known?.run.told ?? false}
      seenEndings={known?.endings ?? []}
      finished={known?.finished ?? []}
      onStanding={(standing) => void keepRun(scenario.id, standing)}
    />
  )
}
