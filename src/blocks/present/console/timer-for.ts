import type { ConsoleView } from '#core/workshop/console-view.ts'

const minuteMs = 60_000
const usualTalk = 3

/** The minutes that a timer can be started with. */
export const timerMinutes = [1, 2, 3, 5] as const

/** How long people talk when nothing says otherwise. */
export const talkTimer = { label: 'Talk', minutes: usualTalk } as const

/** Names what the room is timed at. */
export function timerLabel({
  stage: { body },
  parts,
}: Pick<ConsoleView, 'stage' | 'parts'>): string {
  if (parts.some(({ kind, standing }) => kind === 'break' && standing === 'now')) return 'Break'
  if (body.kind !== 'options') return 'Talk'
  return body.isOpen ? 'Vote' : 'Think'
}

/** Returns the timer that fits the beat: a minute to think or to vote, else what the plan gives it. */
export function timerFor(view: Pick<ConsoleView, 'stage' | 'parts' | 'plannedMs'>): {
  label: string
  minutes: number
} {
  const label = timerLabel(view)
  if (label === 'Think' || label === 'Vote') return { label, minutes: 1 }
  const planned = Math.round(view.plannedMs / minuteMs)
  return { label, minutes: planned > 0 ? planned : usualTalk }
}
