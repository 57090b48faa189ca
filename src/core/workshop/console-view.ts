import type { PlanPart } from './plan.ts'
import type { StageOption, StageView } from './stage-view.ts'

/** Everything that the console shows of a session beyond the clock and the state of its windows. */
export interface ConsoleView {
  readonly stage: StageView
  /** What Next would show; undefined at the end, and where the facilitator has to choose first. */
  readonly next: StageView | undefined
  /** What Next does, in a word or two: "Open the vote", "Show the result". */
  readonly nextName: string
  readonly say: string
  readonly ask: readonly string[]
  readonly watchFor: string
  /** The strongest case for the choice that nobody took; for after the vote. */
  readonly devil?: string
  readonly voices: readonly {
    readonly name: string
    readonly post: string
    readonly voice: string
  }[]
  /** What the numbers suggest: discuss, move on, explain once more. Never on the stage. */
  readonly advice?: string
  readonly parts: readonly {
    readonly id: string
    readonly kind: PlanPart['kind']
    readonly title: string
    readonly plannedMs: number
    readonly spentMs: number
    readonly standing: 'done' | 'now' | 'to come'
  }[]
  /** Of the beat that is on the stage: how long it should take, where the plan or the story says so. */
  readonly plannedMs: number
  readonly vote?: VotePanel
  readonly story?: StoryPanel
}

export interface VotePanel {
  readonly round: 1 | 2
  readonly isOpen: boolean
  readonly options: readonly (StageOption & { readonly count: number })[]
  readonly voted: number
  readonly people: number | undefined
  readonly isEstimate: boolean
  /** How many of the room have not been counted; undefined while nobody has counted the room. */
  readonly missing: number | undefined
}

export interface StoryPanel {
  readonly title: string
  /** The options that may be followed now. */
  readonly options: readonly StageOption[]
  /** Why the facilitator has to choose: the votes tie, or nobody has voted. */
  readonly mustChoose?: 'tie' | 'no votes'
  /** The place of the option that Next follows. */
  readonly follows?: number
  readonly tellings: readonly {
    readonly name: string
    readonly isWhatIf: boolean
    readonly isOn: boolean
    readonly decisions: readonly {
      readonly scene: string
      readonly sceneId: string
      readonly letter: string
      readonly text: string
      readonly by: 'room' | 'facilitator'
    }[]
    readonly ending?: string
  }[]
}
