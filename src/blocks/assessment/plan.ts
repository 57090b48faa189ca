import type { ObjectivePlace } from '#core/assessment/pool.ts'
import type { Tally } from '#core/assessment/score.ts'

/** What an assessment is called, and how it is put together. */
export interface AssessmentPlan {
  title: string
  perObjective: number
  asksCertainty: boolean
  /** What somebody reads before starting. */
  promise: string
}

export const plans: Record<'pretest' | 'final', AssessmentPlan> = {
  pretest: {
    title: 'Pre-test',
    perObjective: 1,
    asksCertainty: true,
    promise:
      'Ten questions, one for each objective. You say how sure you are of each answer, and hear nothing about them until the end. It takes about four minutes.',
  },
  final: {
    title: 'Final assessment',
    perObjective: 2,
    asksCertainty: false,
    promise:
      'Twenty questions, two for each objective, drawn anew for each attempt. Change what you like until you hand them in; feedback on every answer follows. There is no clock, and you may try as often as you like.',
  },
}

/** What the pages of an assessment are given when the site is built. */
export interface AssessmentProps {
  name: 'pretest' | 'final'
  /** The module that holds the questions, below the site's root. */
  poolFile: string
  misconceptionsFile: string
  objectives: ObjectivePlace[]
  passMark: Tally
}
