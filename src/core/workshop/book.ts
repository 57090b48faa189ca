import type { Scenario, ScenarioFile } from '#core/scenario/scenario.ts'
import type { Plan, PlanPart } from './plan.ts'

/** A question of the bank as a room is asked it: with its best answer, which the stage tells last. */
export interface RoomQuestion {
  readonly id: string
  readonly stem: string
  readonly options: readonly { readonly id: string; readonly text: string }[]
  /** The id of the best option, and why it is the best. */
  readonly key: string
  readonly because: string
}

/** The part of a plan without what only the facilitator sees. */
export type StagePart = {
  [Kind in PlanPart['kind']]: Omit<Extract<PlanPart, { kind: Kind }>, 'say' | 'ask' | 'watchFor'>
}[PlanPart['kind']]

/** Everything that a plan puts on the stage; it holds nothing that is meant for the facilitator. */
export interface StageBook {
  readonly course: string
  /** Stands for all of this; a session that was begun with other content is told so. */
  readonly content: string
  readonly plan: Omit<Plan, 'parts'> & { readonly parts: readonly StagePart[] }
  /** By id. */
  readonly stories: Readonly<Record<string, Scenario>>
  readonly questions: Readonly<Record<string, RoomQuestion>>
}

/**
 * The same as its file has it: the best answers are sealed (core/question/seal.ts) by the plan's id, all
 * alike, so that they pack well.
 */
export type SealedBook = Omit<StageBook, 'questions'> & {
  readonly questions: Readonly<
    Record<string, Omit<RoomQuestion, 'key' | 'because'> & { readonly sealed: string }>
  >
}

export interface PartNotes {
  readonly say: string
  readonly ask: readonly string[]
  readonly watchFor: string
}

type SceneRoom = ScenarioFile['scenes'][number]['room']

/** What only the facilitator sees. */
export interface Notes {
  /** By the id of the part. */
  readonly parts: Readonly<Record<string, PartNotes>>
  /** By the id of the story, then of the scene. */
  readonly scenes: Readonly<
    Record<string, Readonly<Record<string, SceneRoom & { readonly discuss: string }>>>
  >
  /** How to read the people of a story aloud, by the id of the story. */
  readonly voices: Readonly<
    Record<
      string,
      readonly { readonly name: string; readonly post: string; readonly voice: string }[]
    >
  >
}
