import { atom, onMount } from 'nanostores'

/** The time in milliseconds since 1970, once a second while anything on the page shows it. */
export const $now = atom(0)

onMount($now, () => {
  lookAtClock()
  const timer = setInterval(lookAtClock, 1000)
  return () => clearInterval(timer)
})

/** Sets the time at once, so that what has just begun does not seem to have begun in the future. */
export function lookAtClock() {
  $now.set(Date.now())
}
