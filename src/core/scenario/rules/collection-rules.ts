import { playPolicy, policies } from '#core/scenario/policies.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { type Finding, rule } from './finding.ts'

const b9 = rule('B9', 'A fixed policy that wins stories teaches a slogan.')
const b13 = rule('B13', 'A story that exercises little of the course is a pastime.')

const wantedObjectives = ['LO3', 'LO4', 'LO5', 'LO6', 'LO7', 'LO8', 'LO9', 'LO10']

/** Checks that one scenario exercises eight claims and two objectives. */
export function checkClaims({ claims, objectives }: Scenario): Finding[] {
  const findings: Finding[] = []
  if (new Set(claims).size < 8) {
    const what = `The scenario exercises ${new Set(claims).size} claims.`
    findings.push(b13.blocks(['claims'], what, 'Name 8 or more that its decisions turn on.'))
  }
  if (new Set(objectives).size < 2) {
    const what = `The scenario exercises ${new Set(objectives).size} objective.`
    findings.push(b13.blocks(['objectives'], what, 'Name 2 or more.'))
  }
  return findings
}

/** A finding about one of several scenarios. */
export interface FindingIn extends Finding {
  readonly scenario: Scenario
}

/** Finds fixed policies that win the best ending of more than one scenario. */
export function checkPolicies(scenarios: readonly Scenario[]): FindingIn[] {
  return policies.flatMap((policy) => {
    const won = scenarios.filter((scenario) => playPolicy(scenario, policy)?.best)
    if (won.length <= 1) return []
    const what = `The policy "${policy.name}" wins the best ending of ${won.length} scenarios: ${won.map(({ id }) => id).join(', ')}.`
    const fix = 'Change effects, or the order or length of choices, in one of them.'
    return won.slice(1).map((scenario) => ({ ...b9.blocks(['scenes'], what, fix), scenario }))
  })
}

/** Finds objectives from LO3 to LO10 that no scenario exercises. */
export function checkCover(scenarios: readonly Scenario[]): FindingIn[] {
  const [first] = scenarios
  const covered = new Set(scenarios.flatMap(({ objectives }) => objectives))
  const missing = wantedObjectives.filter((id) => !covered.has(id))
  if (!first || missing.length === 0) return []
  const what = `No scenario exercises ${missing.join(', ')}.`
  const fix = 'Add the objective to a scenario whose decisions turn on it.'
  return [{ ...b13.blocks(['objectives'], what, fix), scenario: first }]
}
