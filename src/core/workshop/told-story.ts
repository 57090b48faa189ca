import { offeredChoices, play, type Replay, type SceneRun, step } from '#core/scenario/play.ts'
import type { Choice, Scenario, Scene } from '#core/scenario/scenario.ts'
import type { State } from '#core/scenario/state.ts'
import type { StageBook, StagePart } from './book.ts'
import { lookUp } from './lookup.ts'
import type { Session, Telling } from './session.ts'

export type StoryPart = Extract<StagePart, { kind: 'story' }>
/** The tellings of one story of the plan, and which of them is on the stage. */
export type Tellings = Session['stories'][string]

/** One decision of a telling: taken, or, the last one, still open. */
export interface Decision {
  readonly at: number
  readonly scene: Scene
  /** In which the scene is told. */
  readonly state: State
  /** The choices before this one, by id. */
  readonly path: readonly string[]
  /** None where the story cannot go on. */
  readonly options: readonly Choice[]
  readonly taken?: { readonly choice: Choice; readonly after: State }
}

/** A story with the telling of it that is on the stage, as far as that still fits the story. */
export interface ToldStory {
  readonly part: StoryPart
  readonly story: Scenario
  readonly tellings: Tellings
  readonly telling: Telling
  readonly run: Replay
  readonly decisions: readonly Decision[]
}

/** So many choices a session holds of a telling. */
const mostChoices = 40

const untold: Telling = { choices: [], by: [] }

/** Returns the story of a part as it is told now; undefined when the book has no such story. */
export function tellStory(
  { stories }: Pick<Session, 'stories'>,
  book: StageBook,
  part: StoryPart,
): ToldStory | undefined {
  const story = lookUp(book.stories, part.scenario)
  const saved = lookUp(stories, part.id) ?? { tellings: [untold], at: 0 }
  const at = Math.min(saved.at, saved.tellings.length - 1)
  const telling = saved.tellings[at] ?? untold
  const run = story && replay(story, telling.choices)
  if (!(story && run)) return undefined
  const tellings = { ...saved, at }
  return { part, story, tellings, telling, run, decisions: decisionsOf(story, run) }
}

/**
 * Replays choices as far as they fit a story, whatever the story is; undefined when it has no
 * beginning.
 *
 * A story whose endings leave a gap is told up to the choice before the gap.
 */
export function replay(story: Scenario, choices: readonly string[]): Replay | undefined {
  for (let kept = choices.length; kept >= 0; kept -= 1) {
    const run = playSafely(story, choices.slice(0, kept))
    if (run) return { ...run, dropped: choices.length - run.steps.length }
  }
  return undefined
}

function playSafely(story: Scenario, choices: readonly string[]): Replay | undefined {
  try {
    return play(story, choices)
  } catch {
    return undefined
  }
}

function decisionsOf(story: Scenario, run: Replay): Decision[] {
  const path = run.steps.map(({ choice }) => choice.id)
  const taken = run.steps.map(({ scene, choice, before, after }, at): Decision => {
    const options = offeredChoices(scene, before)
    return { at, scene, state: before, path: path.slice(0, at), options, taken: { choice, after } }
  })
  if (run.kind === 'ended') return taken
  const { scene, state } = run
  return [...taken, { at: taken.length, scene, state, path, options: optionsOf(story, run) }]
}

/** A way that a session has no room for, or that ends in a gap, is no choice. */
function optionsOf(story: Scenario, run: SceneRun): readonly Choice[] {
  const isOpen = run.steps.length < mostChoices
  return isOpen && run.offered.some(({ id }) => leadsOn(story, run, id)) ? run.offered : []
}

function leadsOn(story: Scenario, run: SceneRun, choice: string): boolean {
  try {
    return step(story, run, choice) !== undefined
  } catch {
    return false
  }
}

/** Whether another telling has taken this decision already: then its votes are cast. */
export function isRetold({ tellings, telling }: ToldStory, { path, taken }: Decision): boolean {
  const others = tellings.tellings.filter((other) => other !== telling)
  return (
    !taken &&
    others.some(({ choices }) => choices.length > path.length && startsWith(choices, path))
  )
}

/** Whether a decision lies on a way that the room did not take. */
export function isOffTheWay({ telling }: ToldStory, { at }: Decision): boolean {
  return telling.leavesAt !== undefined && at >= telling.leavesAt
}

/** Whether a what-if has not left the way of another telling yet. */
export function isUntold({ tellings }: Tellings, telling: Telling): boolean {
  const { choices, leavesAt } = telling
  return (
    leavesAt !== undefined &&
    tellings.some((other) => other !== telling && startsWith(other.choices, choices))
  )
}

/** Whether choices begin with a path. */
export function startsWith(choices: readonly string[], path: readonly string[]): boolean {
  return path.every((id, at) => choices[at] === id)
}
