import { type Analysis, analyse } from './analyse.ts'
import { type Exploration, explore } from './explore.ts'
import { checkClaims, checkCover, checkPolicies, type FindingIn } from './rules/collection-rules.ts'
import { type Finding, rule } from './rules/finding.ts'
import {
  checkBest,
  checkBestChoices,
  checkBranching,
  checkDominated,
  checkRareEndings,
  checkRecovery,
} from './rules/path-rules.ts'
import {
  checkDeadEnds,
  checkEndings,
  checkGuards,
  checkLength,
  checkLoops,
  checkScenes,
} from './rules/reach-rules.ts'
import { checkSensitivity } from './rules/sensitivity-rule.ts'
import { checkVariables } from './rules/variable-rules.ts'
import { checkLengths, checkModes, checkVerdicts, checkWords } from './rules/word-rules.ts'
import type { Scenario } from './scenario.ts'

/** What playing a scenario in every way shows. */
export interface Report {
  readonly findings: readonly Finding[]
  readonly exploration: Exploration
  /** Undefined where the story goes in circles, is stuck or is too large to be counted. */
  readonly analysis: Analysis | undefined
}

const tooLarge = rule('B2', 'What is too large to be played in every way cannot be proved.')

/**
 * Plays a scenario in every way, and checks it against rules B1 to B8 and B10 to B16 of the
 * authoring guide, part 2.5. B9, and the part of B13 about all scenarios, are in `checkTogether`.
 * @param most the number of places after which it gives up, and says so.
 * @param varied whether B15 is tried, which only warns and takes most of the time.
 */
export function checkScenario(
  scenario: Scenario,
  { most, varied = true }: { most?: number; varied?: boolean } = {},
): Report {
  const exploration = explore(scenario, most)
  const story = { scenario, exploration }
  const fixed = [...checkVariables(scenario), ...checkClaims(scenario)]
  if (!exploration.isWhole) {
    const what = `The story has more than ${exploration.places.length} states.`
    const fix = 'Take conditions on visits or choices out, or counters, until there are fewer.'
    return {
      findings: [...fixed, tooLarge.blocks(['scenes'], what, fix)],
      exploration,
      analysis: undefined,
    }
  }
  const reach = [checkScenes, checkDeadEnds, checkEndings, checkLoops, checkGuards]
  const findings = [...fixed, ...reach.flatMap((check) => check(story))]
  const isStuck = exploration.places.some(({ offered }) => offered.length === 0)
  if (exploration.looping.length > 0 || isStuck)
    return { findings, exploration, analysis: undefined }
  const analysis = analyse(scenario, exploration.places)
  const whole = { ...story, analysis }
  const paths = [
    checkRareEndings,
    checkBest,
    checkDominated,
    checkBestChoices,
    checkBranching,
    checkRecovery,
    checkWords,
    checkLengths,
    checkVerdicts,
    checkModes,
    ...(varied ? [checkSensitivity] : []),
  ]
  return {
    findings: [
      ...findings,
      ...checkLength(analysis.decisions.most),
      ...paths.flatMap((check) => check(whole)),
    ],
    exploration,
    analysis,
  }
}

/** Checks all scenarios of a course together: rules B9 and B13. Each has to end on every path. */
export function checkTogether(scenarios: readonly Scenario[]): FindingIn[] {
  return [...checkPolicies(scenarios), ...checkCover(scenarios)]
}
