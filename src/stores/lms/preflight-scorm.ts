import type { Codebook } from '#core/progress/pack/book.ts'
import { type Log, type Outcome, openApi, type ScormApi } from '#tracking/scorm/api.ts'
import type { Dialect } from '#tracking/scorm/dialect.ts'
import type { Finding } from './preflight-findings.ts'
import { describeRoom, probeRoom, type Room } from './preflight-room.ts'
import { bookmarkMark, describeLaunch, resumeOf } from './preflight-scorm-launch.ts'

export interface ScormCheck {
  /** The API as it was found. */
  api: object
  dialect: Dialect
  /** The suspend data with which a running course began; undefined where there is no session yet. */
  runningSince: string | undefined
  codebook: Codebook
  now(): Date
  log: Log
}

export interface Checking extends Omit<ScormCheck, 'api'> {
  raw: object
  api: ScormApi
  mode: 'normal' | 'review' | 'browse'
}

const suspendData = 'cmi.suspend_data'

/** The course never sets more; see tracking/scorm/values.ts. */
const needed = 4000

/**
 * Checks what an LMS that speaks SCORM does with what it is given.
 *
 * All of it happens in one go, so that neither the course nor a closed page comes between a probe
 * and putting back what was there; nothing that a learner has done is in what is committed. Where
 * the course runs, its session is used; else one is begun and ended.
 */
export function checkScorm({ api: raw, ...check }: ScormCheck): Finding[] {
  const { dialect, log, runningSince } = check
  const api = openApi(raw, dialect.methods, 'never', log)
  if (runningSince !== undefined) return checkSession({ ...check, raw, api }, [])
  const begun = api.initialize()
  if (!begun.isDone) return [refusal(dialect, begun.code)]
  const findings: Finding[] = [
    { check: 'Session', sign: 'good', text: `${dialect.methods.initialize} has begun a session.` },
  ]
  const all = checkSession({ ...check, raw, api }, findings)
  const ended = api.terminate()
  const name = dialect.methods.terminate
  return [
    ...all,
    ended.isDone
      ? { check: 'End', sign: 'good', text: `${name} has ended the session.` }
      : { check: 'End', sign: 'doubtful', text: `${name} was refused (${ended.code}).` },
  ]
}

/** A session that somebody else has begun is not touched: it may be a learner's. */
function refusal({ methods, running }: Dialect, code: string): Finding {
  const why =
    code === running
      ? 'A session seems to run already: close the course wherever it is open.'
      : code === '104'
        ? 'The session of this launch has ended already.'
        : 'The learning system starts no session.'
  return {
    check: 'Session',
    sign: 'bad',
    text: `${methods.initialize} was refused (${code}). ${why} Then open this page from the learning system again.`,
  }
}

function checkSession(check: Omit<Checking, 'mode'>, before: Finding[]): Finding[] {
  const { api, dialect, runningSince } = check
  const { start } = dialect.readStart(api.get)
  const checking: Checking = { ...check, mode: start.mode }
  const isAlone = runningSince === undefined
  const findings = [...before, ...describeLaunch(checking), resumeOf(checking)]
  if (start.mode !== 'normal') return findings
  if (isAlone) {
    // As the course does: without it, some count the attempt as completed, or throw it away.
    for (const [element, value] of [[dialect.exit, 'suspend'] as const, ...dialect.begin(api.get)])
      api.set(element, value)
    const isFresh = api.get(suspendData) === '' && api.get(dialect.location) === ''
    if (isFresh) api.set(dialect.location, bookmarkMark + check.now().getTime().toString(36))
  }
  return [...findings, ...checkWriting(checking)]
}

function checkWriting(checking: Checking): Finding[] {
  const { api, dialect } = checking
  const { was, code } = readForSure(checking)
  if (was === undefined)
    return [
      {
        check: 'Reading',
        sign: 'bad',
        text: `${suspendData} cannot be read (${code}), so nothing was tried.`,
      },
    ]
  const place = {
    get: () => api.get(suspendData),
    set: (text: string) => api.set(suspendData, text),
  }
  const room = probeRoom(place)
  const isBack = [1, 2].some(() => place.set(was) && place.get() === was)
  const began = performance.now()
  const committed = api.commit()
  const ms = Math.round(performance.now() - began)
  return [
    ...describeWriting(room),
    isBack
      ? { check: 'Putting back', sign: 'good', text: 'What was there before is there again.' }
      : { check: 'Putting back', sign: 'bad', text: 'What was there before was not taken back.' },
    saved(dialect.methods.commit, committed, ms),
  ]
}

function describeWriting(room: Room): Finding[] {
  return [
    room.fits > 0
      ? { check: 'Writing', sign: 'good', text: 'What was written was read back unchanged.' }
      : { check: 'Writing', sign: 'bad', text: 'Nothing that was written came back.' },
    {
      check: 'Room for the record',
      sign: room.fits >= needed ? 'good' : 'bad',
      text: `${describeRoom(room)} The course writes 4,000 at most.`,
    },
  ]
}

/** A commit that keeps the page waiting for longer is felt by whoever learns. */
const longestCommitMs = 2000

function saved(name: string, outcome: Outcome, ms: number): Finding {
  const check = 'Saving'
  if (!outcome.isDone) return { check, sign: 'bad', text: `${name} was refused (${outcome.code}).` }
  const sign = ms > longestCommitMs ? 'doubtful' : 'good'
  return { check, sign, text: `${name} was accepted; it kept the page waiting for ${ms} ms.` }
}

/**
 * Reads the suspend data, past the guard that takes an error for "nothing there": what cannot be
 * read cannot be put back either. 403: never set (SCORM 2004 4th ed., RTE §3.1.7).
 */
function readForSure({ raw, dialect: { methods } }: Checking): { was?: string; code?: string } {
  const call = (name: string, ...values: string[]): unknown => {
    const found: unknown = Reflect.get(raw, name)
    return typeof found === 'function' ? Reflect.apply(found, raw, values) : undefined
  }
  try {
    const was = String(call(methods.get, suspendData) ?? '')
    const code = String(call(methods.error) ?? '').trim()
    return was !== '' || ['', '0', '403'].includes(code) ? { was } : { code }
  } catch {
    return { code: 'thrown' }
  }
}
