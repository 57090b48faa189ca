import { expect } from 'vitest'
import { formatProblems, type Problem } from '#build/content/problem.ts'

/** Fails the test with one paragraph for each problem. */
export function expectNone(problems: readonly Problem[]): void {
  if (problems.length > 0) expect.fail(`${formatProblems(problems)}\n`)
}
