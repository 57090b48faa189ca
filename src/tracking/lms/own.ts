import type { Entry } from '#core/progress/entry.ts'
import { namedSheet } from '#core/record/named-sheet.ts'
import { isPrivate } from '#core/self-assessment/sheets.ts'
import { createBrowserKeeper } from '#tracking/browser/keeper.ts'
import { NotKept, type Tracker } from '#tracking/tracker.ts'
import { learnerMark } from './journal.ts'

/** Keeps what is its owner's alone. */
export type Own = Pick<Tracker, 'load' | 'save'>

/** Tells whether an entry is for its owner alone: private sheets, and the name on a record. */
export function isOwn({ kind, id }: Pick<Entry, 'kind' | 'id'>): boolean {
  return isPrivate({ kind, id }) || (kind === 'sheet' && id === namedSheet)
}

/**
 * Opens the keeper of what no LMS is ever sent: this browser, under the learner's own mark. Where the
 * LMS does not say who learns, nothing is kept: the next one at this computer would find it.
 */
export function openOwn(course: string, learnerId: string): Own {
  if (learnerId !== '') return createBrowserKeeper(course, `lms-${learnerMark(learnerId, course)}`)
  return {
    load: async () => ({ entries: [], safety: 'nowhere', unreadable: 0 }),
    save: async () => {
      throw new NotKept('nowhere')
    },
  }
}
