/** Something in a Twee file that an author has to mend. */
export interface TweeProblem {
  /** The line of the Twee file, from 1 on. */
  readonly line: number
  readonly what: string
  readonly why: string
  readonly fix: string
}
