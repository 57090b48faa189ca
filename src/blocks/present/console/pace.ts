import type { ConsoleView } from '#core/workshop/console-view.ts'
import type { Session } from '#core/workshop/session.ts'
import { spentSince } from '#core/workshop/spent.ts'
import { count } from '#ui/counted.ts'

type Parts = ConsoleView['parts']

/** Returns the parts with what the one on the stage has spent until now. */
export function partsAt(parts: Parts, session: Session, now: number): Parts {
  const more = spentSince(session, now)
  return parts.map((part) =>
    part.standing === 'now' ? { ...part, spentMs: part.spentMs + more } : part,
  )
}

/** A list of questions to choose from takes longer than any plan, and is not run to its end; 8 hours. */
const longestPlanMs = 480 * 60_000

/**
 * Returns how many milliseconds a session is behind its plan; less than none when it is ahead.
 *
 * Parts that are done count whole. The one on the stage counts once it takes longer than planned,
 * since until then nobody knows.
 */
export function behindBy(parts: Parts): number {
  const planned = parts.reduce((sum, { plannedMs }) => sum + plannedMs, 0)
  if (planned > longestPlanMs) return 0
  return parts.reduce((sum, { standing, spentMs, plannedMs }) => {
    if (standing === 'done') return sum + spentMs - plannedMs
    return standing === 'now' ? sum + Math.max(0, spentMs - plannedMs) : sum
  }, 0)
}

/** Says how a session keeps to its plan: "4 minutes behind". */
export function paceWords(behindMs: number): string {
  const minutes = Math.round(Math.abs(behindMs) / 60_000)
  if (minutes === 0) return 'on time'
  return `${count(minutes, 'minute')} ${behindMs > 0 ? 'behind' : 'ahead'}`
}
