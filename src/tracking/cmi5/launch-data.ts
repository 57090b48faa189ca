import * as z from 'zod/mini'

/** The context extension that names the session (cmi5 §9.6.3.1). */
export const sessionExtension = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid'

const activitySchema = z.looseObject({ id: z.string() })

const contextSchema = z.looseObject({
  contextActivities: z.optional(
    z.record(z.string(), z.union([z.array(activitySchema), activitySchema])),
  ),
  extensions: z.optional(z.record(z.string(), z.unknown())),
})

const ifRight = <Schema extends z.ZodMiniType>(schema: Schema) =>
  z.catch(z.optional(schema), undefined)

/** The document LMS.LaunchData; what is wrong in an optional part is as if it were not there. */
export const launchDataSchema = z.looseObject({
  contextTemplate: contextSchema,
  /** Anything but Browse and Review counts, so that nobody learns for nothing. */
  launchMode: z.catch(z.enum(['Normal', 'Browse', 'Review']), 'Normal'),
  masteryScore: ifRight(z.number().check(z.minimum(0), z.maximum(1))),
  moveOn: ifRight(
    z.enum(['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable']),
  ),
  launchParameters: ifRight(z.string()),
  returnURL: ifRight(z.string()),
})

export type Context = z.output<typeof contextSchema>
export type LaunchData = z.output<typeof launchDataSchema>

export const preferencesSchema = z.looseObject({
  languagePreference: ifRight(z.string()),
  audioPreference: ifRight(z.enum(['on', 'off'])),
})

/** What the learner prefers, as far as the LMS says; only ever a hint. */
export type Preferences = z.output<typeof preferencesSchema>

/** Returns the name of the session, which the LMS puts into the context of every statement. */
export function sessionOf({ contextTemplate }: Pick<LaunchData, 'contextTemplate'>): string {
  return String(contextTemplate.extensions?.[sessionExtension] ?? '')
}

/** Where the LMS wants the learner to go when the session has ended. */
export interface Return {
  url: string
  /** True where it leads to another origin than the LMS's own: it is to be shown and asked about. */
  isForeign: boolean
}

/**
 * Reads the returnURL of the launch data.
 *
 * Only whole http and https addresses without a user name pass; a script, a data address or one
 * that a browser would complete by itself is as if it were not there (cmi5 §10.2.6).
 */
export function readReturn(returnURL: string | undefined, endpoint: string): Return | undefined {
  if (!/^https?:\/\/[^/\\]/i.test(returnURL ?? '') || !URL.canParse(returnURL ?? '')) {
    return undefined
  }
  const url = new URL(returnURL ?? '')
  if (url.username || url.password) return undefined
  return { url: url.href, isForeign: url.origin !== new URL(endpoint).origin }
}
