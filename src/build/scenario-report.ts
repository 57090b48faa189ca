import type { Report } from '#core/scenario/check.ts'
import { winningPolicies } from '#core/scenario/policies.ts'
import { percent } from '#core/scenario/rules/finding.ts'
import { countOverlaps } from '#core/scenario/rules/reach-rules.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import type { ScenarioProblem } from './content/find-in-scenarios.ts'

/** Writes the report on a scenario for a terminal. */
export function writeReport(
  scenario: Scenario,
  report: Report,
  problems: readonly ScenarioProblem[],
): string {
  const { id, title, scenes, endings } = scenario
  return [
    `${id} ${title}: ${scenes.length} scenes, ${endings.length} endings, ${report.exploration.places.length} states`,
    ...writeAnalysis(scenario, report),
    ...writeProblems(problems),
  ].join('\n')
}

function writeAnalysis(scenario: Scenario, { exploration, analysis }: Report): string[] {
  if (!analysis) return ['Its paths cannot be counted before what blocks it is mended.']
  const { paths, best, bestPatterns, decisions, minutes } = analysis
  const won = winningPolicies(scenario)
  const overlaps = countOverlaps({ scenario, exploration })
  const width = Math.max(...scenario.endings.map(({ id }) => id.length))
  return [
    `${count(paths)} paths of ${decisions.least === decisions.most ? '' : `${decisions.least} to `}${decisions.most} decisions; the longest takes ${minutes.toFixed(1)} minutes`,
    `${count(best)} of them, ${percent(best / paths)}, reach the best ending, in ${bestPatterns.size < 32 ? '' : 'at least '}${bestPatterns.size} orders of modes`,
    '',
    'Endings, by paths and by dice:',
    ...scenario.endings.map((ending) => {
      const number = analysis.endings.get(ending) ?? 0
      return `  ${ending.id.padEnd(width)}  ${percent(number / paths).padStart(6)}  ${percent(analysis.odds.get(ending) ?? 0).padStart(6)}  ${count(number)}${ending.best ? '  (best)' : ''}`
    }),
    '',
    `Fixed policies that win: ${won.map(({ name }) => name).join('; ') || 'none'}`,
    ...(overlaps.length > 0 ? ['Where endings overlap, the order decides:'] : []),
    ...overlaps.map(
      ({ taken, other, ends }) =>
        `  ${taken} is taken before ${other} at ${ends} end${ends === 1 ? '' : 's'}`,
    ),
  ]
}

function count(number: number): string {
  return Number.isSafeInteger(number) ? String(number) : `about ${number.toExponential(1)}`
}

function writeProblems(problems: readonly ScenarioProblem[]): string[] {
  return (['blocks', 'warns'] as const).flatMap((severity) => {
    const found = problems.filter((problem) => problem.severity === severity)
    const title = severity === 'blocks' ? 'These block' : 'These ask for a second look'
    return [
      '',
      `${title}: ${found.length}`,
      ...found.map(({ file, line, what, fix }) => `  ${file}:${line}: ${what}\n    ${fix}`),
    ]
  })
}
