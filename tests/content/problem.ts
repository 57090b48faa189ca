import { expect } from 'vitest'

/** One thing in the content that breaks a rule. */
export interface Problem {
  /** Path from the root of the project. */
  file: string
  line: number
  what: string
  why: string
  todo: string
}

/** Fails the test with one paragraph for each problem. */
export function expectNone(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const report = problems.map(
    ({ file, line, what, why, todo }) =>
      `${file}:${line}\n    ${what}\n    Why: ${why}\n    Do: ${todo}`,
  )
  expect.fail(`${problems.length} found.\n\n${report.join('\n\n')}\n`)
}
