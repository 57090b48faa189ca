import type { Queued } from './queue.ts'
import type { Ask } from './request.ts'

/** With what else is on its way it has to stay below 64 KiB, or the browser refuses it (Fetch Standard). */
const mostAtOnce = 24_000

/**
 * Sends what still waits while the page goes away, in one request that outlives it.
 *
 * One request keeps the order. Where all of it is too much, or part of it may be stored already and
 * would spoil the rest, only the first and the last statement of the session go: the next launch
 * tells what the LMS has not stored.
 */
export function sendLast(ask: Ask, items: readonly Queued[]): void {
  const isSafe = items.every(({ isUncertain, note }) => !isUncertain || note === 'initialized')
  const whole = items.map(({ statement }) => statement)
  const frame = items.filter(({ note }) => note === 'initialized' || note === 'terminated')
  const isSmall = new Blob([JSON.stringify(whole)]).size <= mostAtOnce
  const sent = isSafe && isSmall ? whole : frame.map(({ statement }) => statement)
  const [first, ...others] = sent
  if (!first) return
  const request = { resource: 'statements', keepalive: true } as const
  if (others.length > 0) void ask({ ...request, method: 'POST', body: JSON.stringify(sent) })
  else {
    const query = { statementId: first.id }
    void ask({ ...request, method: 'PUT', query, body: JSON.stringify(first) })
  }
}
