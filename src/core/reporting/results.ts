import { type Submitted, submittedAttempts } from '#core/assessment/attempt.ts'
import { isPassed, type Tally, tally } from '#core/assessment/score.ts'
import { findLeft, percentDone } from '#core/course/completion.ts'
import { type Entries, findEntry } from '#core/progress/entry.ts'
import type { ReportFacts } from './facts.ts'
import { type Interaction, interactionsOf } from './interactions.ts'

export interface Score {
  /** From 0 to 100, with two decimals at most. */
  readonly raw: number
  /** From 0 to 1: raw by 100. */
  readonly scaled: number
}

export interface ObjectiveResult {
  readonly id: string
  readonly text: string
  readonly score: Score
  readonly success: 'unknown' | 'passed'
}

/** What an LMS is told of a record. */
export interface Results {
  readonly completion: 'incomplete' | 'completed'
  readonly success: 'unknown' | 'passed' | 'failed'
  /** Of the best final that was handed in; only where the course tells scores. */
  readonly score?: Score
  /** From 0 to 1; 1 only when the course is completed. */
  readonly progress: number
  /** The id of the last lesson; empty at the start. */
  readonly location: string
  /** Of those objectives that the final has asked about; only where the course tells scores. */
  readonly objectives: readonly ObjectiveResult[]
  /** Empty where the course does not tell them. */
  readonly interactions: readonly Interaction[]
}

/** The name of the assessment that decides; see content/lessons. */
const final = 'final'

/** Says what an LMS is told of a record. Total: any record has results. */
export function resultsOf(entries: Entries, facts: ReportFacts): Results {
  const { reporting, passMark, units } = facts
  const attempts = submittedAttempts(final, entries)
  const isPass = attempts.some((attempt) => isPassed(totalOf(attempt), passMark))
  const isCompleted = isComplete(facts, entries, isPass)
  const score = reporting.score ? bestOf(attempts.map(totalOf)) : undefined
  return {
    completion: isCompleted ? 'completed' : 'incomplete',
    success: isPass ? 'passed' : hasFailed(attempts, facts) ? 'failed' : 'unknown',
    ...(score && { score }),
    progress: isCompleted ? 1 : Math.min(99, percentDone(units, entries)) / 100,
    location: findEntry(entries, 'place', 'last')?.lesson ?? '',
    objectives: reporting.score ? objectivesOf(attempts, facts) : [],
    interactions: reporting.interactions ? interactionsOf(entries, facts) : [],
  }
}

function isComplete({ reporting, units }: ReportFacts, entries: Entries, isPass: boolean): boolean {
  const { completion } = reporting
  if (completion !== 'units' && !isPass) return false
  return completion === 'pass' || findLeft(units, entries).length === 0
}

/** "Failed" ends the attempt in some systems, so that a course has to ask for it. */
function hasFailed(attempts: readonly Submitted[], { reporting }: ReportFacts): boolean {
  return reporting.style === 'passed-failed' && attempts.some(({ form }) => form.length > 0)
}

function objectivesOf(attempts: readonly Submitted[], facts: ReportFacts): ObjectiveResult[] {
  const objectiveOf = new Map(facts.items.map(({ id, objective }) => [id, objective]))
  return facts.objectives.flatMap(({ id, text }) => {
    const tallies = attempts.map((attempt) =>
      totalOf({ ...attempt, form: attempt.form.filter((item) => objectiveOf.get(item.id) === id) }),
    )
    const score = bestOf(tallies)
    if (!score) return []
    const isPass = tallies.some((one) => isPassed(one, facts.passMark))
    return { id, text, score, success: isPass ? 'passed' : 'unknown' }
  })
}

function totalOf({ form, right }: Pick<Submitted, 'form' | 'right'>): Tally {
  return tally(form.map(({ id }) => ({ right: right.includes(id) })))
}

/** The best share of several, as a score; undefined when nothing was asked. */
function bestOf(tallies: readonly Tally[]): Score | undefined {
  const shares = tallies.filter(({ of }) => of > 0).map(({ right, of }) => right / of)
  if (shares.length === 0) return undefined
  const hundredths = Math.round(10_000 * Math.max(...shares))
  return { raw: hundredths / 100, scaled: hundredths / 10_000 }
}
