/** What has to happen before a lesson counts as done, besides reaching its end. */
export interface Needs {
  lesson: string
  questions: string[]
  scenarios: string[]
  /** True where any scenario of the course does instead, since the lesson offers them all. */
  anyScenario?: boolean
  /** The assessments that have to be handed in. */
  assessments: string[]
  /** The release that brought the lesson, where that is not the first. */
  added?: number
  /** What joined the lesson after it had been published: the release of each, by its id. */
  since?: Readonly<Record<string, number>>
}

/** Finds the questions, scenarios and assessments that a lesson's MDX asks for. */
export function findNeeds(lesson: string, body: string): Needs {
  return {
    lesson,
    questions: idsOf('Question', body),
    scenarios: idsOf('Scenario', body),
    ...(/<ScenarioList\s*\/>/.test(body) ? { anyScenario: true } : {}),
    assessments: idsOf('Assessment', body),
  }
}

function idsOf(tag: 'Question' | 'Scenario' | 'Assessment', body: string): string[] {
  const pattern = new RegExp(`<${tag}\\s+id="([^"]+)"`, 'g')
  return [...body.matchAll(pattern)].flatMap(([, id]) => (id ? [id] : []))
}
