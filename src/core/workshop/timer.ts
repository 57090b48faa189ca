import type { Command } from './commands.ts'
import type { Timer } from './session.ts'

export type TimerCommand = Extract<
  Command,
  { do: 'start-timer' | 'toggle-timer' | 'add-time' | 'reset-timer' }
>

const minuteMs = 60_000
const longestLabel = 80

/** Returns the milliseconds that a timer has left at a time, 0 once it is up. */
export function leftOf({ totalMs, endsAt, leftMs }: Timer, now: number): number {
  return Math.max(0, endsAt === undefined ? (leftMs ?? totalMs) : endsAt - now)
}

/** Whether the time of a timer is up. */
export function isUp(timer: Timer, now: number): boolean {
  return leftOf(timer, now) === 0
}

/**
 * Carries out what is done to a timer; undefined when none is left.
 *
 * A timer that is reset stands at its full time; one that stands there already is taken away.
 */
export function setTimer(
  timer: Timer | undefined,
  command: TimerCommand,
  now: number,
): Timer | undefined {
  if (command.do === 'start-timer') return startTimer(timer, command, now)
  if (!timer) return undefined
  const { label, totalMs } = timer
  const left = leftOf(timer, now)
  switch (command.do) {
    case 'toggle-timer':
      if (left === 0) return timer
      return timer.endsAt === undefined
        ? { label, totalMs, endsAt: now + left }
        : { label, totalMs, leftMs: left }
    case 'add-time':
      return addTime(timer, command.minutes * minuteMs, now)
    case 'reset-timer':
      return timer.endsAt === undefined && left === totalMs
        ? undefined
        : { label, totalMs, leftMs: totalMs }
  }
}

function startTimer(
  timer: Timer | undefined,
  { label, minutes }: Extract<Command, { do: 'start-timer' }>,
  now: number,
): Timer | undefined {
  const totalMs = minutes * minuteMs
  if (!(totalMs > 0 && Number.isFinite(totalMs))) return timer
  return { label: label.slice(0, longestLabel), totalMs, endsAt: now + totalMs }
}

/** Adds to what is left, or takes from it; a time that is up starts again with what is added. */
function addTime(timer: Timer, byMs: number, now: number): Timer {
  if (!Number.isFinite(byMs)) return timer
  const left = leftOf(timer, now)
  const leftMs = Math.max(0, left + byMs)
  const totalMs = Math.max(0, timer.totalMs + (leftMs - left))
  const { label, endsAt } = timer
  return endsAt === undefined
    ? { label, totalMs, leftMs }
    : { label, totalMs, endsAt: now + leftMs }
}
