import * as z from 'zod/mini'
import { openKept } from './kept.ts'
import type { Outside } from './launch.ts'
import type { Stamp, Verb } from './statements.ts'

/** What has been said in a session, for a reload of its tab. */
export interface SessionLog {
  /** Tells whether the verb was said, which each may be once in a session (cmi5 §9.3). */
  hasSaid(verb: Verb): boolean
  say(verb: Verb): void
  /** Returns a new id, and a time that is never before the last one. */
  stamp(): Stamp
  /** Seconds since the session began. */
  seconds(): number
}

const logSchema = z.object({
  beganAt: z.number(),
  /** The time of the latest statement. */
  latest: z.number(),
  said: z.array(z.string()),
})

/**
 * Opens the log of a session, or goes on with it.
 *
 * The order of statements is that of their timestamps (cmi5 §9.3), so a clock that is set back
 * stands still until it has caught up.
 * @param key names the session within the registration.
 */
export function openLog(key: string, { storage, now, uuid }: Outside): SessionLog {
  const kept = openKept(storage, key, logSchema)
  let log = kept.read() ?? { beganAt: now(), latest: now(), said: [] }
  const change = (changed: Partial<typeof log>) => {
    log = { ...log, ...changed }
    kept.write(log)
  }
  return {
    hasSaid: (verb) => log.said.includes(verb),
    say: (verb) => change({ said: [...log.said, verb] }),
    stamp() {
      change({ latest: Math.max(now(), log.latest) })
      return { id: uuid(), timestamp: new Date(log.latest).toISOString() }
    },
    seconds: () => (Math.max(now(), log.latest) - log.beganAt) / 1000,
  }
}
