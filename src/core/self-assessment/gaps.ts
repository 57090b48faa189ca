import { type Fields, markOf } from './score.ts'

/** What a colleague may write in place of a mark. */
export const notSeen = 'not-seen'

/** The colleagues who are asked, by where they stand. */
export const colleagues = ['above', 'beside', 'below'] as const
export type Colleague = (typeof colleagues)[number]

/** What one colleague saw of a statement. */
export interface Seen {
  colleague: Colleague
  mark: number | 'not seen'
}

/** A statement on which somebody saw something else than its owner did, or nothing. */
export interface Gap {
  id: string
  own: number
  /** What each colleague who answered has marked, not only those who differ. */
  seen: Seen[]
}

/** How far apart two marks are before they are worth a question. */
const leastDifference = 2

/**
 * Lists the statements on which a colleague differs by two or more, or has seen nothing, in the
 * order of the statements. One that its owner has not marked is left out.
 */
export function findGaps(
  statements: readonly { id: string }[],
  own: Fields,
  sheets: Readonly<Record<Colleague, Fields>>,
): Gap[] {
  return statements.flatMap(({ id }) => {
    const mark = markOf(own, id)
    if (mark === undefined) return []
    const seen = colleagues.flatMap((colleague) => readSeen(colleague, sheets[colleague], id))
    const isGap = seen.some(
      (one) => one.mark === 'not seen' || Math.abs(one.mark - mark) >= leastDifference,
    )
    return isGap ? [{ id, own: mark, seen }] : []
  })
}

function readSeen(colleague: Colleague, fields: Fields, id: string): Seen[] {
  if (Object.hasOwn(fields, id) && fields[id] === notSeen) return [{ colleague, mark: 'not seen' }]
  const mark = markOf(fields, id)
  return mark === undefined ? [] : [{ colleague, mark }]
}
