import type { Results } from '#core/reporting/results.ts'
import type { LmsState } from '#tracking/lms/session.ts'
import type { Setting, Standing, Wiring } from './dialect.ts'
import { createTeller, type Teller } from './interactions.ts'
import { openPlaces, type Places } from './places.ts'
import { raise } from './standing.ts'
import { mostSuspendData } from './values.ts'

/** Writes to an LMS what has changed, and knows what of it the LMS may have lost. */
export interface Writer {
  /** Says that the course has begun, and that it goes on at the next launch. */
  begin(): void
  /** Hears what has been told in earlier sessions. */
  resume(told: Results): void
  /** Writes and commits, at once. Returns whether the LMS says that it has taken it. */
  send(state: LmsState): boolean
  /** Hears whether the LMS holds what was written up to the nth `send`. */
  settle(nth: number, isHeld: boolean): void
}

interface Writing extends Wiring {
  written: Map<string, { value: string; isTaken: boolean }>
  /** What the LMS may have lost: the `send` in which each was written last. */
  unsure: Map<string, number>
  objectives: Places
  teller: Teller
  /** What the LMS has been told in this attempt. */
  standing: Standing
  sends: number
  /** How often the suspend data has changed. */
  changes: number
  suspendData: string
  /** Whether the last `send` may have been lost. */
  isAgain: boolean
}

/**
 * Creates the writer of one session.
 * @param standing what the LMS has been told in earlier sessions.
 */
export function createWriter(wiring: Wiring, standing: Standing): Writer {
  const writing: Writing = {
    ...wiring,
    written: new Map(),
    unsure: new Map(),
    objectives: openPlaces(wiring.api, 'cmi.objectives', true),
    teller: createTeller(wiring),
    standing,
    sends: 0,
    changes: 0,
    suspendData: '',
    isAgain: false,
  }
  return {
    begin() {
      const { api, dialect } = writing
      for (const setting of [[dialect.exit, 'suspend'] as const, ...dialect.begin(api.get)])
        put(writing, setting)
      api.commit()
    },
    resume: ({ interactions }) => writing.teller.resume(interactions),
    send: (state) => send(writing, state),
    settle(nth, isHeld) {
      writing.teller.settle(nth, isHeld)
      if (!isHeld) writing.isAgain = true
      else
        for (const [element, sent] of writing.unsure)
          if (sent <= nth) writing.unsure.delete(element)
    },
  }
}

function send(writing: Writing, state: LmsState): boolean {
  const { api, dialect, teller } = writing
  writing.sends += 1
  if (state.suspendData !== writing.suspendData) writing.changes += 1
  writing.suspendData = state.suspendData
  writing.standing = raise(writing.standing, state.results)
  const all: Setting[] = [
    [dialect.exit, 'suspend'],
    ...dialect.standing(writing.standing),
    ...objectiveSettings(writing, state.results),
    ...locationSettings(writing, state.results),
    [dialect.sessionTime, dialect.timespan(state.activeSeconds)],
  ]
  if (writing.isAgain) stopOver(writing, all)
  writing.isAgain = false
  const isTaken = putSuspendData(writing, state.suspendData)
  for (const setting of all) put(writing, setting)
  teller.tell(state.results.interactions, writing.sends)
  return api.commit().isDone && isTaken
}

/** Sets what differs. A value that was refused is not tried again as long as it stays the same. */
function put({ api, written, unsure, sends }: Writing, [element, value]: Setting): boolean {
  const known = written.get(element)
  if (known?.value === value) return known.isTaken
  const isTaken = api.set(element, value)
  written.set(element, { value, isTaken })
  unsure.set(element, sends)
  return isTaken
}

function putSuspendData(writing: Writing, text: string): boolean {
  if (text.length <= mostSuspendData && /^[ -~]*$/.test(text))
    return put(writing, ['cmi.suspend_data', text])
  writing.log(`cmi.suspend_data (${text.length} characters): not set`)
  return false
}

/**
 * Makes values differ for a moment from what an LMS takes for sent although it was lost, so that it
 * sends them once more (Moodle's SCORM 1.2).
 */
function stopOver({ api, dialect, written, unsure }: Writing, all: readonly Setting[]) {
  let isAny = false
  for (const [element, value] of all) {
    const between = unsure.has(element) ? dialect.between?.([element, value]) : undefined
    if (between === undefined) continue
    api.set(element, between)
    isAny = true
  }
  if (isAny) api.commit()
  written.clear()
}

function objectiveSettings({ objectives, dialect }: Writing, { objectives: results }: Results) {
  return results.flatMap((result): Setting[] => {
    const place = objectives.placeOf(result.id)
    if (!place) return []
    return dialect.objective(result).map(([element, value]) => [`${place}.${element}`, value])
  })
}

/** With a number that changes, so that a bookmark which was lost is never taken for sent. */
function locationSettings({ dialect, changes }: Writing, { location }: Results): Setting[] {
  return location ? [[dialect.location, `${location}.${changes.toString(36)}`]] : []
}
