/**
 * Creates what tells whether the network works, by fetching a small file of the package anew: an
 * LMS may say that it has saved although nothing has arrived (adapt-contrib-spoor issue 268).
 *
 * A redirection counts as no, since it leads to where somebody has to log in again.
 * @param address of a file that lies beside the course; it is never cached.
 * @param patience how long an answer may take, in milliseconds.
 */
export function createProbe(
  address: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
  patience = 5000,
): () => Promise<boolean> {
  let times = 0
  return async () => {
    if (globalThis.navigator?.onLine === false) return false
    times += 1
    try {
      const reply = await fetch(`${address}?${Date.now().toString(36)}.${times}`, {
        cache: 'no-store',
        signal: AbortSignal.timeout(patience),
      })
      return reply.ok && !reply.redirected
    } catch {
      return false
    }
  }
}
