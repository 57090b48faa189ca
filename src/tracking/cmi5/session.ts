import type { LmsSession, LmsStart } from '#tracking/lms/session.ts'
import {
  type Bookmark,
  bookmarkSchema,
  freshBookmark,
  type JoinSuspendData,
  joinBookmarks,
} from './bookmark.ts'
import { openKept } from './kept.ts'
import type { Launch, Outside } from './launch.ts'
import { type LaunchData, type Return, readReturn, sessionOf } from './launch-data.ts'
import { openLog } from './log.ts'
import { createQueue, queuedSchema } from './queue.ts'
import type { Ask } from './request.ts'
import { openState } from './state.ts'
import { createTeller } from './teller.ts'
import { openTold } from './told.ts'
import { createTrack } from './track.ts'

/** A session with an LMS that speaks cmi5. */
export interface Cmi5Session extends LmsSession {
  /** Where to lead the learner once the session has ended. */
  readonly returnTo: Return | undefined
  /** What the launch data asks for; the course file has no say in it (cmi5 §10.2). */
  readonly moveOn: LaunchData['moveOn']
  readonly masteryScore: number | undefined
}

export interface SessionOptions {
  /** Joins two suspend data of one learner, as when two devices wrote at once. */
  joinSuspendData: JoinSuspendData
  /** Hears, once, that the LMS takes nothing from this session any more. */
  onExpired(): void
}

export type Opened =
  | { kind: 'opened'; session: Cmi5Session }
  /** The session has ended already, and its page was loaded again. */
  | { kind: 'ended'; returnTo: Return | undefined }
  | { kind: 'expired' | 'unreachable' }

/**
 * Opens the session of a launch: reads the bookmark and says "initialized", or goes on with what a
 * reload of the page has left. Never rejects.
 *
 * In launch mode Browse and Review it says that and "terminated", and writes nothing (cmi5 §10.2.2).
 */
export async function openCmi5Session(
  launch: Launch,
  outside: Outside,
  { joinSuspendData, onExpired }: SessionOptions,
): Promise<Opened> {
  const { data, agent, activityId, registration } = launch
  const key = `${outside.namespace}/${registration}/${sessionOf(data)}`
  const log = openLog(`${key}/log`, outside)
  const returnTo = readReturn(data.returnURL, launch.endpoint)
  if (log.hasSaid('terminated')) return { kind: 'ended', returnTo }
  const alarm = createAlarm(onExpired)
  const ask: Ask = async (question) => {
    const reply = await launch.ask(question)
    if (reply.status === 401) alarm.ring()
    return reply
  }
  const { wait, storage } = outside
  const name = { agent, activityId, registration, stateId: 'bookmark' }
  const join = (ours: Bookmark, theirs: Bookmark) => joinBookmarks(ours, theirs, joinSuspendData)
  const state = openState(ask, wait, name, bookmarkSchema, join)
  const read = await state.read()
  if (read.kind !== 'read') return read
  alarm.set()
  const bookmark = read.value ?? freshBookmark
  const told = openTold(bookmark, launch.ask, launch)
  const queue = createQueue(launch.ask, openKept(storage, `${key}/queue`, queuedSchema), wait, {
    onStored: told.take,
    onDropped: told.drop,
    onStopped: alarm.ring,
  })
  const teller = createTeller({ terms: launch, log, told, queue, earlierSeconds: bookmark.seconds })
  const isNormal = data.launchMode === 'Normal'
  const parts = { isNormal, ask: launch.ask, wait, bookmark, state, told, queue, log, teller }
  teller.initialize()
  void queue.flush()
  const start = startOf(launch, read.value)
  const { moveOn, masteryScore } = data
  return {
    kind: 'opened',
    session: { start, returnTo, moveOn, masteryScore, ...createTrack(parts) },
  }
}

/** Rings once, and not before it is set. */
function createAlarm(onRing: () => void) {
  let isSet = false
  return {
    set() {
      isSet = true
    },
    ring() {
      if (isSet) onRing()
      isSet = false
    },
  }
}

function startOf({ actor, agent, data }: Launch, bookmark: Bookmark | undefined): LmsStart {
  const { suspendData, location, isCompleted, isPassed, failedAt } = bookmark ?? freshBookmark
  const { account } = actor as { account?: { homePage?: unknown; name?: unknown } }
  return {
    suspendData,
    location,
    mode: ({ Normal: 'normal', Browse: 'browse', Review: 'review' } as const)[data.launchMode],
    // A display name may change between launches, an account does not.
    learnerId: account?.name ? `${account.homePage} ${account.name}` : agent,
    completion: isCompleted ? 'completed' : bookmark ? 'incomplete' : 'unknown',
    success: isPassed ? 'passed' : failedAt === undefined ? 'unknown' : 'failed',
  }
}
