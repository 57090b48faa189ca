import { launch } from '#tracking/cmi5/launch.ts'
import type { Return } from '#tracking/cmi5/launch-data.ts'
import { openCmi5Session } from '#tracking/cmi5/session.ts'
import { createProbe } from '#tracking/lms/connection.ts'
import { joinRecords } from '#tracking/lms/record.ts'
import type { LmsSession } from '#tracking/lms/session.ts'
import { waitForApi } from '#tracking/scorm/find-api.ts'
import { beginScorm } from '#tracking/scorm/session.ts'
import type { CourseFacts } from './facts.ts'
import { takeLaunchAddress } from './launch-address.ts'
import { dialects, msToLook, outsideOf } from './reach-lms.ts'

/** What came of looking for the LMS. */
export type Connection =
  | { kind: 'connected'; session: LmsSession; returnTo?: Return | undefined }
  /** The session has ended already, and its page was loaded again. */
  | { kind: 'ended'; returnTo?: Return | undefined }
  /** No LMS, or one that refuses: the course runs and keeps what is done in this browser. */
  | { kind: 'alone'; why: 'no-lms' | 'refused' | 'expired' | 'unreachable' }

/** Hears of a session. */
interface Hearing {
  /** Called once when the LMS takes nothing more of this session. */
  onExpired(): void
  /** Hears what went wrong, for whoever has to find out why. */
  log(line: string): void
}

/** Begins a session with the LMS that has launched the course. Never rejects. */
export async function connect(facts: CourseFacts, hearing: Hearing): Promise<Connection> {
  const { kind } = facts
  try {
    return await (kind === 'cmi5' ? connectCmi5(facts, hearing) : connectScorm(kind, hearing))
  } catch (cause) {
    hearing.log(`The session could not begin: ${cause}`)
    return { kind: 'alone', why: 'refused' }
  }
}

async function connectScorm(kind: keyof typeof dialects, { log }: Hearing): Promise<Connection> {
  const dialect = dialects[kind]
  const api = await waitForApi(window, dialect.apiName, { patience: msToLook })
  if (!api) return { kind: 'alone', why: 'no-lms' }
  const session = beginScorm({
    api,
    dialect,
    isConnected: createProbe(new URL('course.json', document.baseURI).href),
    log,
  })
  return session ? { kind: 'connected', session } : { kind: 'alone', why: 'refused' }
}

async function connectCmi5(facts: CourseFacts, { onExpired, log }: Hearing): Promise<Connection> {
  const outside = outsideOf(facts.course)
  const launched = await launch(takeLaunchAddress(), outside)
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
