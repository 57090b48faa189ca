import type { Score } from '#core/reporting/results.ts'
import type { LmsStart } from '#tracking/lms/session.ts'
import type { Setting } from './dialect.ts'
import { decimal } from './values.ts'

/** Reads the mode of a launch; whatever is neither review nor browsing counts as normal. */
export function readMode(text: string): LmsStart['mode'] {
  return text === 'review' || text === 'browse' ? text : 'normal'
}

/** Reads a score that the LMS holds; undefined when there is none. */
export function readScore(text: string): Score | undefined {
  const raw = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  return raw <= 100 ? { raw, scaled: raw / 100 } : undefined
}

/** Keeps the settings that have a value. */
export function settings(all: readonly (readonly [string, string | undefined])[]): Setting[] {
  return all.flatMap(([element, value]) => (value === undefined ? [] : [[element, value] as const]))
}

/** Writes a score as a percentage: some LMSs grade by "raw" alone (Moodle). */
export function scoreSettings(root: string, score: Score | undefined): Setting[] {
  const raw = score && decimal(score.raw, 0, 100)
  if (raw === undefined) return []
  return [
    [`${root}.raw`, raw],
    [`${root}.min`, '0'],
    [`${root}.max`, '100'],
  ]
}
