import { talkTimer, timerFor } from '#blocks/present/console/timer-for.ts'
import type { Command } from '#core/workshop/commands.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import type { ConsoleAct, KeyAct } from '#core/workshop/key-table.ts'
import type { Session } from '#core/workshop/session.ts'
import { leftOf } from '#core/workshop/timer.ts'

/** What a key comes to: something done to the session, or something that the console does. */
export type Outcome =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'show'; readonly what: 'vote' | 'story' | 'parts' }
  | { readonly kind: 'undo' | 'help' | 'spotlight' | 'fullscreen' | 'leave' }

interface Standing {
  readonly session: Session
  readonly view: ConsoleView
  readonly now: number
}

const stepOfText = 0.1

/** Says what a key comes to where the session stands. */
export function outcomeOf(act: KeyAct, standing: Standing): Outcome {
  switch (act.kind) {
    case 'command':
      return act
    case 'option':
      return command(optionCommand(act, standing))
    case 'console':
      return outcomeOfAct(act.act, standing)
  }
}

/** At a choice the digits follow an option; everywhere else they count votes for it. */
function optionCommand(
  { option, by }: Extract<KeyAct, { kind: 'option' }>,
  { session }: Standing,
): Command {
  return session.place.beat === 'choose' && by === 1
    ? { do: 'choose', option }
    : { do: 'count', option, by }
}

function outcomeOfAct(act: ConsoleAct, standing: Standing): Outcome {
  const { scale } = standing.session.look
  switch (act) {
    case 'larger':
      return command({ do: 'look', look: { scale: scale + stepOfText } })
    case 'smaller':
      return command({ do: 'look', look: { scale: scale - stepOfText } })
    case 'timer':
      return command(timerCommand(standing))
    case 'discuss':
      return command({ do: 'start-timer', ...talkTimer })
    case 'tally-pad':
      return { kind: 'show', what: 'vote' }
    case 'map':
      return { kind: 'show', what: 'story' }
    case 'go-to':
      return { kind: 'show', what: 'parts' }
    case 'undo':
    case 'help':
    case 'spotlight':
    case 'fullscreen':
    case 'leave':
      return { kind: act }
  }
}

function timerCommand({ session: { timer }, view, now }: Standing): Command {
  const isRunningDown = timer && leftOf(timer, now) > 0
  return isRunningDown ? { do: 'toggle-timer' } : { do: 'start-timer', ...timerFor(view) }
}

function command(command: Command): Outcome {
  return { kind: 'command', command }
}
