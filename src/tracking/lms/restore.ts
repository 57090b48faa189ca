import { canonical } from '#core/progress/canonical.ts'
import { type Entry, keyOf } from '#core/progress/entry.ts'
import { merge } from '#core/progress/merge.ts'
import { resultsOf } from '#core/reporting/results.ts'
import { learnerMark, openJournal } from './journal.ts'
import type { Keeping } from './keeping.ts'
import { nameAttempt, openRecord } from './record.ts'
import { openTwins } from './twins.ts'

/**
 * Restores a record: what the LMS holds, what a journal of the same attempt has that the LMS has
 * not, and what is its owner's alone. Never rejects.
 *
 * Suspend data that is cut off, damaged or another course's begins a fresh record at the lesson that
 * the LMS has as a bookmark; status and score stay as the LMS has them. What a later version of the
 * course has written is left alone.
 */
export async function restore(keeping: Keeping): Promise<void> {
  const { session, facts, codebook, own } = keeping
  const { suspendData, mode, location } = session.start
  const record = openRecord(suspendData, codebook)
  if (record.kind === 'newer') {
    keeping.safety = 'newer'
    return
  }
  const attempt = ('attempt' in record ? record.attempt : undefined) ?? nameAttempt()
  keeping.held = { attempt, sequence: record.kind === 'record' ? record.sequence : 0 }
  if (record.kind === 'record') {
    keeping.entries = { ...record.entries }
    session.resume?.(resultsOf(record.entries, facts))
  }
  if (record.kind === 'unreadable') {
    keeping.unreadable = 1
    keeping.entries = bookmarked(location)
  }
  if (mode === 'normal') await bridge(keeping, record.kind === 'unreadable')
  const { entries } = await own.load().catch(() => ({ entries: [] }))
  for (const entry of entries) keeping.entries[keyOf(entry)] = entry
}

/** Takes what the journal of this attempt has and the LMS lacks. */
async function bridge(keeping: Keeping, isUnreadable: boolean) {
  const { facts, held, session, onTwin = () => {} } = keeping
  const { learnerId } = session.start
  const journal = openJournal(facts.course, learnerId, held.attempt)
  keeping.journal = journal
  const unsent = await journal.read()
  if (unsent && (isUnreadable || unsent.sequence > held.sequence)) {
    for (const entry of unsent.entries) take(keeping, entry)
    held.sequence = Math.max(held.sequence, unsent.sequence)
  } else void journal.remove()
  const name = `${facts.course}:lms/${learnerMark(learnerId, facts.course)}.${held.attempt}`
  keeping.twins = openTwins(name, {
    onTwin,
    onEntry(entry) {
      take(keeping, entry)
      keeping.tell({ kind: 'entries', entries: [entry] })
    },
  })
}

/** Joins an entry that the LMS may not have. */
function take(keeping: Keeping, entry: Entry) {
  const { entries, unconfirmed } = keeping
  const key = keyOf(entry)
  const known = entries[key]
  const joined = known ? merge(known, entry) : entry
  if (canonical(joined) === canonical(known)) return
  entries[key] = joined
  keeping.made = undefined
  unconfirmed.set(key, joined)
}

function bookmarked(lesson: string): Record<string, Entry> {
  if (lesson === '') return {}
  const place = { kind: 'place', id: 'last', counter: 1, lesson, heading: '' } as const
  return { [keyOf(place)]: place }
}
