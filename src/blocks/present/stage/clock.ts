import type { Timer } from '#core/workshop/session.ts'

/** Returns how many whole seconds a timer has left, never fewer than none. */
export function secondsLeft({ endsAt, leftMs, totalMs }: Timer, now: number): number {
  const left = endsAt === undefined ? (leftMs ?? totalMs) : endsAt - now
  return Math.max(0, Math.ceil(left / 1000))
}

/** Writes seconds as minutes and seconds, such as 02:05; 61 minutes are 61:00. */
export function writeClock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}
