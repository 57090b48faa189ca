import { count } from '#ui/counted.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** Writes a time of day on the reader's own clock: "14:32:07". */
export function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB')
}

/** Writes it without the seconds: "14:32". */
export function hourAndMinute(at: number): string {
  return timeOfDay(at).slice(0, 5)
}

/** Says how long ago something was; beyond a day, when. */
export function ago(at: number, now: number): string {
  const past = now - at
  if (past < minuteMs) return 'just now'
  if (past < hourMs) return `${count(Math.floor(past / minuteMs), 'minute')} ago`
  if (past < dayMs) return `${count(Math.floor(past / hourMs), 'hour')} ago`
  const day = new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' })
  return `on ${day} at ${hourAndMinute(at)}`
}

/** Writes what has been spent of what was planned, in whole minutes: "3 of 15 minutes". */
export function spentOf(spentMs: number, plannedMs: number): string {
  const spent = Math.floor(spentMs / minuteMs)
  return `${spent} of ${count(Math.round(plannedMs / minuteMs), 'minute')}`
}
