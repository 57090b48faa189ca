import type { Entry } from '#core/progress/entry.ts'
import type { Colleague } from './gaps.ts'

/** The sheets of the two rounds: now, and at day 60. */
export const roundSheets = ['self-assessment-1', 'self-assessment-2'] as const

/** The field of a round's sheet that holds the day of its first answer. */
export const dayField = 'day'

/** Names the sheet that holds what a colleague has marked. */
export function sheetOf(colleague: Colleague): string {
  return `colleague-${colleague}`
}

/** Tells whether an entry is for its owner alone, so that no LMS may ever be sent it. */
export function isPrivate({ kind, id }: Pick<Entry, 'kind' | 'id'>): boolean {
  return kind === 'sheet' && /^(self-assessment|colleague|reflection)-/.test(id)
}
