import { canonical } from '#core/progress/canonical.ts'

/** A statement as it arrives: nothing about it is certain. */
export interface Sent {
  id?: string
  timestamp?: string
  actor?: { objectType?: string; account?: { homePage?: string; name?: string } }
  verb?: { id?: string }
  object?: { id?: string; definition?: { type?: string } }
  result?: {
    completion?: unknown
    success?: unknown
    duration?: unknown
    response?: unknown
    score?: { scaled?: number; raw?: number; min?: number; max?: number }
  }
  context?: {
    registration?: string
    contextActivities?: Record<string, { id?: string }[] | { id?: string }>
    extensions?: Record<string, unknown>
  }
}

/** Tells whether two JSON values say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** What the LMS holds a statement against. */
export interface Ground {
  actor: object
  activityId: string
  registration: string
  contextTemplate: NonNullable<Sent['context']>
  launchMode: string
  masteryScore?: number | undefined
  hasReadPreferences: boolean
  hasReadLaunchData: boolean
  isAbandoned: boolean
  /** What was stored in the session, and in the whole registration. */
  session: readonly Sent[]
  stored: readonly Sent[]
}

interface Case extends Ground {
  statement: Sent
  verb: string
  isDefined: boolean
  hasMoveOn: boolean
}

interface Rule {
  /** The id in @cmi5/requirements. */
  id: string
  isBroken(given: Case): boolean
}

const categories = 'https://w3id.org/xapi/cmi5/context/categories/'
const extensions = 'https://w3id.org/xapi/cmi5/context/extensions/'
const definedVerbs = ['initialized', 'completed', 'passed', 'failed', 'terminated']
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const isoDuration = /^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/

/** Returns the last part of a verb's address, for those of ADL's vocabulary. */
export function verbOf({ verb }: Sent): string {
  return verb?.id?.replace('http://adlnet.gov/expapi/verbs/', '') ?? ''
}

function activitiesOf({ context }: Sent, list: string) {
  return [context?.contextActivities?.[list] ?? []].flat()
}

function hasCategory(statement: Sent, name: string): boolean {
  return activitiesOf(statement, 'category').some(({ id }) => id === categories + name)
}

export function isDefined(statement: Sent): boolean {
  return hasCategory(statement, 'cmi5')
}

const isJudged = ({ verb }: Case) => verb === 'passed' || verb === 'failed'
const wasSaid = (list: readonly Sent[], ...verbs: string[]) =>
  list.some((one) => isDefined(one) && verbs.includes(verbOf(one)))
const lacksDuration = (given: Case, verb: string) =>
  given.verb === verb && !isoDuration.test(String(given.statement.result?.duration))
const keepsTemplate = ({ statement, contextTemplate }: Case) =>
  Object.entries(contextTemplate.contextActivities ?? {}).every(([list, wanted]) =>
    isSame(activitiesOf(statement, list).slice(0, [wanted].flat().length), [wanted].flat()),
  ) &&
  Object.entries(contextTemplate.extensions ?? {}).every(([name, value]) =>
    isSame(statement.context?.extensions?.[name], value),
  )

/** Rules of every statement. */
const everyStatement: Rule[] = [
  { id: '4.1.0.0-1', isBroken: ({ statement, verb }) => !verb || !statement.object?.id },
  { id: '9.1.0.0-1', isBroken: ({ statement }) => !uuid.test(statement.id ?? '') },
  { id: '9.7.0.0-1', isBroken: ({ statement }) => Number.isNaN(timeOf(statement)) },
  { id: '9.7.0.0-2', isBroken: ({ statement }) => !/Z$/.test(statement.timestamp ?? '') },
  {
    id: '8.1.3.0-3',
    isBroken: ({ statement, actor }) => !isSame(statement.actor, actor),
  },
  {
    id: '9.6.1.0-1',
    isBroken: ({ statement, registration }) => statement.context?.registration !== registration,
  },
  {
    id: '9.6.3.1-4',
    isBroken: ({ statement, contextTemplate: { extensions: template } }) =>
      statement.context?.extensions?.[`${extensions}sessionid`] !==
      template?.[`${extensions}sessionid`],
  },
  { id: '10.2.1.0-4', isBroken: ({ hasReadLaunchData }) => !hasReadLaunchData },
  { id: '10.2.1.0-6', isBroken: (given) => !keepsTemplate(given) },
  { id: '11.0.0.0-3', isBroken: ({ hasReadPreferences }) => !hasReadPreferences },
  { id: '6.3.0.0-1', isBroken: ({ verb }) => verb === 'voided' },
  { id: '9.3.6.0-2', isBroken: ({ isAbandoned }) => isAbandoned },
  {
    id: '9.3.0.0-4',
    isBroken: ({ verb, session, statement }) =>
      verb !== 'initialized' &&
      (!wasSaid(session, 'initialized') || timeOf(statement) < timeOf(session[0])),
  },
  {
    id: '9.3.0.0-5',
    isBroken: ({ session, verb, statement }) =>
      wasSaid(session, 'terminated') ||
      (verb === 'terminated' && session.some((one) => timeOf(one) > timeOf(statement))),
  },
  {
    id: '9.6.2.2-2',
    isBroken: ({ hasMoveOn, verb }) =>
      hasMoveOn && !['completed', 'passed', 'failed'].includes(verb),
  },
  {
    // The course says no allowed statement with a verb of cmi5's own, so that none can be confused.
    id: '9.6.2.1-1',
    isBroken: ({ verb, isDefined }) => definedVerbs.includes(verb) !== isDefined,
  },
  {
    id: '10.2.2.0-9',
    isBroken: ({ launchMode, verb }) =>
      launchMode === 'Browse' && verb !== 'initialized' && verb !== 'terminated',
  },
  {
    id: '10.2.2.0-11',
    isBroken: ({ launchMode, verb }) =>
      launchMode === 'Review' && verb !== 'initialized' && verb !== 'terminated',
  },
  {
    id: '9.5.1.0-3',
    isBroken: ({ statement: { result } }) => {
      const { raw, min, max } = result?.score ?? {}
      if (raw === undefined) return false
      return ![raw, min, max].every(Number.isInteger) || raw < Number(min) || raw > Number(max)
    },
  },
]

/** Rules of defined statements. */
const definedStatements: Rule[] = [
  {
    id: '9.2.0.0-3',
    isBroken: ({ statement: { actor } }) => !actor?.account?.name || !actor.account.homePage,
  },
  {
    id: '8.1.5.0-6',
    isBroken: ({ statement, activityId }) => statement.object?.id !== activityId,
  },
  { id: '9.3.0.0-1', isBroken: ({ verb }) => !definedVerbs.includes(verb) },
  { id: '9.3.0.0-2', isBroken: ({ verb, session }) => wasSaid(session, verb) },
  {
    id: '9.3.0.0-3',
    isBroken: (given) => isJudged(given) && wasSaid(given.session, 'passed', 'failed'),
  },
  {
    id: '9.3.0.0-6',
    isBroken: ({ verb, stored }) => verb === 'completed' && wasSaid(stored, 'completed'),
  },
  {
    id: '9.3.0.0-7',
    isBroken: ({ verb, stored }) => verb === 'passed' && wasSaid(stored, 'passed'),
  },
  {
    id: '9.3.0.0-8',
    isBroken: ({ verb, stored }) => verb === 'failed' && wasSaid(stored, 'passed'),
  },
  {
    id: '9.3.4.0-2',
    isBroken: ({ verb, statement, masteryScore = 0 }) =>
      verb === 'passed' && (statement.result?.score?.scaled ?? 1) < masteryScore,
  },
  {
    id: '9.3.5.0-2',
    isBroken: ({ verb, statement, masteryScore = 2 }) =>
      verb === 'failed' && (statement.result?.score?.scaled ?? 0) >= masteryScore,
  },
  {
    id: '10.2.4.0-2',
    isBroken: (given) =>
      isJudged(given) && given.masteryScore !== undefined && !given.statement.result?.score,
  },
  {
    id: '9.6.3.2-2',
    isBroken: (given) =>
      isJudged(given) &&
      given.statement.context?.extensions?.[`${extensions}masteryscore`] !== given.masteryScore,
  },
  {
    id: '9.5.1.0-2',
    isBroken: (given) => !isJudged(given) && given.statement.result?.score !== undefined,
  },
  {
    id: '9.5.2.0-1',
    isBroken: ({ verb, statement }) => verb === 'passed' && statement.result?.success !== true,
  },
  {
    id: '9.5.2.0-2',
    isBroken: ({ verb, statement }) => verb === 'failed' && statement.result?.success !== false,
  },
  {
    id: '9.5.2.0-3',
    isBroken: (given) => !isJudged(given) && given.statement.result?.success !== undefined,
  },
  {
    id: '9.5.3.0-1',
    isBroken: ({ verb, statement }) =>
      verb === 'completed' && statement.result?.completion !== true,
  },
  {
    id: '9.5.3.0-2',
    isBroken: ({ verb, statement }) =>
      verb !== 'completed' && statement.result?.completion !== undefined,
  },
  { id: '9.5.4.1-1', isBroken: (given) => lacksDuration(given, 'terminated') },
  { id: '9.5.4.1-2', isBroken: (given) => lacksDuration(given, 'completed') },
  { id: '9.5.4.1-3', isBroken: (given) => lacksDuration(given, 'passed') },
  { id: '9.5.4.1-4', isBroken: (given) => lacksDuration(given, 'failed') },
  {
    id: '9.6.2.2-1',
    isBroken: (given) => (isJudged(given) || given.verb === 'completed') && !given.hasMoveOn,
  },
]

/** Every requirement that a statement is held against. */
export const heldAgainst = [...everyStatement, ...definedStatements].map(({ id }) => id)

/** Returns the ids of the requirements that a statement breaks. */
export function brokenBy(statement: Sent, ground: Ground): string[] {
  const given: Case = {
    ...ground,
    statement,
    verb: verbOf(statement),
    isDefined: isDefined(statement),
    hasMoveOn: hasCategory(statement, 'moveon'),
  }
  const rules = given.isDefined ? [...everyStatement, ...definedStatements] : everyStatement
  return rules.filter(({ isBroken }) => isBroken(given)).map(({ id }) => id)
}

function timeOf(statement: Sent | undefined): number {
  return Date.parse(statement?.timestamp ?? '')
}
