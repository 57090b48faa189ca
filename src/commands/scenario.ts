import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import { locateFindings } from '#build/content/find-in-scenarios.ts'
import { formatProblems } from '#build/content/problem.ts'
import { readYaml } from '#build/content/read-yaml.ts'
import { writeReport } from '#build/scenario-report.ts'
import { checkScenario } from '#core/scenario/check.ts'
import { scenarioSchema } from '#core/scenario/scenario.ts'

/** Prints what playing scenarios in every way shows: npm run scenario -- FILE … */
const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('Name a file: npm run scenario -- content/scenarios/forty-desks.yaml')
  process.exitCode = 2
}
for (const path of files) {
  const file = relative(process.cwd(), path)
  const text = await readFile(path, 'utf8').catch((cause: Error) => cause)
  if (text instanceof Error) {
    console.error(`${file} cannot be read (${text.message}): write the path of a scenario file.`)
    process.exitCode = 2
    continue
  }
  const { data, problems, lineOf } = readYaml(file, text, scenarioSchema)
  if (!data) {
    console.error(formatProblems(problems))
    process.exitCode = 1
    continue
  }
  const report = checkScenario(data)
  const found = locateFindings(report.findings, { file, lineOf })
  console.log(writeReport(data, report, found))
  if (found.some(({ severity }) => severity === 'blocks')) process.exitCode = 1
}
