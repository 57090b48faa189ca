import { getCollection } from 'astro:content'
import type { ScenarioFile } from '#core/scenario/scenario.ts'

/** Returns every scenario, by its id. */
export async function getScenarios(): Promise<ScenarioFile[]> {
  const scenarios = (await getCollection('scenarios')).map(({ data }) => data)
  return scenarios.sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
}

/** Lists the parameters of a page for each scenario, as Astro asks for them. */
export async function scenarioPaths() {
  const scenarios = await getScenarios()
  return scenarios.map((scenario) => ({ params: { slug: scenario.slug }, props: { scenario } }))
}

/**
 * Finds a scenario.
 * @throws {Error} when no file in content/scenarios has that id.
 */
export async function getScenario(id: string): Promise<ScenarioFile> {
  const scenarios = await getScenarios()
  const found = scenarios.find((scenario) => scenario.id === id)
  if (found) return found
  throw new Error(
    `<Scenario id="${id}" /> names a scenario that content/scenarios does not hold. Known: ${scenarios.map((scenario) => scenario.id).join(', ')}.`,
  )
}

/** The page on which a scenario is played, below the site's root. */
export function addressOfScenario({ slug }: Pick<ScenarioFile, 'slug'>): string {
  return `/scenario-${slug}.html`
}

/** The page that holds a scenario as a numbered book for paper. */
export function addressOfBook({ slug }: Pick<ScenarioFile, 'slug'>): string {
  return `/book-${slug}.html`
}
