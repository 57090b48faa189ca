import {
  holdAgainstRules,
  type Registration,
  type Session,
  statementsOf,
  type Violation,
} from './registration.fixture.ts'
import { isSame, type Sent, verbOf } from './rules.fixture.ts'

/** A request of the AU, read as far as any resource needs it. */
export interface Request {
  method: string
  resource: string
  query: URLSearchParams
  headers: Readonly<Record<string, string | undefined>>
  body: string
}

export interface Response {
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** How this LMS differs from others. */
export interface Manners {
  /** Answers a repeated statement with 409, as LRSs may (xAPI Part Two §2.3.1). */
  conflictsOnRepeat?: boolean
  /** Refuses by 401, a statement that is repeated too, as CATAPULT's player does. */
  refusesLikeCatapult?: boolean
  /** Tags a document when it is written, and not only when it is read. */
  tagsWrites?: boolean
  /** Lets no AU read statements. */
  hidesStatements?: boolean
  /** Shows no tags, as an LMS of another origin may. */
  hidesTags?: boolean
  /** Holds no learner preferences. */
  hasNoPreferences?: boolean
  /** Takes nothing from a session that has ended, and shows nothing either. */
  closesAtOnce?: boolean
}

interface Place {
  registration: Registration
  session: Session
  manners: Manners
  report(requirement: string, what: string): void
}

const ok: Response = { status: 204 }
const refused: Response = { status: 403 }
const isLast = (statement: Sent) => verbOf(statement) === 'terminated'

/** Answers a request to the LRS of a session whose token it carries. */
export function answer(request: Request, place: Place): Response {
  const { registration, session, report, manners } = place
  if (manners.closesAtOnce && statementsOf(registration, session).some(isLast))
    return { status: 401 }
  const agent = request.query.get('agent')
  if (agent !== null && !isSame(readJson(agent), registration.actor)) {
    report('8.1.3.0-3', `agent of ${request.resource}`)
    return refused
  }
  const asked = request.query.get('registration')
  if (asked !== null && asked !== registration.id) {
    report('8.1.4.0-3', `registration of ${request.resource}`)
    return refused
  }
  switch (request.resource) {
    case 'activities/state':
      return answerState(request, place)
    case 'agents/profile':
      return answerProfile(request, place)
    case 'statements':
      return request.method === 'GET' ? look(request, place) : take(request, place)
    default:
      return { status: 404 }
  }
}

function answerState({ method, query, headers, body }: Request, place: Place): Response {
  const { registration, session, report, manners } = place
  const stateId = query.get('stateId') ?? ''
  for (const name of ['agent', 'registration', 'activityId', 'stateId']) {
    if (!query.get(name)) report('4.1.0.0-1', `state without ${name}`)
  }
  if (query.get('activityId') !== registration.activityId) report('8.1.5.0-5', stateId)
  if (stateId === 'LMS.LaunchData') {
    if (method !== 'GET') {
      report('10.2.1.0-5', method)
      return refused
    }
    session.hasReadLaunchData = true
    const { terms, contextTemplate } = session
    return { status: 200, body: { ...terms, contextTemplate } }
  }
  const held = registration.documents.get(stateId)
  if (method === 'GET') {
    return held
      ? {
          status: 200,
          headers: manners.hidesTags ? {} : { ETag: held.tag },
          body: readJson(held.text),
        }
      : { status: 404 }
  }
  if (method !== 'PUT') return { status: 405 }
  if (session.isAbandoned) return refused
  const conflict = manners.hidesTags ? undefined : conflictOf(headers, held)
  if (conflict) {
    return { status: conflict, headers: held && manners.tagsWrites ? { ETag: held.tag } : {} }
  }
  registration.writes += 1
  const tag = `"${registration.writes}"`
  registration.documents.set(stateId, { text: body, tag })
  return manners.tagsWrites ? { ...ok, headers: { ETag: tag } } : ok
}

/** xAPI 2.0: what stands is changed only by whoever has seen it. */
function conflictOf(headers: Request['headers'], held: { tag: string } | undefined) {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers
  if (match !== undefined) return match === held?.tag ? undefined : 412
  if (noneMatch === '*') return held ? 412 : undefined
  return held ? 409 : undefined
}

function answerProfile({ method, query }: Request, { session, report, manners }: Place): Response {
  if (query.get('agent') === null) report('11.0.0.0-1', 'agent')
  if (query.get('profileId') !== 'cmi5LearnerPreferences') {
    report('11.0.0.0-4', String(query.get('profileId')))
  }
  if (method !== 'GET') return refused
  session.hasReadPreferences = true
  if (manners.hasNoPreferences) return { status: 404 }
  return { status: 200, body: { languagePreference: 'en-GB,de', audioPreference: 'off' } }
}

function look({ query }: Request, { registration, manners }: Place): Response {
  if (manners.hidesStatements) return refused
  const id = query.get('statementId')
  if (id) {
    const found = registration.statements.find((one) => one.id === id)
    return found ? { status: 200, body: found } : { status: 404 }
  }
  const statements = registration.statements.filter(
    ({ verb, object }) => verb?.id === query.get('verb') && object?.id === query.get('activity'),
  )
  return { status: 200, body: { statements } }
}

function take(request: Request, place: Place): Response {
  const { registration, session, manners } = place
  const read = readJson(request.body) as Sent | Sent[]
  const statements = [read].flat()
  const id = request.query.get('statementId')
  const repeated = statements.filter(({ id }) =>
    registration.statements.some((one) => one.id === id),
  )
  if (request.method === 'PUT' && id !== statements[0]?.id) return { status: 400 }
  if (session.isAbandoned) return refused
  if (repeated.length > 0 && manners.refusesLikeCatapult) return { status: 401 }
  const isChanged = repeated.some(
    (one) => !registration.statements.some((stored) => isSame(stored, one)),
  )
  if (isChanged) place.report('9.1.0.0-1', 'an id of a statement that was another')
  if (isChanged || (repeated.length > 0 && manners.conflictsOnRepeat)) return { status: 409 }
  const fresh = statements.filter((one) => !repeated.includes(one))
  const violations: Violation[] = holdAgainstRules(registration, session, fresh)
  for (const { requirement, what } of violations) place.report(requirement, what)
  if (violations.length > 0) return { status: manners.refusesLikeCatapult ? 401 : 403 }
  registration.statements.push(...fresh)
  return request.method === 'PUT'
    ? ok
    : { status: 200, body: statements.map((statement) => statement.id) }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
