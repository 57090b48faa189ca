import type { Lock, LockEntry } from './lock.ts'
import { type Level, levels, type Notice, notice } from './notice.ts'

/** What publishing one release after another would mean. */
export interface Comparison {
  /** Patch: no record changes. Minor: all is kept, and some is marked. Major: something is archived. */
  verdict: Level
  /** What learners would notice, the gravest first. */
  notices: Notice[]
}

/**
 * Compares two locks of one course, the published one first.
 * @throws {Error} when they are of two courses.
 */
export function compareLocks(old: Lock, now: Lock): Comparison {
  if (old.course !== now.course) {
    throw new Error(
      `The locks are of two courses, ${old.course} and ${now.course}. Compare two releases of one.`,
    )
  }
  const before = liveById(old)
  const after = liveById(now)
  const archived = [...before.values()].filter(({ id }) => !after.has(id))
  const notices = [
    ...archived.map((entry) => notice('archived', entry)),
    ...[...after.values()].flatMap((entry) => compareEntries(before.get(entry.id), entry)),
  ].sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level))
  return { verdict: notices[0]?.level ?? 'patch', notices }
}

function liveById({ entries }: Lock): Map<string, LockEntry> {
  const live = entries.filter(({ retired }) => retired === undefined)
  return new Map(live.map((entry) => [entry.id, entry]))
}

function compareEntries(old: LockEntry | undefined, now: LockEntry): Notice[] {
  if (!old) return [notice('added', now)]
  const live = new Set(liveParts(now))
  const lost = liveParts(old).filter((part) => !live.has(part))
  const joined = Object.keys(now.needs ?? {}).filter((id) => !Object.hasOwn(old.needs ?? {}, id))
  const isChanged = old.meaning !== now.meaning
  return [
    ...(old.kind === now.kind ? [] : [notice('archived', old)]),
    ...(lost.length > 0 ? [notice('parts-archived', now, lost)] : []),
    ...(old.route === now.route ? [] : [notice('rerouted', now)]),
    ...(joined.length > 0 ? [notice('extended', now, joined)] : []),
    ...(isChanged ? [notice(isAnswered(now) ? 'updated' : 'reworded', now)] : []),
  ]
}

function liveParts({ parts = [], retiredParts = [] }: LockEntry): string[] {
  return parts.filter((part) => !retiredParts.includes(part))
}

/** Tells whether what was kept answers to a wording, so that a new one has to be pointed out. */
export function isAnswered({ kind }: { kind: string }): boolean {
  return kind === 'question' || kind === 'activity' || kind === 'sheet'
}
