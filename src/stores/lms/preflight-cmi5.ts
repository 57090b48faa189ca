import * as z from 'zod'
import type { Codebook } from '#core/progress/pack/book.ts'
import { type Launch, launch, type Outside, readParameters } from '#tracking/cmi5/launch.ts'
import { openCmi5Session } from '#tracking/cmi5/session.ts'
import { openState } from '#tracking/cmi5/state.ts'
import { joinRecords, openRecord } from '#tracking/lms/record.ts'
import type { LmsSession } from '#tracking/lms/session.ts'
import type { Finding } from './preflight-findings.ts'
import { describeRoom, probing, type Room } from './preflight-room.ts'

export interface Cmi5Check {
  /** The address that the LMS opened. */
  page: URL
  outside: Outside
  codebook: Codebook
  /** The suspend data with which a running course began; undefined where there is no session yet. */
  runningSince: string | undefined
  /** Calls back with what to do should the page go away before the check is through. */
  onBegun(leave: () => void): void
}

const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId']

/**
 * Checks what an LMS that speaks cmi5 does with what it is given: launch parameters, launch data,
 * and a document of this page's own in the State API. Where the course runs, its token is used, and
 * no statement is made; else a session is begun and ended. Never rejects.
 */
export async function checkCmi5(check: Cmi5Check): Promise<Finding[]> {
  const { page, runningSince } = check
  if (!readParameters(page)) return [missingParameters(page)]
  const found: Finding[] = [
    { check: 'Launch parameters', sign: 'good', text: 'All five are there and can be read.' },
  ]
  const isRunning = runningSince !== undefined
  const launched = await launch(page, isRunning ? withoutFetching(check.outside) : check.outside)
  if (launched.kind !== 'launched') {
    const why = launched.kind === 'refused' ? launched.why : launched.kind
    const text = `The session could not begin (${why}). A launch can be used once: open this page from the learning system again.`
    return [...found, { check: 'Session', sign: 'bad', text }]
  }
  found.push(describeData(launched.launch))
  if (isRunning)
    return [
      ...found,
      { check: 'Session', sign: 'good', text: 'The course’s own session is used.' },
      resumeOf(runningSince, check.codebook),
      ...(await checkState(launched.launch, check.outside)),
    ]
  return [...found, ...(await checkOwnSession(launched.launch, check))]
}

function missingParameters(page: URL): Finding {
  const missing = names.filter((name) => !page.searchParams.get(name))
  const text =
    missing.length > 0
      ? `The address lacks ${missing.join(', ')}: no cmi5 system has opened this page.`
      : 'A launch parameter cannot be read, or leads from a safe page (https) to an unsafe one.'
  return { check: 'Launch parameters', sign: 'bad', text }
}

/** The token is given out once a session; the one that the course has is kept in this tab. */
function withoutFetching(outside: Outside): Outside {
  return {
    ...outside,
    wait: async () => {},
    fetch: async (address, options) => {
      if (options?.method === 'POST') throw new Error('The token is asked for once.')
      return outside.fetch(address, options)
    },
  }
}

function describeData({ data }: Launch): Finding {
  const isNormal = data.launchMode === 'Normal'
  const mastery = data.masteryScore === undefined ? 'none' : String(data.masteryScore)
  return {
    check: 'Launch data',
    sign: isNormal ? 'good' : 'doubtful',
    text:
      `Launch mode: ${data.launchMode}. Move on: ${data.moveOn}. Mastery score: ${mastery}. ` +
      `Return address: ${data.returnURL ? 'given' : 'none'}.` +
      (isNormal ? '' : ' In this mode nothing may be written, so nothing was tried.'),
  }
}

async function checkOwnSession(begun: Launch, check: Cmi5Check): Promise<Finding[]> {
  const { outside, codebook, onBegun } = check
  const opened = await openCmi5Session(begun, outside, {
    joinSuspendData: (ours, theirs) => joinRecords(ours, theirs, codebook),
    onExpired: () => {},
  })
  if (opened.kind !== 'opened') {
    const text = `The session could not begin (${opened.kind}). Open this page from the learning system again.`
    return [{ check: 'Session', sign: 'bad', text }]
  }
  const { session } = opened
  onBegun(() => leave(session))
  const findings: Finding[] = [
    { check: 'Session', sign: 'good', text: 'A session was begun ("initialized").' },
    resumeOf(session.start.suspendData, codebook),
    ...(await checkState(begun, outside)),
  ]
  await session.end('suspend')
  return [
    ...findings,
    { check: 'End', sign: 'good', text: 'The session was ended ("terminated").' },
  ]
}

/** Says "terminated" while the page goes away; the bookmark stays as it is. */
function leave({ start, leave }: LmsSession) {
  leave({
    suspendData: start.suspendData,
    results: {
      completion: 'incomplete',
      success: 'unknown',
      progress: 0,
      location: '',
      objectives: [],
      interactions: [],
    },
    activeSeconds: 0,
  })
}

function resumeOf(text: string, codebook: Codebook): Finding {
  const check = 'Resume'
  if (text === '')
    return {
      check,
      sign: 'doubtful',
      text: 'Nothing is here from an earlier launch. That is right for a learner who has never opened the course.',
    }
  const isOurs = openRecord(text, codebook).kind !== 'unreadable'
  return isOurs
    ? { check, sign: 'good', text: `A record came back (${text.length} characters).` }
    : { check, sign: 'bad', text: 'A record came back, but not what this course has written.' }
}

const documentSchema = z.object({ text: z.string() })

/** Writes documents of its own, never the course's bookmark, and leaves a short one. */
async function checkState({ data, ask, ...name }: Launch, outside: Outside): Promise<Finding[]> {
  if (data.launchMode !== 'Normal') return []
  const { agent, activityId, registration } = name
  const open = () =>
    openState(
      ask,
      outside.wait,
      { agent, activityId, registration, stateId: 'preflight' },
      documentSchema,
      (ours) => ours,
    )
  const writing = open()
  await writing.read()
  const asking = probing()
  let step = asking.next()
  while (!step.done) {
    const isTaken = await writing.write({ text: step.value })
    const read = await open().read()
    const back = read.kind === 'read' ? (read.value?.text ?? '') : ''
    step = asking.next({ isTaken, back })
  }
  await writing.write({ text: 'checked' })
  return [stateFinding(step.value)]
}

function stateFinding(room: Room): Finding {
  return {
    check: 'State documents',
    sign: room.fits >= 16_000 ? 'good' : room.fits >= 4000 ? 'doubtful' : 'bad',
    text: `${describeRoom(room)} The course keeps its record there, in less than 16,000.`,
  }
}
