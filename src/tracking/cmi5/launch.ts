import * as z from 'zod/mini'
import { openKept, parse, type TabStorage } from './kept.ts'
import {
  type LaunchData,
  launchDataSchema,
  type Preferences,
  preferencesSchema,
} from './launch-data.ts'
import { type Ask, askAgain, createAsk, isTaken, type Reply, type Wait } from './request.ts'

/**
 * The words of this folder.
 *
 * - **AU**: the assignable unit, which is this course. **session**: one launch of it.
 * - **registration**: a learner's enrolment; many sessions belong to it.
 * - **defined** statements carry cmi5's category and its rules; **allowed** ones are any others.
 */

/** Everything of the outside that a cmi5 session needs. */
export interface Outside {
  fetch: typeof globalThis.fetch
  /** sessionStorage: what is kept there belongs to this tab and this session. */
  storage: TabStorage
  /** The time, in milliseconds since 1970. */
  now(): number
  uuid(): string
  wait: Wait
  /** What the keys in storage begin with. */
  namespace: string
  /** How long the LMS may take to answer, in milliseconds. */
  patience?: number
}

/** The launch parameters, from the address that the LMS opened. */
export interface LaunchParameters {
  endpoint: string
  fetch: string
  /** The learner, exactly as the LMS wrote it. */
  actor: Readonly<Record<string, unknown>>
  /** The same as JSON text, for queries. */
  agent: string
  registration: string
  activityId: string
}

/** A launch that has succeeded: who learns, under which terms, and the way to the LRS. */
export interface Launch extends LaunchParameters {
  data: LaunchData
  preferences: Preferences
  ask: Ask
}

export type Launched =
  | { kind: 'launched'; launch: Launch }
  /** No launch by an LMS at all: the address lacks a parameter, or one is not what it should be. */
  | { kind: 'no-launch' }
  /** The token was given out before and is not kept here any more, or the session is over. */
  | { kind: 'expired' }
  | { kind: 'unreachable' }
  /** The LMS answers, but not as cmi5 says. */
  | { kind: 'refused'; why: string }

/** An LMS that takes longer than this is taken not to have answered, in milliseconds. */
const usualPatience = 20_000

/**
 * Reads the launch parameters, in any order.
 *
 * The token travels to these addresses, so they are https, or http where the page is too: an
 * insecure page loses nothing by it (cmi5 §8.1).
 */
export function readParameters(page: URL): LaunchParameters | undefined {
  const { searchParams } = page
  const agent = searchParams.get('actor') ?? ''
  const actor = parse(z.record(z.string(), z.unknown()), agent)
  const [endpoint = '', fetch = '', registration = '', activityId = ''] = [
    'endpoint',
    'fetch',
    'registration',
    'activityId',
  ].map((name) => searchParams.get(name)?.trim())
  if (!actor || !registration || !activityId) return undefined
  if (![endpoint, fetch].every((address) => isAsSafeAs(page, address))) return undefined
  return { endpoint, fetch, actor, agent, registration, activityId }
}

function isAsSafeAs(page: URL, address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && page.protocol === 'http:')
}

/**
 * Begins a session with the LMS that has launched the course: token, launch data, preferences.
 *
 * Never rejects. The token is asked for once a session and kept for a reload (cmi5 §8.2; Best
 * Practices, "Persist AU session state"). The preferences are asked for before anything is said
 * (cmi5 §11); nothing here writes either document.
 */
export async function launch(page: URL, outside: Outside): Promise<Launched> {
  const parameters = readParameters(page)
  if (!parameters) return { kind: 'no-launch' }
  const kept = openToken(parameters, outside)
  const known = kept.read()
  if (known) {
    const launched = await begin(parameters, known, outside)
    // A kept token may belong to a session of yore, where an LMS uses one fetch address for many.
    if (launched.kind !== 'expired') return launched
  }
  const fetched = await fetchToken(parameters.fetch, outside)
  if (fetched.kind !== 'token') return fetched
  kept.write(fetched.token)
  return begin(parameters, fetched.token, outside)
}

function openToken({ registration, fetch }: LaunchParameters, { storage, namespace }: Outside) {
  return openKept(
    storage,
    `${namespace}/${registration}/token/${fetch}`,
    z.string().check(z.minLength(1)),
  )
}

const tokenSchema = z.object({
  'auth-token': z.optional(z.string().check(z.minLength(1))),
  'error-code': z.optional(z.union([z.string(), z.number()])),
  'error-text': z.optional(z.string()),
})

/** Asks for the token, again only where nobody has answered: the LMS gives it out once. */
async function fetchToken(
  address: string,
  { fetch, wait, patience = usualPatience }: Outside,
): Promise<{ kind: 'token'; token: string } | Exclude<Launched, { kind: 'launched' }>> {
  const ask = async (): Promise<Reply> => {
    try {
      const signal = AbortSignal.timeout(patience)
      const reply = await fetch(address, { method: 'POST', cache: 'no-store', signal })
      return { status: reply.status, etag: undefined, text: await reply.text() }
    } catch {
      return { status: 0, etag: undefined, text: '' }
    }
  }
  const reply = await askAgain(ask, wait)
  const { 'auth-token': token, ...error } = parse(tokenSchema, reply.text) ?? {}
  if (token) return { kind: 'token', token }
  // Errors come with HTTP 200; 1 is "already in use or expired" (cmi5 §8.2.3).
  const code = String(error['error-code'] ?? '')
  if (code === '1') return { kind: 'expired' }
  if (code) return { kind: 'refused', why: `fetch: ${code} ${error['error-text'] ?? ''}`.trim() }
  return reply.status === 0
    ? { kind: 'unreachable' }
    : { kind: 'refused', why: `fetch: HTTP ${reply.status}` }
}

async function begin(
  parameters: LaunchParameters,
  token: string,
  { fetch, wait, patience = usualPatience }: Outside,
): Promise<Launched> {
  const { agent, activityId, registration } = parameters
  const ask = createAsk(fetch, parameters.endpoint, token, patience)
  const get = (resource: string, query: Record<string, string>) =>
    askAgain(() => ask({ method: 'GET', resource, query: { agent, ...query } }), wait)
  const stateId = 'LMS.LaunchData'
  const told = await get('activities/state', { activityId, registration, stateId })
  if (told.status === 0) return { kind: 'unreachable' }
  if (told.status === 401 || told.status === 403) return { kind: 'expired' }
  const data = parse(launchDataSchema, told.text)
  if (!isTaken(told) || !data) return { kind: 'refused', why: `${stateId}: HTTP ${told.status}` }
  const preferred = await get('agents/profile', { profileId: 'cmi5LearnerPreferences' })
  if (preferred.status === 0) return { kind: 'unreachable' }
  const preferences = isTaken(preferred) ? parse(preferencesSchema, preferred.text) : undefined
  return {
    kind: 'launched',
    launch: { ...parameters, data, preferences: preferences ?? {}, ask },
  }
}
