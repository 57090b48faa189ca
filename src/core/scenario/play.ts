import { fits } from './condition.ts'
import type { Quantities } from './quantities.ts'
import type { Choice, Ending, Scenario, Scene } from './scenario.ts'
import { applyChoice, enterScene, type State, startState } from './state.ts'

/** One decision of a run, with the state that it was made in and the state after it. */
export interface Step {
  readonly scene: Scene
  readonly choice: Choice
  readonly before: State
  readonly after: State
}

interface Played {
  readonly state: State
  readonly steps: readonly Step[]
}

export type SceneRun = Played & {
  readonly kind: 'scene'
  readonly scene: Scene
  /** The choices that this state allows. */
  readonly offered: readonly Choice[]
}
export type EndedRun = Played & { readonly kind: 'ended'; readonly ending: Ending }
/** Where a story stands: in a scene that waits for a choice, or at its ending. */
export type Run = SceneRun | EndedRun

/** A run with the number of saved choices that no longer fit the story. */
export type Replay = Run & { readonly dropped: number }

/** Opens a scenario at its first scene. */
export function begin(scenario: Scenario): Run {
  return arrive(scenario, scenario.scenes[0]?.id ?? 'end', startState(scenario), [])
}

/**
 * Opens a scenario at any scene, in any state, as an author does who tries a part of it.
 * @throws {Error} when the story has no such scene.
 */
export function beginAt(scenario: Scenario, sceneId: string, state: State): Run {
  if (!scenario.scenes.some(({ id }) => id === sceneId))
    throw new Error(`${scenario.id} has no scene "${sceneId}" to start from.`)
  return arrive(scenario, sceneId, state, [])
}

/** Takes one decision; undefined when the run offers no such choice. */
export function step(scenario: Scenario, run: Run, choiceId: string): Run | undefined {
  if (run.kind === 'ended') return undefined
  const { scene, state: before } = run
  const choice = run.offered.find((candidate) => candidate.id === choiceId)
  if (!choice) return undefined
  const after = applyChoice(before, scene.id, choice)
  return arrive(scenario, followLink(choice, after), after, [
    ...run.steps,
    { scene, choice, before, after },
  ])
}

/** Names the scene, or "end", that a choice leads to in the state after it. */
export function followLink(choice: Choice, after: State): string {
  return choice.to.find((link) => fits(link, after))?.to ?? 'end'
}

/** Lists the choices of a scene that a state allows. */
export function offeredChoices({ choices }: Scene, state: State): Choice[] {
  return choices.filter((choice) => fits(choice, state))
}

/** Finds the first ending that fits; undefined when the endings leave a gap. */
export function findEnding({ endings }: Scenario, state: State): Ending | undefined {
  return endings.find((ending) => fits(ending, state))
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

/** Lists the quantities at the start of a run and after each of its steps. */
export function quantitiesOver(scenario: Scenario, steps: readonly Step[]): Quantities[] {
  return [scenario.start, ...steps.map(({ after }) => after.quantities)]
}

function arrive(scenario: Scenario, to: string, state: State, steps: readonly Step[]): Run {
  const scene = scenario.scenes.find((candidate) => candidate.id === to)
  if (scene) {
    const entered = enterScene(state, to)
    const offered = offeredChoices(scene, entered)
    return { kind: 'scene', scene, offered, state: entered, steps }
  }
  const ending = findEnding(scenario, state)
  if (ending) return { kind: 'ended', ending, state, steps }
  throw new Error(
    `No ending of ${scenario.id} fits ${JSON.stringify(state.quantities)}: run "npm run scenario" on its file, which names the gap.`,
  )
}
