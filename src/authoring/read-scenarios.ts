import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findInScenarios, type ScenarioProblem } from '#build/content/find-in-scenarios.ts'
import { readContent } from '#build/content/read-content.ts'
import type { ScenarioFile } from '#core/scenario/scenario.ts'

/** A file of content/scenarios as it is now, whether or not it can be read as a scenario. */
export interface ReadScenario {
  file: string
  /** What stands after "id:", or the name of the file where nothing does. */
  id: string
  /** Undefined while the file does not fit the schema; its problems say why. */
  scenario: ScenarioFile | undefined
  problems: ScenarioProblem[]
}

/**
 * Reads every scenario of the content folder, with what reading and playing find in it.
 * @param projectRoot the folder that holds content/.
 */
export async function readScenarios(projectRoot: URL): Promise<ReadScenario[]> {
  const root = fileURLToPath(projectRoot)
  const content = await readContent(root)
  const found = findInScenarios(content)
  const files = content.scenarios.map(async ({ file, data, problems }) => ({
    file,
    id: data?.id ?? (await readId(root, file)),
    scenario: data,
    problems: [
      ...problems.map((problem) => ({ ...problem, severity: 'blocks' as const })),
      ...found.filter((problem) => problem.file === file),
    ],
  }))
  return (await Promise.all(files)).sort((a, b) =>
    a.id.localeCompare(b.id, 'en', { numeric: true }),
  )
}

/** Finds the id in a file that is not a scenario yet, so that its page still has its address. */
async function readId(root: string, file: string): Promise<string> {
  const text = await readFile(join(root, file), 'utf8')
  const name = file
    .split('/')
    .at(-1)
    ?.replace(/\.yaml$/, '')
  return /^id: *["']?(\w+)/m.exec(text)?.[1] ?? name ?? file
}

/** Returns the address of a scenario's page for authors. */
export function addressOfScenario({ id }: Pick<ReadScenario, 'id'>): string {
  return `/authors/scenarios/${encodeURIComponent(id)}`
}
