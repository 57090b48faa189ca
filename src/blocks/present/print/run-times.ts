import type { PlanPart } from '#core/workshop/plan.ts'

/** Gives each part the time from the beginning at which it starts, such as "1:05". */
export function startTimes(parts: readonly PlanPart[]): { part: PlanPart; start: string }[] {
  let minutes = 0
  return parts.map((part) => {
    const start = writeTime(minutes)
    minutes += part.minutes
    return { part, start }
  })
}

/** Writes minutes as hours and minutes, such as "1:05"; part of a minute is left out. */
export function writeTime(minutes: number): string {
  const whole = Math.floor(minutes)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Writes minutes as one says them, such as "5½ min". */
export function writeMinutes(minutes: number): string {
  const whole = Math.floor(minutes)
  const half = minutes - whole >= 0.5 ? '½' : ''
  return `${whole === 0 && half ? '' : whole}${half} min`
}
