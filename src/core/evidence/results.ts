import * as z from 'zod'
import { numberSchema } from './numbers.ts'

const count = z.int().nonnegative()

const minute = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/, 'Write 2026-11-30T09:05Z.')

/** One suite of tests, run once. */
const suiteSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  /** What the tests ran in, such as "Chromium 156.0". */
  engine: z.string().min(1),
  /** The commit whose files were tested. */
  commit: z.string().regex(/^([0-9a-f]{40}|unknown)$/),
  /** True when files differed from that commit. */
  isChanged: z.boolean(),
  at: minute,
  passed: count,
  failed: count,
  /** What the engine cannot be asked to do, or was told to skip. */
  leftOut: count,
  /** The titles of the first tests that failed. */
  failures: z.array(z.string()),
})

/** What the tests of one number came to. */
const provenSchema = z.strictObject({
  /** What it requires, or what goes wrong, in the words of its catalogue. */
  what: z.string().optional(),
  /** What it waits for, where it has no test yet. */
  later: z.string().optional(),
  /** Why people have to judge it, where no test can. */
  byHand: z.string().optional(),
  /** How many tests passed and failed, by the id of the suite. */
  runs: z.record(z.string(), z.tuple([count, count])),
  /** How many tests in the repository name it and were not run. */
  notRun: count.default(0),
})

/** Describes evidence/results.json. */
export const resultsSchema = z.strictObject({
  version: z.literal(1),
  /** The release of the course, as content/course.lock.json counts them. */
  release: count,
  /** The kind of system that the tests ran on. */
  system: z.string().min(1),
  /** The versions of what the tests used, by name. */
  versions: z.record(z.string(), z.string()),
  suites: z.array(suiteSchema),
  numbers: z.record(numberSchema, provenSchema),
})

export type Suite = z.output<typeof suiteSchema>
export type Proven = z.output<typeof provenSchema>
export type Results = z.output<typeof resultsSchema>

/** How far results prove a number: "part" when something that names it was not run. */
export type Standing = 'passed' | 'failed' | 'part' | 'missing'

/** What results say of one number. */
export interface Proof {
  standing: Standing
  passed: number
  failed: number
}

/**
 * Says how far a number is proved: it passed when every test that names it was run and passed.
 * A number without results is missing.
 */
export function proofOf(results: Results | undefined, number: string): Proof {
  const proven = results?.numbers[number]
  if (!proven) return { standing: 'missing', passed: 0, failed: 0 }
  const runs = Object.values(proven.runs)
  const passed = runs.reduce((sum, [one]) => sum + one, 0)
  const failed = runs.reduce((sum, [, one]) => sum + one, 0)
  return { standing: standingOf(passed, failed, proven.notRun), passed, failed }
}

function standingOf(passed: number, failed: number, notRun: number): Standing {
  if (failed > 0) return 'failed'
  if (passed === 0) return 'missing'
  return notRun > 0 ? 'part' : 'passed'
}
