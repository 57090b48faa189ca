import { checkScenario, checkTogether } from '#core/scenario/check.ts'
import type { Finding } from '#core/scenario/rules/finding.ts'
import type { Problem } from './problem.ts'
import type { Content } from './read-content.ts'
import type { Parsed } from './read-yaml.ts'

/** A problem with the weight that the authoring guide gives it. */
export interface ScenarioProblem extends Problem {
  severity: Finding['severity']
}

/**
 * Finds what the rules of the authoring guide, part 2.5, find in the scenarios.
 * @param varied whether B15 is tried, which only warns and takes most of the time.
 */
export function findInScenarios(
  { scenarios }: Content,
  { varied = true }: { varied?: boolean } = {},
): ScenarioProblem[] {
  const read = scenarios.flatMap(({ file, data, lineOf }) =>
    data ? [{ file, data, lineOf, report: checkScenario(data, { varied }) }] : [],
  )
  const alone = read.flatMap(({ report, ...place }) => locateFindings(report.findings, place))
  // Policies and cover say nothing while a file cannot be read or a story cannot be ended.
  if (read.length < scenarios.length || read.some(({ report }) => !report.analysis)) return alone
  const isOpen = alone.some(({ severity }) => severity === 'blocks')
  if (isOpen) return alone
  const together = checkTogether(read.map(({ data }) => data)).flatMap((finding) => {
    const place = read.find(({ data }) => data === finding.scenario)
    return place ? locateFindings([finding], place) : []
  })
  return [...alone, ...together]
}

/** Turns findings into problems at a file and line. */
export function locateFindings(
  findings: readonly Finding[],
  { file, lineOf }: { file: string; lineOf: Parsed<unknown>['lineOf'] },
): ScenarioProblem[] {
  return findings.map(({ rule, severity, path, what, why, fix }) => ({
    file,
    line: lineOf(path),
    what: `${what} (${rule})`,
    why,
    fix,
    severity,
  }))
}
