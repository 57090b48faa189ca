// biome-ignore lint/correctness/noNodejsModules: a double for tests, in no page.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createScript, type Errand, type Script } from './faults.fixture.ts'
import {
  enrol,
  findMissing,
  launchIn,
  type Registration,
  type Session,
  statementsOf,
  type Terms,
  type Violation,
} from './registration.fixture.ts'
import { answer, type Manners, type Request, type Response } from './resources.fixture.ts'
import type { Sent } from './rules.fixture.ts'

/** A request that arrived, whatever came of it. */
export interface Arrived extends Request {
  errand: Errand
  /** The session whose token or fetch address it carried. */
  session: string | undefined
}

/** An LMS with an LRS, on this machine only, that holds every statement against cmi5. */
export interface Lms extends Script {
  readonly origin: string
  readonly manners: Manners
  /** Every requirement that was broken, by its official id. */
  readonly violations: readonly Violation[]
  readonly arrived: readonly Arrived[]
  enrol(learner?: string): Registration
  /**
   * Launches the course for a learner.
   * @param au the address of the course.
   * @returns the address with the launch parameters, in another order than cmi5 lists them.
   */
  launch(registration: Registration, terms?: Partial<Terms>, au?: string): LaunchedSession
  stop(): Promise<void>
}

export interface LaunchedSession extends Session {
  url: URL
  statements(): Sent[]
  /** What is missing now that the session is over. */
  missing(): Violation[]
}

const allowedHeaders = [
  'authorization',
  'content-type',
  'x-experience-api-version',
  'if-match',
  'if-none-match',
]

/** What an LMS consists of. */
interface House {
  manners: Manners
  script: Script
  registrations: Registration[]
  violations: Violation[]
  arrived: Arrived[]
}

/** Starts an LMS. It needs nothing but Node, so that browser tests can start one too. */
export async function startLms(manners: Manners = {}): Promise<Lms> {
  const script = createScript()
  const house: House = { manners, script, registrations: [], violations: [], arrived: [] }
  const server = createServer((incoming, outgoing) => {
    // A page that is closed may break off in the middle of a request.
    receive(house, incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(script, {
    origin,
    manners,
    violations: house.violations,
    arrived: house.arrived,
    enrol(learner = 'p.lo+1') {
      const registration = enrol(learner)
      house.registrations.push(registration)
      return registration
    },
    launch(registration: Registration, terms: Partial<Terms> = {}, au = `${origin}/launch.html`) {
      const session = launchIn(registration, { launchMode: 'Normal', ...terms })
      return Object.assign(session, {
        url: addressOf(au, origin, registration, session),
        statements: () => statementsOf(registration, session),
        missing: () => findMissing(registration, session),
      })
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}

async function receive(house: House, incoming: IncomingMessage, outgoing: ServerResponse) {
  if (incoming.method === 'OPTIONS') {
    const asked = incoming.headers['access-control-request-headers'] ?? ''
    const unasked = asked.split(/,\s*/).filter((name) => name && !allowedHeaders.includes(name))
    if (unasked.length > 0) report(house, '4.1.0.0-1', `headers ${unasked.join(', ')}`)
    return write(outgoing, incoming, { status: 204 })
  }
  const request = await read(incoming)
  const errand = errandOf(request)
  house.arrived.push({ ...request, errand, session: placeOf(house, request)?.session.id })
  const fault = house.script.next(errand)
  if (fault === 'hung') return
  if (fault === 'gone') return void incoming.socket.destroy()
  const response = typeof fault === 'number' ? { status: fault } : respond(house, request)
  if (fault === 'lost') incoming.socket.destroy()
  else write(outgoing, incoming, response)
}

function respond(house: House, request: Request): Response {
  const place = placeOf(house, request)
  const tell = (requirement: string, what: string) => report(house, requirement, what)
  if (request.resource.startsWith('fetch/')) return giveToken(request, place?.session, tell)
  if (request.headers['x-experience-api-version']?.startsWith('1.0.') !== true)
    tell('4.1.0.0-1', 'X-Experience-API-Version')
  if (!place || place.session.timesFetched === 0) {
    tell('8.1.2.0-5', request.resource)
    return { status: 401 }
  }
  if (place.session.isExpired) return { status: 401 }
  return answer(request, { ...place, manners: house.manners, report: tell })
}

function report({ violations }: House, requirement: string, what: string) {
  violations.push({ requirement, what })
}

/** Finds the session whose fetch address or token a request carries. */
function placeOf({ registrations }: House, { resource, headers }: Request) {
  return registrations
    .flatMap((registration) => registration.sessions.map((session) => ({ registration, session })))
    .find(
      ({ session: { id, token } }) =>
        resource === `fetch/${id}` || headers['authorization'] === `Basic ${token}`,
    )
}

/** The endpoint has no slash at its end, as CATAPULT's has not. */
function addressOf(
  au: string,
  origin: string,
  { id, actor, activityId }: Registration,
  session: Session,
) {
  const url = new URL(au)
  url.searchParams.set('registration', id)
  url.searchParams.set('fetch', `${origin}/fetch/${session.id}`)
  url.searchParams.set('activityId', activityId)
  url.searchParams.set('actor', JSON.stringify(actor))
  url.searchParams.set('endpoint', `${origin}/lrs`)
  return url
}

function giveToken(
  { method }: Request,
  session: Session | undefined,
  report: (requirement: string, what: string) => void,
): Response {
  if (method !== 'POST') {
    report('8.2.1.0-2', method)
    return { status: 405 }
  }
  if (!session) return { status: 200, body: { 'error-code': '2', 'error-text': 'Not known.' } }
  session.timesFetched += 1
  if (session.timesFetched === 1) return { status: 200, body: { 'auth-token': session.token } }
  return { status: 200, body: { 'error-code': '1', 'error-text': 'It was given out already.' } }
}

function errandOf({ method, resource, query }: Request): Errand {
  if (resource.startsWith('fetch/')) return 'fetch'
  if (resource === 'agents/profile') return 'preferences'
  if (resource === 'statements') return method === 'GET' ? 'look' : 'statement'
  return query.get('stateId') === 'LMS.LaunchData' ? 'launch-data' : 'state'
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://lms.test')
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  return {
    method: incoming.method ?? '',
    resource: pathname.replace(/^\/(lrs\/)?/, ''),
    query: searchParams,
    headers: incoming.headers as Record<string, string>,
    body: Buffer.concat(chunks).toString('utf8'),
  }
}

function write(outgoing: ServerResponse, incoming: IncomingMessage, response: Response) {
  const { status, headers, body } = response
  outgoing.writeHead(status, {
    'Access-Control-Allow-Origin': incoming.headers.origin ?? '*',
    'Access-Control-Allow-Methods': 'GET, PUT, POST',
    'Access-Control-Allow-Headers': allowedHeaders.join(', '),
    'Access-Control-Expose-Headers': 'ETag',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...headers,
  })
  outgoing.end(body === undefined ? undefined : JSON.stringify(body))
}
