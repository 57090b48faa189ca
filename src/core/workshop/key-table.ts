import type { Command } from './commands.ts'

/** What a key does: a command on the session, or something that the console does by itself. */
export type KeyAct =
  | { readonly kind: 'command'; readonly command: Command }
  /** An option by its place: counted up or down at a vote, followed at a choice. */
  | { readonly kind: 'option'; readonly option: number; readonly by: 1 | -1 }
  | { readonly kind: 'console'; readonly act: ConsoleAct }

export type ConsoleAct =
  /** Closes what lies over the console, and shows the picture again; it destroys nothing. */
  | 'leave'
  | 'tally-pad'
  | 'fullscreen'
  | 'map'
  | 'go-to'
  | 'larger'
  | 'smaller'
  /** Starts the timer that fits the beat, pauses one that runs, goes on with one that stands. */
  | 'timer'
  | 'discuss'
  /** Lets the spotlight follow the pointer, and stops it. */
  | 'spotlight'
  | 'undo'
  | 'help'

/** Where a key works, beside the page itself. */
type Reach =
  /** Wherever the focus is, in a text too: no text takes these keys. */
  | 'everywhere'
  /** On buttons and links too, as a clicker sends it; a text takes it as a letter. */
  | 'controls'
  /** Where neither a control nor a text has the focus. */
  | 'page'

export interface KeyRow {
  /** As a keyboard event names them, letters small; "Shift+" and "Ctrl+" stand before. */
  readonly keys: readonly string[]
  /** As people know them. */
  readonly shown: readonly string[]
  readonly does: string
  /** Whether it is a letter, a digit or a sign, which can be switched off (WCAG 2.1.4). */
  readonly isSingle: boolean
  readonly reach: Reach
  readonly act: KeyAct
}

const command = (does: Command): KeyAct => ({ kind: 'command', command: does })
const ofConsole = (act: ConsoleAct): KeyAct => ({ kind: 'console', act })

const next = command({ do: 'next' })
const back = command({ do: 'back' })
const black = command({ do: 'screen', to: 'black' })
const usualSize = command({ do: 'look', look: { scale: 1 } })

const named = (
  reach: Reach,
  [keys, shown]: readonly [readonly string[], readonly string[]],
  does: string,
  act: KeyAct,
): KeyRow => ({ keys, shown, does, isSingle: false, reach, act })

const single = (keys: readonly string[], does: string, act: KeyAct): KeyRow => ({
  keys,
  shown: keys.map((key) => key.replace(/[a-z]$/, (letter) => letter.toUpperCase())),
  does,
  isSingle: true,
  reach: 'page',
  act,
})

/** Every key of the console but the digits, for the help and for the reading of keys. */
export const keyTable: readonly KeyRow[] = [
  named('everywhere', [['PageDown'], ['Page Down']], 'Next', next),
  named('everywhere', [['PageUp'], ['Page Up']], 'Back', back),
  named(
    'page',
    [
      ['ArrowRight', 'ArrowDown', ' '],
      ['→', '↓', 'Space'],
    ],
    'Next',
    next,
  ),
  named(
    'page',
    [
      ['ArrowLeft', 'ArrowUp', 'Shift+ '],
      ['←', '↑', 'Shift+Space'],
    ],
    'Back',
    back,
  ),
  named(
    'everywhere',
    [['F5'], ['F5']],
    'Start the clock and show the picture',
    command({ do: 'start' }),
  ),
  named(
    'everywhere',
    [['Escape'], ['Esc']],
    'Close what is open; show the picture again',
    ofConsole('leave'),
  ),
  named('everywhere', [['F1'], ['F1']], 'Help', ofConsole('help')),
  named('controls', [['Ctrl+z'], ['Ctrl+Z']], 'Undo', ofConsole('undo')),
  named('page', [['Ctrl+0'], ['Ctrl+0']], 'Usual size of text on the stage', usualSize),
  single(['n'], 'Next', next),
  single(['p'], 'Back', back),
  { ...single(['b', '.'], 'Black, and back to the picture', black), reach: 'controls' },
  single(['w', ','], 'White, and back to the picture', command({ do: 'screen', to: 'white' })),
  single(['z'], 'Freeze the stage, and let it go', command({ do: 'screen', to: 'freeze' })),
  single(['v'], 'Open or close the vote', command({ do: 'toggle-vote' })),
  single(['r'], 'Show or hide the first result', command({ do: 'toggle-result' })),
  single(['h'], 'Count hands', ofConsole('tally-pad')),
  single(['t'], 'Start or pause the timer', ofConsole('timer')),
  single(['Shift+t'], 'One minute more', command({ do: 'add-time', minutes: 1 })),
  single(['d'], 'Time to discuss', ofConsole('discuss')),
  single(['l'], 'Spotlight follows the pointer', ofConsole('spotlight')),
  single(['f'], 'Fullscreen', ofConsole('fullscreen')),
  single(['o'], 'Map of the story', ofConsole('map')),
  single(['g'], 'Go to', ofConsole('go-to')),
  single(['+', '='], 'Larger text on the stage', ofConsole('larger')),
  single(['-', '−'], 'Smaller text on the stage', ofConsole('smaller')),
  single(['?'], 'Help', ofConsole('help')),
]

/** The digits, which `commandFor` reads by themselves; for the help. */
export const digitRows = [
  { shown: ['1–6'], does: 'Count a vote for the option; at a choice, follow it' },
  { shown: ['Shift+1–6'], does: 'Take a vote back' },
] as const
