import { getCollection } from 'astro:content'
import type { Scenario } from '#core/scenario/scenario.ts'

/**
 * Finds a scenario.
 * @throws {Error} when no file in content/scenarios has that id.
 */
export async function getScenario(id: string): Promise<Scenario> {
  const scenarios = await getCollection('scenarios')
  const found = scenarios.find((scenario) => scenario.data.id === id)
  if (!found) {
    const known = scenarios.map((scenario) => scenario.data.id).join(', ')
    throw new Error(
      `<Scenario id="${id}" /> names a scenario that content/scenarios does not hold. Known: ${known}.`,
    )
  }
  return found.data
}
