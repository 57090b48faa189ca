import * as z from 'zod/mini'
import { fingerprint } from '#core/question/seed.ts'
import type { Interaction } from '#core/reporting/interactions.ts'

/** What is kept in the State API for the next session: where the learner was, and what was told. */
export const bookmarkSchema = z.looseObject({
  suspendData: z.catch(z.string(), ''),
  location: z.catch(z.string(), ''),
  /** Seconds of active use in all sessions. */
  seconds: z.catch(z.number().check(z.nonnegative()), 0),
  /** The marks of the answers that the LMS has stored, one a question; see `markOf`. */
  told: z.catch(z.array(z.string()), []),
  /** Whether these were stored, which each may be once in a registration (cmi5 §9.3). */
  isCompleted: z.catch(z.boolean(), false),
  isPassed: z.catch(z.boolean(), false),
  /** The scaled score that "failed" was last said of; -1 for one without a score. */
  failedAt: z.catch(z.optional(z.number()), undefined),
})

export type Bookmark = z.output<typeof bookmarkSchema>

/** Nothing learnt, nothing told. */
export const freshBookmark: Bookmark = bookmarkSchema.parse({})

export type JoinSuspendData = (ours: string, theirs: string) => string

/** Joins two bookmarks of a registration so that nothing in either is lost. */
export function joinBookmarks(
  ours: Bookmark,
  theirs: Bookmark,
  joinSuspendData: JoinSuspendData,
): Bookmark {
  return {
    ...theirs,
    ...ours,
    suspendData: joinSuspendData(ours.suspendData, theirs.suspendData),
    seconds: Math.max(ours.seconds, theirs.seconds),
    told: keepLastMarks([...theirs.told, ...ours.told]),
    isCompleted: ours.isCompleted || theirs.isCompleted,
    isPassed: ours.isPassed || theirs.isPassed,
    failedAt: ours.failedAt ?? theirs.failedAt,
  }
}

/** How many digits of a mark stand for the question. */
const digitsOfQuestion = 8

/**
 * Returns a short mark of an answer: digits that stand for the question, and digits that change with
 * the answer. Hundreds of them are written with every save.
 */
export function markOf({ id, response, result }: Interaction): string {
  const said = 'chosen' in response ? response.chosen : 'order' in response ? response.order : []
  const pairs = 'pairs' in response ? response.pairs : []
  const tokens = [...said, ...pairs.flat()].map(({ token }) => token)
  return fingerprint(id) + fingerprint(JSON.stringify([result, ...tokens])).slice(0, 5)
}

/** Keeps the last mark of each question. */
export function keepLastMarks(marks: readonly string[]): string[] {
  return [...new Map(marks.map((mark) => [mark.slice(0, digitsOfQuestion), mark])).values()]
}
