import { launch, type Outside } from '#tracking/cmi5/launch.ts'
import { openCmi5Session } from '#tracking/cmi5/session.ts'
import { createProbe } from '#tracking/lms/connection.ts'
import { joinRecords } from '#tracking/lms/record.ts'
import type { LmsSession } from '#tracking/lms/session.ts'
import { waitForApi } from '#tracking/scorm/find-api.ts'
import { scorm12 } from '#tracking/scorm/scorm12.ts'
import { scorm2004 } from '#tracking/scorm/scorm2004.ts'
import { beginScorm } from '#tracking/scorm/session.ts'
import type { CourseFacts } from './facts.ts'

/** What came of looking for the LMS. */
export type Connection =
  | { kind: 'connected'; session: LmsSession; returnTo?: Return | undefined }
  /** The session has ended already, and its page was loaded again. */
  | { kind: 'ended'; returnTo?: Return | undefined }
  /** No LMS, or one that refuses: the course runs and keeps what is done in this browser. */
  | { kind: 'alone'; why: 'no-lms' | 'refused' | 'expired' | 'unreachable' }

/** Where to lead the learner once the session has ended. */
export interface Return {
  url: string
  isForeign: boolean
}

/** Some systems bring their API seconds after the course. */
const msToLook = 5000

/** Hears of a session. */
interface Hearing {
  /** Called once when the LMS takes nothing more of this session. */
  onExpired(): void
  /** Hears what went wrong, for whoever has to find out why. */
  log(line: string): void
}

/** Begins a session with the LMS that has launched the course. Never rejects. */
export async function connect(facts: CourseFacts, hearing: Hearing): Promise<Connection> {
  const open = facts.kind === 'cmi5' ? connectCmi5 : connectScorm
  try {
    return await open(facts, hearing)
  } catch (cause) {
    hearing.log(`The session could not begin: ${cause}`)
    return { kind: 'alone', why: 'refused' }
  }
}

async function connectScorm({ kind }: CourseFacts, { log }: Hearing): Promise<Connection> {
  const isOld = kind === 'scorm12'
  const api = await waitForApi(window, isOld ? 'API' : 'API_1484_11', msToLook)
  if (!api) return { kind: 'alone', why: 'no-lms' }
  const session = beginScorm({
    api,
    dialect: isOld ? scorm12 : scorm2004,
    isConnected: createProbe(new URL('course.json', document.baseURI).href),
    log,
  })
  return session ? { kind: 'connected', session } : { kind: 'alone', why: 'refused' }
}

async function connectCmi5(facts: CourseFacts, { onExpired, log }: Hearing): Promise<Connection> {
  const outside: Outside = {
    fetch: (...request) => fetch(...request),
    storage: tabStorage(),
    now: Date.now,
    uuid: () => crypto.randomUUID(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    namespace: `${facts.course}:cmi5`,
  }
  const launched = await launch(new URL(location.href), outside)
  if (launched.kind === 'no-launch') return { kind: 'alone', why: 'no-lms' }
  if (launched.kind !== 'launched') {
    if (launched.kind === 'refused') log(launched.why)
    return { kind: 'alone', why: launched.kind }
  }
  const opened = await openCmi5Session(launched.launch, outside, {
    joinSuspendData: (ours, theirs) => joinRecords(ours, theirs, facts.codebook),
    onExpired,
  })
  if (opened.kind === 'ended') return { kind: 'ended', returnTo: opened.returnTo }
  if (opened.kind !== 'opened') return { kind: 'alone', why: opened.kind }
  return { kind: 'connected', session: opened.session, returnTo: opened.session.returnTo }
}

/** A frame without an origin of its own has none. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}
