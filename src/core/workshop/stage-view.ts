import type { Quantities } from '#core/scenario/quantities.ts'
import type { Method } from './plan.ts'
import type { Look, Timer } from './session.ts'

/**
 * Everything that the stage shows, and nothing else: no notes, no suggestions, no names of people in
 * the room.
 */
export interface StageView {
  readonly screen: 'show' | 'black' | 'white'
  readonly look: Look
  readonly isRehearsal: boolean
  /** The story or the plan, small. */
  readonly eyebrow: string
  /** One line. */
  readonly heading: string
  /** Which page of several this is, counted from 1, where a text takes more than one. */
  readonly page?: { readonly at: number; readonly of: number }
  readonly body: StageBody
  readonly timer?: Timer
  /** Where the facilitator points, in shares of the picture from its top left, 0 to 1. */
  readonly spotlight?: { readonly x: number; readonly y: number }
  /** The letters of the options that are marked. */
  readonly highlighted: readonly string[]
}

/** An answer or a choice, by the letter that it carries on the stage. */
export interface StageOption {
  readonly letter: string
  readonly text: string
}

/** A line that is told, or that somebody in the story says. */
export interface StageLine {
  readonly by?: string
  readonly text: string
}

export interface Bar extends StageOption {
  readonly count: number
  /** Whole per cent; missing while fewer than ten have voted. */
  readonly percent?: number
  /** What the room, or the facilitator, went for. */
  readonly isChosen?: boolean
  /** The best answer of a question, once it is told. */
  readonly isKey?: boolean
}

export type StageBody =
  /** Corner marks, sizes of text, greys and the colours of answers. */
  | { readonly kind: 'card' }
  | { readonly kind: 'words'; readonly lines: readonly StageLine[]; readonly method?: Method }
  | { readonly kind: 'prompts'; readonly prompts: readonly string[]; readonly method?: Method }
  /** What is asked with its options; while the vote is open, the stage says so. */
  | {
      readonly kind: 'options'
      readonly ask: string
      readonly options: readonly StageOption[]
      readonly isOpen: boolean
      readonly round: 1 | 2
      readonly method?: Method
    }
  /** How many have voted, as one huge number; no option is named. */
  | {
      readonly kind: 'count'
      readonly voted: number
      readonly people?: number
      readonly isEstimate: boolean
    }
  | {
      readonly kind: 'bars'
      readonly ask: string
      readonly bars: readonly Bar[]
      readonly voted: number
      readonly isEstimate: boolean
      readonly round: 1 | 2
      /** Said under the bars, such as why the best answer is the best. */
      readonly comment?: string
    }
  /** A result that is kept back: fewer have answered than the question asks for. */
  | { readonly kind: 'held'; readonly voted: number; readonly least: number }
  | {
      readonly kind: 'shift'
      readonly bars: readonly (StageOption & { readonly before: number; readonly after: number })[]
      readonly before: number
      readonly after: number
      /** The least number of people who must have changed; missing where the counts are estimates. */
      readonly moved?: number
    }
  /** What the room chose, and what is followed: another choice where the facilitator decided so. */
  | {
      readonly kind: 'choice'
      readonly followed: StageOption
      readonly roomChose?: StageOption
      readonly isTie: boolean
      readonly isWhatIf: boolean
    }
  | { readonly kind: 'path'; readonly tellings: readonly StagePath[] }
  | {
      readonly kind: 'tally'
      readonly acts: readonly { readonly act: string; readonly count: number }[]
    }

/** One way through a story, for the debrief. */
export interface StagePath {
  readonly isWhatIf: boolean
  readonly steps: readonly {
    readonly scene: string
    readonly letter: string
    readonly text: string
  }[]
  readonly ending?: string
  readonly quantities?: readonly Quantities[]
}
