/** The browser’s database has not answered in time. */
export class TooSlow extends Error {}

/**
 * Resolves like the work, or rejects once it has taken too long; the work itself goes on.
 * @param ms how long to wait, in milliseconds.
 * @throws {TooSlow} when the time is up.
 */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TooSlow()), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
