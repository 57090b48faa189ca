import type { Tally } from '#core/assessment/score.ts'
import type { Reporting } from '#core/course/course.ts'
import type { Needs } from '#core/course/needs.ts'
import type { Scenario } from '#core/scenario/scenario.ts'

/**
 * The words of this folder.
 *
 * - **facts**: what has to be known of a course to tell an LMS about a learner; a part of each package.
 * - **results**: what an LMS is told, in terms that SCORM and cmi5 share.
 * - **interaction**: one answer or decision. **response**: what was answered in it.
 * - **token**: a short name of an option that every LMS takes.
 */
export interface ReportFacts {
  readonly course: string
  readonly title: string
  readonly release: number
  /** The timed units in order of study, with what finishing each asks for. */
  readonly units: readonly { readonly minutes: number; readonly needs: Needs }[]
  readonly objectives: readonly Text[]
  /** Items of the bank and of exercises, all that can be answered. */
  readonly items: readonly ReportItem[]
  /** Without their passages; see `reportScenario`. */
  readonly scenarios: readonly Scenario[]
  readonly passMark: Tally
  readonly reporting: Reporting
}

export interface Text {
  readonly id: string
  readonly text: string
}

/** One item as a report needs it. */
export type ReportItem = {
  readonly id: string
  /** The objective, for items of the bank. */
  readonly objective?: string | undefined
  readonly text: string
} & (
  | {
      readonly kind: 'choice'
      readonly options: readonly Text[]
      /** The right options; undefined where nothing is right or wrong. */
      readonly key?: readonly string[] | undefined
    }
  | {
      readonly kind: 'matching'
      readonly sources: readonly Text[]
      readonly targets: readonly Text[]
      /** The targets that each source may have, best first. */
      readonly key: Readonly<Record<string, readonly string[]>>
    }
  | {
      readonly kind: 'sequencing'
      readonly options: readonly Text[]
      /** An order is right when it keeps each of these. */
      readonly rules: readonly { readonly earlier: string; readonly later: string }[]
    }
  /** What was written is never told, only that something was. */
  | { readonly kind: 'long-fill-in' }
)
