import type { Score } from '#core/reporting/results.ts'
import type { Context, LaunchData } from './launch-data.ts'

/** Who learns what under which terms; the part of a launch that statements are made from. */
export interface Terms {
  readonly actor: Readonly<Record<string, unknown>>
  readonly activityId: string
  readonly registration: string
  readonly data: Pick<LaunchData, 'contextTemplate' | 'masteryScore'>
}

/** What every statement has of its own. */
export interface Stamp {
  /** A UUID; it stays however often the statement is sent. */
  readonly id: string
  /** UTC, with a Z: when it happened, not when it is sent. */
  readonly timestamp: string
}

export interface Statement extends Stamp {
  readonly actor: Readonly<Record<string, unknown>>
  readonly verb: { readonly id: string; readonly display: { readonly en: string } }
  readonly object: {
    readonly objectType: 'Activity'
    readonly id: string
    readonly definition?: object
  }
  readonly context: Context
  readonly result?: {
    readonly completion?: true
    readonly success?: boolean
    readonly score?: { scaled: number; raw: number; min: 0; max: 100 }
    readonly duration?: string
    readonly response?: string
  }
}

const category = 'https://w3id.org/xapi/cmi5/context/categories/'
const masteryExtension = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore'

/** The verbs of the defined statements that an AU makes (cmi5 §9.3). */
export type Verb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated'

/** Returns the address of a verb in ADL's vocabulary. */
export function verbId(verb: Verb | 'answered'): string {
  return `http://adlnet.gov/expapi/verbs/${verb}`
}

/** Makes the first statement of a session (cmi5 §9.3.2). */
export function initialized(terms: Terms, stamp: Stamp): Statement {
  return define('initialized', terms, stamp)
}

/**
 * Makes the statement that everything has been done: never with a score (cmi5 §9.3.3, §9.5.1).
 * @param seconds the time it took.
 */
export function completed(terms: Terms, stamp: Stamp, seconds: number): Statement {
  return define('completed', terms, stamp, { completion: true, duration: duration(seconds) })
}

/**
 * Makes the statement that the course was passed or failed, with the mark that the LMS judges by
 * where it has one (cmi5 §9.3.4, §9.3.5, §9.6.3.2).
 * @param seconds the time it took.
 */
export function judged(
  verb: 'passed' | 'failed',
  terms: Terms,
  stamp: Stamp,
  seconds: number,
  score: Score | undefined,
): Statement {
  return define(verb, terms, stamp, {
    success: verb === 'passed',
    ...(score && { score: inWhole(score) }),
    duration: duration(seconds),
  })
}

/**
 * Makes the last statement of a session (cmi5 §9.3.8).
 * @param seconds the time since the first one.
 */
export function terminated(terms: Terms, stamp: Stamp, seconds: number): Statement {
  return define('terminated', terms, stamp, { duration: duration(seconds) })
}

/**
 * Makes the context of an allowed statement: the LMS's template, unchanged, and the registration
 * (cmi5 §10.2.1). It carries no category of cmi5's.
 */
export function contextOf({ data, registration }: Terms): Context {
  return { ...data.contextTemplate, registration }
}

function define(verb: Verb, terms: Terms, stamp: Stamp, result?: Statement['result']): Statement {
  const isJudged = verb === 'passed' || verb === 'failed'
  const categories = isJudged || verb === 'completed' ? ['cmi5', 'moveon'] : ['cmi5']
  const context = contextOf(terms)
  const { masteryScore } = terms.data
  const listed = [context.contextActivities?.['category'] ?? []].flat()
  const added = categories
    .map((name) => ({ id: category + name }))
    .filter(({ id }) => listed.every((activity) => activity.id !== id))
  return {
    ...stamp,
    actor: terms.actor,
    verb: { id: verbId(verb), display: { en: verb } },
    object: { objectType: 'Activity', id: terms.activityId },
    ...(result && { result }),
    context: {
      ...context,
      contextActivities: { ...context.contextActivities, category: [...listed, ...added] },
      ...(isJudged && masteryScore !== undefined
        ? { extensions: { ...context.extensions, [masteryExtension]: masteryScore } }
        : {}),
    },
  }
}

/** Writes seconds as an ISO 8601 duration with two decimals at most, as xAPI asks for. */
export function duration(seconds: number): string {
  return `PT${Math.round(Math.max(0, seconds) * 100) / 100}S`
}

/** Raw scores of cmi5 are whole numbers; rounded down, so that none looks like more than the mark. */
function inWhole({ scaled, raw }: Score) {
  return { scaled, raw: Math.floor(raw), min: 0, max: 100 } as const
}
