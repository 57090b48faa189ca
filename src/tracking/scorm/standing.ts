import type { Results } from '#core/reporting/results.ts'
import type { Standing } from './dialect.ts'

const ranks = { unknown: 0, failed: 1, passed: 2 }

/**
 * Raises what an LMS was told to what is to be told now.
 *
 * It never falls within an attempt: what was completed stays, what was passed stays, and nothing
 * fails any more once it was completed. A lower score never takes the place of a higher one.
 */
export function raise(told: Standing, { completion, success, progress, score }: Results): Standing {
  const isCompleted = told.completion === 'completed'
  const mayFail = success !== 'failed' || !isCompleted
  const best = score && (told.score?.raw ?? -1) < score.raw ? score : told.score
  return {
    completion: isCompleted ? 'completed' : completion,
    success: ranks[success] > ranks[told.success] && mayFail ? success : told.success,
    progress: Math.max(told.progress, progress),
    ...(best && { score: best }),
  }
}
