/** What an LMS of the tests is asked for. */
export type Errand = 'fetch' | 'launch-data' | 'preferences' | 'state' | 'statement' | 'look'

/**
 * How it fails.
 *
 * - a number: it answers with that status, and does nothing.
 * - **lost**: it does what it is asked, and its answer never arrives.
 * - **gone**: it cannot be reached. **hung**: it never answers.
 */
export type Fault = number | 'lost' | 'gone' | 'hung'

export interface Script {
  /** True while nothing of the LMS can be reached. */
  isOffline: boolean
  /** Lets the next requests of an errand fail, one after the other; "well" lets one through. */
  fail(errand: Errand, ...faults: (Fault | 'well')[]): void
  /** Lets nothing fail that was to fail. */
  clear(): void
  /** Returns what happens to the next request of an errand. */
  next(errand: Errand): Fault | undefined
}

export function createScript(): Script {
  const planned = new Map<Errand, (Fault | 'well')[]>()
  return {
    isOffline: false,
    fail(errand, ...faults) {
      planned.set(errand, [...(planned.get(errand) ?? []), ...faults])
    },
    clear: () => planned.clear(),
    next(errand) {
      if (this.isOffline) return 'gone'
      const fault = planned.get(errand)?.shift()
      return fault === 'well' ? undefined : fault
    },
  }
}
