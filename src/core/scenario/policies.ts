import { begin, type Run, step } from './play.ts'
import type { Choice, Ending, Scenario } from './scenario.ts'

/** A way to play without thinking: always the same pick, whatever the story says. */
export interface Policy {
  readonly name: string
  readonly pick: (offered: readonly Choice[]) => Choice | undefined
}

/** Returns the first choice of a mode, or of the next mode where there is none, or the first. */
function byMode(...modes: Choice['mode'][]): Policy['pick'] {
  return (offered) =>
    modes.flatMap((mode) => offered.find((choice) => choice.mode === mode) ?? [])[0] ?? offered[0]
}

/** Returns the first of the choices that have most of something. */
function byMost(amount: (choice: Choice) => number): Policy['pick'] {
  return (offered) =>
    offered.reduce<Choice | undefined>(
      (most, choice) => (most && amount(most) >= amount(choice) ? most : choice),
      undefined,
    )
}

/** The policies of rule B9. "Most considerate" picks what adds most to trust. */
export const policies: readonly Policy[] = [
  { name: 'always lead', pick: byMode('lead') },
  { name: 'always manage', pick: byMode('manage') },
  { name: 'always blend, else lead', pick: byMode('blend', 'lead') },
  { name: 'always blend, else manage', pick: byMode('blend', 'manage') },
  { name: 'always the first', pick: (offered) => offered[0] },
  { name: 'always the middle', pick: (offered) => offered[Math.floor((offered.length - 1) / 2)] },
  { name: 'always the last', pick: (offered) => offered.at(-1) },
  { name: 'always the longest', pick: byMost(({ text }) => text.length) },
  { name: 'always the shortest', pick: byMost(({ text }) => -text.length) },
  { name: 'always the most considerate', pick: byMost(({ effects }) => effects.trust ?? 0) },
]

/**
 * Plays a story by a policy; undefined where the story offers no choice or does not end.
 * @param most the number of decisions after which it gives up.
 */
export function playPolicy(scenario: Scenario, { pick }: Policy, most = 100): Ending | undefined {
  let run: Run = begin(scenario)
  for (let count = 0; run.kind === 'scene' && count < most; count += 1) {
    const choice: Choice | undefined = pick(run.offered)
    const next: Run | undefined = choice && step(scenario, run, choice.id)
    if (!next) return undefined
    run = next
  }
  return run.kind === 'ended' ? run.ending : undefined
}

/** Lists the policies that win the best ending of a story. */
export function winningPolicies(scenario: Scenario): Policy[] {
  return policies.filter((policy) => playPolicy(scenario, policy)?.best)
}
