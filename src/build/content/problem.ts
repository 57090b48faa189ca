/** Something an author has to mend. */
export interface Problem {
  /** The path below the project's folder. */
  file: string
  line: number
  what: string
  why: string
  fix: string
}

/** Writes problems for a terminal: file and line, what is wrong, why, and what to do. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  const list = problems.map(
    ({ file, line, what, why, fix }) =>
      `${file}:${line}\n  What: ${what}\n  Why:  ${why}\n  Do:   ${fix}`,
  )
  return [`The content has ${count}.`, ...list].join('\n\n')
}
