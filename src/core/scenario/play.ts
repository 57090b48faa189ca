import { isMet } from './condition.ts'
import { applyEffects, type Quantities } from './quantities.ts'
import type { Choice, Ending, Scenario, Scene } from './scenario.ts'

/** One decision of a run, with the quantities after it. */
export interface Step {
  readonly scene: Scene
  readonly choice: Choice
  readonly quantities: Quantities
}

interface Played {
  readonly quantities: Quantities
  readonly steps: readonly Step[]
}

export type SceneRun = Played & { readonly kind: 'scene'; readonly scene: Scene }
export type EndedRun = Played & { readonly kind: 'ended'; readonly ending: Ending }
/** Where a story stands: in a scene that waits for a choice, or at its ending. */
export type Run = SceneRun | EndedRun

/** A run with the number of saved choices that no longer fit the story. */
export type Replay = Run & { readonly dropped: number }

/** Opens a scenario at its first scene. */
export function begin(scenario: Scenario): Run {
  return arrive(scenario, scenario.scenes[0]?.id ?? 'end', {
    quantities: scenario.start,
    steps: [],
  })
}

/** Takes one decision; undefined when the run offers no such choice. */
export function step(scenario: Scenario, run: Run, choiceId: string): Run | undefined {
  if (run.kind === 'ended') return undefined
  const { scene } = run
  const choice = scene.choices.find((candidate) => candidate.id === choiceId)
  if (!choice) return undefined
  const quantities = applyEffects(run.quantities, choice.effects)
  const link = choice.to.find(({ when }) => !when || isMet(when, quantities))
  const steps = [...run.steps, { scene, choice, quantities }]
  return arrive(scenario, link?.to ?? 'end', { quantities, steps })
}

/**
 * Replays saved choices from the start.
 *
 * Where content has changed since they were saved, the run is kept as far as it fits and the rest
 * is counted, so that a view can say so.
 */
export function play(scenario: Scenario, choices: readonly string[]): Replay {
  let run = begin(scenario)
  for (const choiceId of choices) {
    const next = step(scenario, run, choiceId)
    if (!next) break
    run = next
  }
  return { ...run, dropped: choices.length - run.steps.length }
}

function arrive(scenario: Scenario, to: string, played: Played): Run {
  const scene = scenario.scenes.find((candidate) => candidate.id === to)
  if (scene) return { kind: 'scene', scene, ...played }
  const ending = scenario.endings.find(({ when }) => !when || isMet(when, played.quantities))
  if (ending) return { kind: 'ended', ending, ...played }
  throw new Error(
    `No ending of ${scenario.id} fits ${JSON.stringify(played.quantities)}: read the scenario through scenarioSchema first.`,
  )
}
