import { beginAt, type Run, step } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { nameChoice } from '#core/scenario/state.ts'
import type { Start } from './start-query.ts'

/** How far a story was played, and what kept it from going on. */
export interface Replayed {
  readonly run: Run
  readonly problem?: string
}

/** Plays from a start; stops before the first choice that the story does not offer or cannot follow. */
export function replay(scenario: Scenario, { scene, state, played }: Start): Replayed {
  let run = beginAt(scenario, scene, state)
  for (const choice of played) {
    try {
      const next = step(scenario, run, choice)
      if (!next) return { run, problem: describeStop(run, choice) }
      run = next
    } catch (error) {
      return { run, problem: error instanceof Error ? error.message : String(error) }
    }
  }
  return { run }
}

function describeStop(run: Run, choice: string): string {
  if (run.kind === 'ended')
    return `The address goes on with "${choice}", but the story has ended: take it out.`
  const { scene, offered } = run
  const ids = offered.map(({ id }) => id).join(', ') || 'none'
  return `"${nameChoice(scene.id, choice)}" is not offered here, so the story stops before it. Offered: ${ids}.`
}
