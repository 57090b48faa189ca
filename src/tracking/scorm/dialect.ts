import type { Interaction } from '#core/reporting/interactions.ts'
import type { ObjectiveResult, Results, Score } from '#core/reporting/results.ts'
import type { LmsStart } from '#tracking/lms/session.ts'
import type { Log, Methods, ScormApi } from './api.ts'
import type { ApiName } from './find-api.ts'

/** A value for an element of the LMS's data model. */
export type Setting = readonly [element: string, value: string]

/** How far the learner is; it only ever rises within an attempt. */
export interface Standing extends Pick<Results, 'completion' | 'success' | 'progress'> {
  readonly score?: Score
}

/** What one kind of SCORM calls things, and how it writes values. */
export interface Dialect {
  readonly apiName: ApiName
  readonly methods: Methods
  /** The code with which Initialize says that the session is running already. */
  readonly running: string
  readonly exit: string
  readonly location: string
  readonly sessionTime: string
  /** Reads what the LMS holds, with the standing that it has been told. */
  readStart(get: (element: string) => string): { start: LmsStart; standing: Standing }
  /** What says "begun" where nothing was said yet. */
  begin(get: (element: string) => string): Setting[]
  /** What says how far the learner is, in the order of writing. */
  standing(standing: Standing): Setting[]
  timespan(seconds: number): string
  /** Elements below "cmi.objectives.n.", without the id. */
  objective(result: ObjectiveResult): Setting[]
  /** Elements below "cmi.interactions.n.", without the id, in the order of writing. */
  interaction(interaction: Interaction, at: Date): Setting[]
  /** Whether the ids of earlier interactions can be read back. */
  readonly readsInteractions: boolean
  /** What to write for a while so that an LMS that takes a value for sent sends it again. */
  between?(setting: Setting): string | undefined
  /** What the LMS is to do once the course was left by its exit button. */
  readonly navigation?: { element: string; suspend: string; finish: string }
}

/** What the parts of a session share. */
export interface Wiring {
  api: ScormApi
  dialect: Dialect
  now: () => Date
  log: Log
}
