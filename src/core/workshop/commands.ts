import type { Look } from './session.ts'

/** Everything that can be done to a session; the console is the only one who does it. */
export type Command =
  | { readonly do: 'next' }
  | { readonly do: 'back' }
  /** Goes to the beginning of a part, or to a decision of its story. */
  | { readonly do: 'go'; readonly part: string; readonly decision?: number }
  /** Follows a choice of the story by its place on the stage, whatever the votes say. */
  | { readonly do: 'choose'; readonly option: number }
  /** Opens a what-if at a decision of the story that is on the stage. */
  | { readonly do: 'what-if'; readonly decision: number }
  /** Puts another telling of the story on the stage. */
  | { readonly do: 'tell'; readonly telling: number }
  /** Counts votes of an option up or down, by its place. */
  | { readonly do: 'count'; readonly option: number; readonly by: 1 | -1 }
  | { readonly do: 'set-count'; readonly option: number; readonly to: number }
  /** Gives the last option whoever of the room has not been counted. */
  | { readonly do: 'rest' }
  /** Guesses the votes of an option as a share of the room, 0 to 1. */
  | { readonly do: 'estimate'; readonly option: number; readonly share: number }
  | { readonly do: 'people'; readonly people: number | undefined }
  /** Opens a vote that is closed and closes one that is open. */
  | { readonly do: 'toggle-vote' }
  /** Shows the first result once somebody has voted, and puts it away again. */
  | { readonly do: 'toggle-result' }
  /** Sets the screen; naming what it is already shows the picture again, as a key does. */
  | { readonly do: 'screen'; readonly to: 'show' | 'black' | 'white' | 'freeze' }
  | {
      readonly do: 'spotlight'
      readonly at: { readonly x: number; readonly y: number } | undefined
    }
  | { readonly do: 'highlight'; readonly option: number }
  | { readonly do: 'start-timer'; readonly label: string; readonly minutes: number }
  | { readonly do: 'toggle-timer' }
  | { readonly do: 'add-time'; readonly minutes: number }
  | { readonly do: 'reset-timer' }
  | { readonly do: 'look'; readonly look: Partial<Look> }
  | { readonly do: 'hold-first-result'; readonly holds: boolean }
  /** Starts the clock of the session; opening the console does not. */
  | { readonly do: 'start' }
