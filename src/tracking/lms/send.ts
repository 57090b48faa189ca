import { resultsOf } from '#core/reporting/results.ts'
import { isWriting, type Keeping } from './keeping.ts'
import { isOwn } from './own.ts'
import { packRecord, writeRecord } from './record.ts'
import type { LmsState } from './session.ts'

/**
 * Sends the record as it is, and resolves with whether the LMS has taken it.
 *
 * It is written before anything is waited for: the page may be about to go.
 */
export async function send(keeping: Keeping): Promise<boolean> {
  const { session, unconfirmed, journal } = keeping
  const sent = new Map(unconfirmed)
  const state = nextState(keeping)
  const isTaken = state !== undefined && (await session.save(state).catch(() => false))
  if (isTaken) {
    for (const [key, entry] of sent) if (unconfirmed.get(key) === entry) unconfirmed.delete(key)
    if (unconfirmed.size === 0) void journal?.remove()
  }
  const isKept = unconfirmed.size === 0 || isTaken || (await writeJournal(keeping))
  const safety = unconfirmed.size === 0 || isTaken ? 'durable' : isKept ? 'mirrored' : 'nowhere'
  if (safety !== keeping.safety && !keeping.isOver) {
    keeping.safety = safety
    keeping.tell({ kind: 'entries', entries: [], safety })
  }
  return isTaken
}

/** Keeps in the browser what the LMS has not confirmed; resolves with whether it is kept. */
export async function writeJournal({ journal, held, unconfirmed }: Keeping): Promise<boolean> {
  const unsent = { sequence: held.sequence + 1, entries: [...unconfirmed.values()] }
  return (await journal?.write(unsent)) ?? false
}

/** Makes the state that the LMS is to hold next; undefined when it would not fit. */
function nextState(keeping: Keeping): LmsState | undefined {
  const { held, activeTime } = keeping
  keeping.made ??= makeOf(keeping)
  const { text, results } = keeping.made
  held.sequence += 1
  if (text === undefined) return undefined
  return { suspendData: writeRecord(text, held), results, activeSeconds: activeTime.seconds() }
}

function makeOf({ entries, facts, codebook }: Keeping): NonNullable<Keeping['made']> {
  const told = Object.fromEntries(Object.entries(entries).filter(([, entry]) => !isOwn(entry)))
  return { ...packRecord(told, codebook), results: resultsOf(told, facts) }
}

/** Makes the last state of a session; what was never read, or must not be written over, stays. */
export function lastState(keeping: Keeping): LmsState {
  const { session, facts, activeTime } = keeping
  const state = isWriting(keeping) ? nextState(keeping) : undefined
  const asItWas = { suspendData: session.start.suspendData, results: resultsOf({}, facts) }
  return state ?? { ...asItWas, activeSeconds: activeTime.seconds() }
}
