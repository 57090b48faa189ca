/** Decides when something is sent. */
export interface Outbox {
  /** Says that something has changed; resolves, once that was sent, with whether it was taken. */
  changed(): Promise<boolean>
  /** Sends at once; resolves with whether it was taken. */
  flush(): Promise<boolean>
  /** Whether the last time failed; it is tried again by itself. */
  isFailing(): boolean
  /** Sends nothing more. */
  close(): void
}

/** Many LMSs keep the page waiting while they save, so it is asked of them this seldom. */
const msBetween = 3000
const longestWaitMs = 60_000
/** What has failed so often has been failing for three quarters of a minute at least. */
const failuresToTell = 5
/** What was done is painted first: an LMS may hold the page up. */
const msToPaint = 100

/**
 * Creates what sends: the first change as soon as it was painted, later ones at most every three
 * seconds, and what failed again after three seconds, six, twelve, up to a minute.
 * @param send begins sending before it first waits for anything; a rejection counts as not taken.
 * @param onFailing hears that sending has failed again and again, and that it works once more.
 */
export function createOutbox(
  send: () => Promise<boolean>,
  onFailing: (isFailing: boolean) => void = () => {},
): Outbox {
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = Number.POSITIVE_INFINITY
  let lastAt = Number.NEGATIVE_INFINITY
  let failures = 0
  let running = 0
  let isClosed = false
  let waiting: ((isTaken: boolean) => void)[] = []
  const schedule = (ms: number) => {
    const at = performance.now() + ms
    if (isClosed || at >= dueAt) return
    clearTimeout(timer)
    dueAt = at
    timer = setTimeout(() => {
      dueAt = Number.POSITIVE_INFINITY
      // One that takes long is waited for; it looks itself for what has come meanwhile.
      if (running === 0) void run()
    }, ms)
  }
  const scheduleNext = () => schedule(Math.max(msToPaint, lastAt + msBetween - performance.now()))
  const run = async (): Promise<boolean> => {
    clearTimeout(timer)
    dueAt = Number.POSITIVE_INFINITY
    lastAt = performance.now()
    const served = waiting
    waiting = []
    running += 1
    const isTaken = await send().catch(() => false)
    running -= 1
    if (isTaken && failures >= failuresToTell) onFailing(false)
    failures = isTaken ? 0 : failures + 1
    if (failures === failuresToTell) onFailing(true)
    for (const serve of served) serve(isTaken)
    if (!isTaken) schedule(Math.min(longestWaitMs, msBetween * 2 ** (failures - 1)))
    if (waiting.length > 0) scheduleNext()
    return isTaken
  }
  return {
    changed() {
      if (isClosed) return Promise.resolve(false)
      const sent = new Promise<boolean>((resolve) => waiting.push(resolve))
      scheduleNext()
      return sent
    },
    flush: run,
    isFailing: () => failures > 0,
    close() {
      isClosed = true
      clearTimeout(timer)
      for (const serve of waiting.splice(0)) serve(false)
    },
  }
}
