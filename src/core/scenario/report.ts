import type { Run } from './play.ts'
import type { Scenario } from './scenario.ts'

/** What an LMS is told of a run, in terms that SCORM and cmi5 share. */
export interface RunReport {
  readonly completion: 'incomplete' | 'completed'
  /** From 0 to 1; only where the ending that was reached has a score. */
  readonly scaledScore?: number
  readonly interactions: readonly ChoiceReport[]
}

/** One decision as an interaction of type "choice". */
export interface ChoiceReport {
  /** Such as "SC1.one-engineer", or "SC1.one-engineer.2" when the scene was entered again. */
  readonly id: string
  readonly type: 'choice'
  /** The id of the choice; it is a short identifier in the sense of SCORM 2004 RTE 4.1.1.7. */
  readonly response: string
  /** The scene's title and the text of the choice, for whoever reads the report. */
  readonly description: string
  /** There is no right choice, so none is reported. */
  readonly result: 'neutral'
}

/**
 * Says what an LMS is told of a run; the one place that does.
 *
 * A scenario is complete once an ending was reached, whichever it is. A score is told only when its
 * author gave that ending one, and the course asks for it. Choices are interactions without a
 * correct response (SCORM 2004 4th ed., RTE 4.2.9: result "neutral").
 */
export function reportRun(scenario: Scenario, run: Run): RunReport {
  const seen = new Map<string, number>()
  const interactions = run.steps.map(({ scene, choice }): ChoiceReport => {
    const times = (seen.get(scene.id) ?? 0) + 1
    seen.set(scene.id, times)
    return {
      id: `${scenario.id}.${scene.id}${times > 1 ? `.${times}` : ''}`,
      type: 'choice',
      response: choice.id,
      description: `${scene.title}: ${choice.text}`,
      result: 'neutral',
    }
  })
  if (run.kind === 'scene') return { completion: 'incomplete', interactions }
  const { score } = run.ending
  return {
    completion: 'completed',
    ...(score === undefined ? {} : { scaledScore: score / 100 }),
    interactions,
  }
}
