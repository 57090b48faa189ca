import type { Entries } from '#core/progress/entry.ts'
import { dayOf } from './day.ts'
import type { Log, Rating } from './log.ts'

/** Lists the logs of a record by the id of their card. */
export function logsOf(entries: Entries): Record<string, Log> {
  return Object.fromEntries(
    Object.values(entries).flatMap((entry) =>
      entry.kind === 'review' ? [[entry.id, entry.log]] : [],
    ),
  )
}

/** Returns the rating that a card was given on a day, the latest if there are several. */
export function ratingOn(log: Log, now: number, minutesEast: number): Rating | undefined {
  const today = dayOf(now, minutesEast)
  return log
    .filter(({ at }) => dayOf(at, minutesEast) === today)
    .reduce<Log[number] | undefined>(
      (latest, one) => (latest && latest.at > one.at ? latest : one),
      undefined,
    )?.rating
}
