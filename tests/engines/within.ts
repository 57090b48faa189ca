import { setTimeout as sleep } from 'node:timers/promises'

/** Waits for work, but no longer than it may take. */
export async function within<Found>(ms: number, work: PromiseLike<Found>): Promise<Found> {
  const done = new AbortController()
  const tooLate = sleep(ms, undefined, { signal: done.signal }).then(() => {
    throw new Error(`This was not done after ${ms / 1000} s.`)
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    done.abort()
    tooLate.catch(() => {})
  }
}
