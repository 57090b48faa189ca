import { atom } from 'nanostores'

/** The time in milliseconds since 1970, once a second while the clock runs. */
export const $now = atom(0)

// nanostores could start it by itself (onMount), in bytes that every page of the course would carry.
/** Runs the clock; returns a function that stops it. */
export function runClock(): () => void {
  lookAtClock()
  const timer = setInterval(lookAtClock, 1000)
  return () => clearInterval(timer)
}

/** Sets the time at once, so that what has just begun does not seem to have begun in the future. */
export function lookAtClock() {
  $now.set(Date.now())
}
