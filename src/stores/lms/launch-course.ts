import { byKey, type Entries, findEntry } from '#core/progress/entry.ts'
import { resultsOf } from '#core/reporting/results.ts'
import { createBrowserKeeper } from '#tracking/browser/keeper.ts'
import type { Return } from '#tracking/cmi5/launch-data.ts'
import { countActiveTime } from '#tracking/lms/active-time.ts'
import { followPage } from '#tracking/lms/follow-page.ts'
import { noteForLms } from '#tracking/lms/hand-over.ts'
import { createLmsTracker, type LmsKeeper } from '#tracking/lms/keeper.ts'
import { openOwn } from '#tracking/lms/own.ts'
import { noticeReloads, type Reloading } from '#tracking/lms/reloads.ts'
import type { LmsSession } from '#tracking/lms/session.ts'
import { type Connection, connect } from './connect.ts'
import { type CourseFacts, readFacts } from './facts.ts'
import { takeLaunchAddress } from './launch-address.ts'
import { log, readLog } from './log.ts'
import { createLend, holdable } from './preflight-loan.ts'
import { untilApi } from './reach-lms.ts'

export type { Return }

/** How a launch stands; there are pages to show unless it has ended. */
export type Launch =
  | { kind: 'running'; start: string; session: Running }
  | Exclude<Connection, { kind: 'connected' }>
  /** The package lacks its facts, so that nothing can be told to an LMS. */
  | { kind: 'broken' }

/** A course that runs in an LMS. */
export interface Running {
  mode: LmsSession['start']['mode']
  /** Something was done in the course: the time counts. */
  touch(): void
  /** Looks at a page of the course for signs that all of it is about to be loaded again. */
  watch(page: Reloading): void
  /** Sends everything and ends the session; tells whether the LMS has all of it. */
  exit(): Promise<{ isSaved: boolean; returnTo: Return | undefined }>
}

/** Hears what there is to say while the course runs. */
interface Hearing {
  /** The attempt is open in another window as well. */
  onTwin(): void
  /** The LMS takes nothing more of this session. */
  onExpired(): void
  /** The LMS has taken nothing for a while, or takes everything again. */
  onFailing(isFailing: boolean): void
  /** An LMS that was not there at first is: pages that are opened from now on report to it. */
  onFound(session: Running): void
}

/** Launches the course: connects to the LMS and offers its record to the pages. Never rejects. */
export async function launchCourse(hearing: Hearing): Promise<Launch> {
  const facts = readFacts()
  if (!facts) return { kind: 'broken' }
  const connection = await connect(facts, { onExpired: hearing.onExpired, log })
  if (connection.kind === 'alone' && connection.why === 'no-lms') await goOnLooking(facts, hearing)
  if (connection.kind !== 'connected') return connection
  const { keeper, session } = begin(connection, facts, hearing)
  return { kind: 'running', start: startOf(await entriesOf(keeper), facts), session }
}

/** Waits for an LMS that comes after the course has begun, and tells it what was done meanwhile. */
async function goOnLooking(facts: CourseFacts, hearing: Hearing) {
  const { kind, course } = facts
  // The address of the page says all that cmi5 ever says of a launch.
  if (kind === 'cmi5') return
  const handOver = await noteForLms(createBrowserKeeper(course, kind))
  void untilApi(kind).then(async () => {
    const connection = await connect(facts, { onExpired: hearing.onExpired, log })
    if (connection.kind !== 'connected') return
    const { keeper, session } = begin(connection, facts, hearing)
    handOver.begin(keeper)
    hearing.onFound(session)
  })
}

/** Begins to keep the record in the LMS. */
function begin(
  { session: connected, returnTo }: Extract<Connection, { kind: 'connected' }>,
  facts: CourseFacts,
  { onTwin, onFailing }: Hearing,
): { keeper: LmsKeeper; session: Running } {
  const { session, hold } = holdable(connected)
  const { start } = session
  const activeTime = countActiveTime(() => performance.now())
  const keeper = createLmsTracker({
    session,
    facts,
    codebook: facts.codebook,
    own: openOwn(facts.course, start.learnerId),
    activeTime,
    onTwin,
    onFailing,
  })
  const reloads = noticeReloads(() => performance.now())
  reloads.watch(window)
  followPage(keeper, window, { onShown: activeTime.show, isReloading: reloads.isUnderWay })
  globalThis.courseTracker = keeper
  globalThis.coursePreflight = createLend({
    start,
    address: facts.kind === 'cmi5' ? takeLaunchAddress().href : location.href,
    log: readLog(),
    hold,
    flush: keeper.flush,
  })
  const exit = async () => {
    const { completion } = resultsOf(await entriesOf(keeper), facts)
    const isSaved = await keeper.end(completion === 'completed' ? 'finish' : 'suspend')
    return { isSaved, returnTo }
  }
  const { touch } = activeTime
  return { keeper, session: { mode: start.mode, touch, watch: reloads.watch, exit } }
}

/** The page to begin with: where the learner was, or the start page. */
function startOf(entries: Entries, { addresses }: CourseFacts): string {
  const place = findEntry(entries, 'place', 'last')
  const address = place && addresses[place.lesson]
  if (!place || !address) return 'index.html'
  return place.heading ? `${address}#${encodeURIComponent(place.heading)}` : address
}

async function entriesOf(keeper: LmsKeeper): Promise<Entries> {
  const { entries } = await keeper.load()
  return byKey(entries)
}
