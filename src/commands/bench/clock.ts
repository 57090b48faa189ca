import { mock } from 'node:test'
import { setImmediate } from 'node:timers/promises'

const stepMs = 100
/** Whatever waits to be sent is sent by then. */
const longestSteppedMs = 10_000

/**
 * Gives the work a clock that stands still until it is moved, for Date, timers and performance.now,
 * so that hours of learning pass in seconds.
 * @param work is given what moves the clock on by some milliseconds.
 */
export async function withClock<T>(work: (pass: (ms: number) => Promise<void>) => Promise<T>) {
  const now = performance.now
  const begun = Date.UTC(2026, 10, 24, 9)
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: begun })
  performance.now = () => Date.now() - begun
  try {
    return await work(pass)
  } finally {
    performance.now = now
    mock.timers.reset()
  }
}

/**
 * In steps, so that what a timer has set going is done before the next one is due; and at once
 * where nothing has been due for long.
 */
async function pass(ms: number) {
  const stepped = Math.min(ms, longestSteppedMs)
  for (let left = stepped; left > 0; left -= stepMs) {
    await setImmediate()
    mock.timers.tick(Math.min(stepMs, left))
  }
  await setImmediate()
  if (ms > stepped) mock.timers.tick(ms - stepped)
}
