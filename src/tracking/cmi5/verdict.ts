import type { Results } from '#core/reporting/results.ts'

/**
 * Says whether the course is passed by the mark of the launch data, which the course's own mark
 * gives way to (cmi5 §10.2.4).
 *
 * Where the LMS has a mark but the course tells no score, nothing can be judged by it. "Failed" is
 * never said unless the course says so too: some systems close the attempt on it.
 */
export function judge(
  { success, score }: Pick<Results, 'success' | 'score'>,
  masteryScore: number | undefined,
): Results['success'] {
  if (masteryScore === undefined) return success
  if (!score) return 'unknown'
  if (score.scaled >= masteryScore) return 'passed'
  return success === 'failed' ? 'failed' : 'unknown'
}
