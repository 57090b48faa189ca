import type { LmsSession, LmsState } from '#tracking/lms/session.ts'
import type { Bookmark } from './bookmark.ts'
import { sendLast } from './last.ts'
import type { SessionLog } from './log.ts'
import type { Queue } from './queue.ts'
import { type Ask, backOff, type Wait } from './request.ts'
import type { StateDocument } from './state.ts'
import type { Teller } from './teller.ts'
import { failureOf, type Told } from './told.ts'

interface Parts {
  /** False in launch mode Browse and Review: nothing is told or written. */
  readonly isNormal: boolean
  readonly ask: Ask
  readonly wait: Wait
  /** As it was when the session began. */
  readonly bookmark: Bookmark
  readonly state: StateDocument<Bookmark>
  readonly told: Told
  readonly queue: Queue
  readonly log: SessionLog
  readonly teller: Teller
}

/** At the end, the queue is tried this often before the rest is left to the next launch. */
const mostTries = 3

/** A session at work. */
interface Work extends Parts {
  phase: 'open' | 'ending' | 'over'
  last: LmsState | undefined
}

type Track = Pick<LmsSession, 'save' | 'end' | 'leave' | 'pause'>

/** Creates what saves, ends and leaves; saves and the end take turns. */
export function createTrack(parts: Parts): Track {
  const work: Work = { ...parts, phase: 'open', last: undefined }
  let turn: Promise<unknown> = Promise.resolve()
  return {
    save(state) {
      const saving = turn.then(() => save(work, state))
      turn = saving
      return saving
    },
    end() {
      const ending = turn.then(() => end(work))
      turn = ending
      return ending
    },
    leave: (state) => leave(work, state),
    pause: (state) => pause(work, state),
  }
}

async function save(work: Work, given: LmsState): Promise<boolean> {
  const { isNormal, queue, teller, state } = work
  if (!isNormal) return true
  if (!isIn(work, 'open') || queue.hasStopped) return false
  work.last = given
  teller.tellAnswers(given)
  const isAsked = await teller.tellStanding(given)
  // The bookmark comes after the statements, for it says which of them are stored.
  const isFlushed = await queue.flush()
  if (!isIn(work, 'open')) return false
  return (await state.write(bookmarkOf(work, given))) && isFlushed && isAsked
}

/** "Terminated" is the last in the queue; where the rest of it cannot be sent, it goes as in leaving. */
async function end(work: Work) {
  const { isNormal, last, queue, teller, state } = work
  if (!isIn(work, 'open')) return
  work.phase = queue.hasStopped ? 'over' : 'ending'
  if (isIn(work, 'over')) return
  if (isNormal && last) teller.tellFailure(last)
  const isThrough = await flush(work)
  if (isNormal && last && isIn(work, 'ending')) await state.write(bookmarkOf(work, last))
  teller.terminate()
  if (!(isThrough && (await flush(work))) && isIn(work, 'ending')) part(work)
  work.phase = 'over'
}

function leave(work: Work, given: LmsState) {
  const { isNormal, log, queue, teller, state } = work
  if (isIn(work, 'over')) return
  work.phase = 'over'
  queue.close()
  if (isNormal && !log.hasSaid('terminated')) {
    teller.tellAnswers(given)
    teller.tellFailure(given)
    state.writeLast(bookmarkOf(work, given))
  }
  teller.terminate()
  part(work)
}

/** What waits is kept in the tab, and the page that comes sends it. */
function pause(work: Work, given: LmsState) {
  const { isNormal, queue, teller, state } = work
  if (!isIn(work, 'open')) return leave(work, given)
  work.phase = 'over'
  if (isNormal) teller.tellAnswers(given)
  queue.close()
  if (isNormal) state.writeLast(bookmarkOf(work, given))
}

/** Sends what waits for the last time; nothing where the LMS takes nothing any more. */
function part({ ask, queue }: Work) {
  const unsent = queue.close()
  if (!queue.hasStopped) sendLast(ask, unsent)
}

async function flush({ queue, wait }: Work): Promise<boolean> {
  for (let tries = 1; tries <= mostTries && !queue.hasStopped; tries++) {
    if (await queue.flush()) return true
    if (tries < mostTries) await wait(backOff(tries))
  }
  return false
}

/** Looks at the phase anew, as has to be done after every wait. */
function isIn({ phase }: Work, wanted: Work['phase']): boolean {
  return phase === wanted
}

/**
 * What the next session is to find: where the learner is, what the LMS has stored by now, and that
 * "failed" was said. A page that leaves before it has read the record knows no place, and keeps it.
 */
function bookmarkOf(
  { bookmark, told, log }: Parts,
  { suspendData, results, activeSeconds }: LmsState,
): Bookmark {
  const failedAt = log.hasSaid('failed') ? failureOf(results.score) : bookmark.failedAt
  return {
    ...bookmark,
    suspendData,
    location: results.location || bookmark.location,
    seconds: bookmark.seconds + activeSeconds,
    told: told.marks(),
    isCompleted: told.knows('completed') === true,
    isPassed: told.knows('passed') === true,
    ...(failedAt === undefined ? {} : { failedAt }),
  }
}
