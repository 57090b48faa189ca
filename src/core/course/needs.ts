/** What has to happen before a lesson counts as done, besides reaching its end. */
export interface Needs {
  lesson: string
  questions: string[]
  scenarios: string[]
}

/** Finds the questions and scenarios that a lesson's MDX asks for. */
export function findNeeds(lesson: string, body: string): Needs {
  return { lesson, questions: idsOf('Question', body), scenarios: idsOf('Scenario', body) }
}

function idsOf(tag: 'Question' | 'Scenario', body: string): string[] {
  const pattern = new RegExp(`<${tag}\\s+id="([^"]+)"`, 'g')
  return [...body.matchAll(pattern)].flatMap(([, id]) => (id ? [id] : []))
}
