import type { Identified, Lock, LockKind } from './lock.ts'

/** Where content and lock part in a way that would cost a learner something. */
export type LockFault =
  /** Ids that went without being retired; more than one where one thing has several. */
  | { kind: 'gone'; ids: string[] }
  /** A retired id that stands for something again. */
  | { kind: 'reused'; id: string }
  | { kind: 'other-kind'; id: string; was: LockKind; is: LockKind }
  | { kind: 'parts-gone'; id: string; parts: string[] }
  | { kind: 'parts-reused'; id: string; parts: string[] }

/** Finds what may not happen to ids: going without being retired, coming back, changing their kind. */
export function findLockFaults(
  { entries }: Pick<Lock, 'entries'>,
  found: readonly Identified[],
): LockFault[] {
  const byId = new Map(found.map((one) => [one.id, one]))
  const gone = entries.filter(({ id, retired }) => retired === undefined && !byId.has(id))
  const groups = Map.groupBy(gone, ({ id }) => ownerOf(id))
  const others = entries.flatMap((entry): LockFault[] => {
    const now = byId.get(entry.id)
    if (!now) return []
    const { id, kind, retired, parts = [], retiredParts = [] } = entry
    if (retired !== undefined) return [{ kind: 'reused', id }]
    if (kind !== now.kind) return [{ kind: 'other-kind', id, was: kind, is: now.kind }]
    const live = new Set(now.parts)
    const missing = parts.filter((part) => !live.has(part) && !retiredParts.includes(part))
    const back = retiredParts.filter((part) => live.has(part))
    return [
      ...(missing.length > 0 ? [{ kind: 'parts-gone' as const, id, parts: missing }] : []),
      ...(back.length > 0 ? [{ kind: 'parts-reused' as const, id, parts: back }] : []),
    ]
  })
  return [
    ...[...groups.values()].map((group) => ({
      kind: 'gone' as const,
      ids: group.map(({ id }) => id),
    })),
    ...others,
  ]
}

/** Names what an id goes with: the card "item:LO1-K7" goes when the item LO1-K7 does. */
function ownerOf(id: string): string {
  return id.replace(/^(item:|reflection-)/, '')
}
