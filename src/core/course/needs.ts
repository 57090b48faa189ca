/** What has to happen before a lesson counts as done, besides reaching its end. */
export interface Needs {
  lesson: string
  questions: string[]
  scenarios: string[]
  /** The assessments that have to be handed in. */
  assessments: string[]
}

/** Finds the questions, scenarios and assessments that a lesson's MDX asks for. */
export function findNeeds(lesson: string, body: string): Needs {
  return {
    lesson,
    questions: idsOf('Question', body),
    scenarios: idsOf('Scenario', body),
    assessments: idsOf('Assessment', body),
  }
}

function idsOf(tag: 'Question' | 'Scenario' | 'Assessment', body: string): string[] {
  const pattern = new RegExp(`<${tag}\\s+id="([^"]+)"`, 'g')
  return [...body.matchAll(pattern)].flatMap(([, id]) => (id ? [id] : []))
}
