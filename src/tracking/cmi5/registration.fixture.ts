import { brokenBy, isDefined, type Sent, verbOf } from './rules.fixture.ts'

/** What an administrator of the LMS has set for a launch. */
export interface Terms {
  launchMode: 'Normal' | 'Browse' | 'Review'
  masteryScore?: number
  moveOn?: string
  returnURL?: string
  /** More of the context template than cmi5 asks for. */
  contextTemplate?: NonNullable<Sent['context']>
}

/** One launch. */
export interface Session {
  id: string
  token: string
  terms: Terms
  contextTemplate: NonNullable<Sent['context']>
  timesFetched: number
  hasReadLaunchData: boolean
  hasReadPreferences: boolean
  isAbandoned: boolean
  isExpired: boolean
}

/** A learner's enrolment. */
export interface Registration {
  id: string
  actor: { objectType: 'Agent'; name: string; account: { homePage: string; name: string } }
  activityId: string
  sessions: Session[]
  statements: Sent[]
  documents: Map<string, { text: string; tag: string }>
  /** How often a document was written. */
  writes: number
}

export interface Violation {
  /** The id of the requirement in @cmi5/requirements, or of an xAPI one in words. */
  requirement: string
  what: string
}

const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid'

/** Enrols a learner; accounts have names that have to be encoded in a query. */
export function enrol(learner: string): Registration {
  return {
    id: crypto.randomUUID(),
    actor: {
      objectType: 'Agent',
      name: `Ölçer & Søn, ${learner}`,
      account: { homePage: 'http://lms.test/users?x=1&y=2', name: learner },
    },
    activityId: 'http://lms.test/activities/17',
    sessions: [],
    statements: [],
    documents: new Map(),
    writes: 0,
  }
}

/** Launches the course; whatever session was open before counts as abandoned (cmi5 §9.3.6). */
export function launchIn(registration: Registration, terms: Terms): Session {
  for (const session of registration.sessions) {
    if (!statementsOf(registration, session).some((one) => verbOf(one) === 'terminated'))
      session.isAbandoned = true
  }
  const id = crypto.randomUUID()
  const { contextActivities, extensions, ...rest } = terms.contextTemplate ?? {}
  const session: Session = {
    id,
    token: btoa(`session:${id}`),
    terms,
    contextTemplate: {
      ...rest,
      contextActivities: {
        grouping: [{ id: 'https://course.test/lead-and-manage' }],
        ...contextActivities,
      },
      extensions: { [sessionExtension]: id, ...extensions },
    },
    timesFetched: 0,
    hasReadLaunchData: false,
    hasReadPreferences: false,
    isAbandoned: false,
    isExpired: false,
  }
  registration.sessions.push(session)
  return session
}

/** Returns the statements of one session, in the order in which they came. */
export function statementsOf({ statements }: Registration, { id }: Session): Sent[] {
  return statements.filter(({ context }) => context?.extensions?.[sessionExtension] === id)
}

/** Holds statements against the rules, each after the ones before it. */
export function holdAgainstRules(
  registration: Registration,
  session: Session,
  statements: readonly Sent[],
): Violation[] {
  const earlier = statementsOf(registration, session)
  return statements.flatMap((statement, at) => {
    const before = statements.slice(0, at)
    const broken = brokenBy(statement, {
      ...session,
      ...session.terms,
      contextTemplate: session.contextTemplate,
      actor: registration.actor,
      activityId: registration.activityId,
      registration: registration.id,
      session: [...earlier, ...before],
      stored: [...registration.statements, ...before],
    })
    const what = `${verbOf(statement)}${isDefined(statement) ? '' : ' (allowed)'} ${statement.id}`
    return broken.map((requirement) => ({ requirement, what }))
  })
}

/** Returns what is missing of a session that is over: its first and its last statement. */
export function findMissing(registration: Registration, session: Session): Violation[] {
  const verbs = statementsOf(registration, session).map(verbOf)
  const what = `session ${session.id}`
  return [
    ...(verbs[0] === 'initialized' ? [] : [{ requirement: '7.1.1.0-1', what }]),
    ...(verbs.at(-1) === 'terminated' ? [] : [{ requirement: '7.1.2.0-1', what }]),
  ]
}
