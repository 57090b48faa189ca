/** Counts the time in which a course is used. */
export interface ActiveTime {
  /** Says that the learner has done something. */
  touch(): void
  /** Says whether the course is in view. */
  show(isShown: boolean): void
  /** Whole seconds of active use so far. */
  seconds(): number
}

/** Reading without touching anything counts for so long: five minutes. */
const longestIdleMs = 5 * 60_000

/**
 * Starts counting.
 * @param now milliseconds of a clock that never goes back, such as performance.now.
 */
export function countActiveTime(now: () => number): ActiveTime {
  let total = 0
  let counted = now()
  let touched = counted
  let isShown = true
  const count = () => {
    const at = now()
    const until = Math.min(at, touched + longestIdleMs)
    if (isShown && until > counted) total += until - counted
    counted = at
  }
  return {
    touch() {
      count()
      touched = now()
    },
    show(next) {
      count()
      isShown = next
      if (next) touched = now()
    },
    seconds() {
      count()
      return Math.floor(total / 1000)
    },
  }
}
