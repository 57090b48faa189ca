import { byKey, type Entries, findEntry } from '#core/progress/entry.ts'
import { resultsOf } from '#core/reporting/results.ts'
import type { Return } from '#tracking/cmi5/launch-data.ts'
import { countActiveTime } from '#tracking/lms/active-time.ts'
import { followPage } from '#tracking/lms/follow-page.ts'
import { createLmsTracker, type LmsKeeper } from '#tracking/lms/keeper.ts'
import { openOwn } from '#tracking/lms/own.ts'
import type { LmsSession } from '#tracking/lms/session.ts'
import { type Connection, connect } from './connect.ts'
import { type CourseFacts, readFacts } from './facts.ts'
import { log, readLog } from './log.ts'
import { createLend, holdable } from './preflight-loan.ts'

export type { Return }

/** How a launch stands; there are pages to show unless it has ended. */
export type Launch =
  | { kind: 'running'; mode: LmsSession['start']['mode']; start: string; session: Running }
  | Exclude<Connection, { kind: 'connected' }>
  /** The package lacks its facts, so that nothing can be told to an LMS. */
  | { kind: 'broken' }

/** A course that runs in an LMS. */
export interface Running {
  /** Something was done in the course: the time counts. */
  touch(): void
  /** Sends everything and ends the session; tells whether the LMS has all of it. */
  exit(): Promise<{ isSaved: boolean; returnTo: Return | undefined }>
}

/** Hears what there is to say while the course runs. */
interface Hearing {
  /** The attempt is open in another window as well. */
  onTwin(): void
  /** The LMS takes nothing more of this session. */
  onExpired(): void
}

/** Launches the course: connects to the LMS and offers its record to the pages. Never rejects. */
export async function launchCourse({ onTwin, onExpired }: Hearing): Promise<Launch> {
  const facts = readFacts()
  if (!facts) return { kind: 'broken' }
  const connection = await connect(facts, { onExpired, log })
  if (connection.kind !== 'connected') return connection
  const { returnTo } = connection
  const { session, hold } = holdable(connection.session)
  const activeTime = countActiveTime(() => performance.now())
  const keeper = createLmsTracker({
    session,
    facts,
    codebook: facts.codebook,
    own: openOwn(facts.course, session.start.learnerId),
    activeTime,
    onTwin,
  })
  followPage(keeper, window, activeTime.show)
  globalThis.courseTracker = keeper
  globalThis.coursePreflight = createLend({
    start: session.start,
    address: location.href,
    log: readLog(),
    hold,
    flush: keeper.flush,
  })
  return {
    kind: 'running',
    mode: session.start.mode,
    start: startOf(await entriesOf(keeper), facts),
    session: {
      touch: activeTime.touch,
      async exit() {
        const { completion } = resultsOf(await entriesOf(keeper), facts)
        const isSaved = await keeper.end(completion === 'completed' ? 'finish' : 'suspend')
        return { isSaved, returnTo }
      },
    },
  }
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
