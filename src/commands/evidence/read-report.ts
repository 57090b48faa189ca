import { relative } from 'node:path'
import * as z from 'zod'
import type { Told } from '#core/evidence/gather.ts'

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ title: z.string(), ancestorTitles: z.array(z.string()), status: z.string() }),
      ),
    }),
  ),
})

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string() })),
})

const nestSchema = z.object({
  title: z.string(),
  specs: z.array(specSchema).default([]),
  get suites() {
    return z.array(nestSchema).default([])
  },
})

const playwrightSchema = z.object({ suites: z.array(nestSchema), stats: z.object({}) })

const outcomeSchema = z.enum(['passed', 'failed', 'left out'])

/** What checks write that neither Vitest nor Playwright runs. */
const ownSchema = z.strictObject({
  tests: z.array(
    z.strictObject({
      titles: z.array(z.string()),
      file: z.string().optional(),
      outcome: outcomeSchema,
    }),
  ),
})

/**
 * Lists the tests of a report, whoever wrote it: Vitest, Playwright, or checks of our own.
 * @throws {z.ZodError} when it is none of these.
 */
export function readReport(report: unknown): Told[] {
  const vitest = vitestSchema.safeParse(report)
  if (vitest.success) return vitest.data.testResults.flatMap(ofVitest)
  const playwright = playwrightSchema.safeParse(report)
  if (playwright.success) return playwright.data.suites.flatMap((suite) => ofPlaywright(suite, []))
  return ownSchema.parse(report).tests.map(({ titles, file, outcome }) => ({
    titles,
    outcome,
    ...(file && { file }),
  }))
}

type Outcome = Told['outcome']

const ofVitestStatus: Readonly<Record<string, Outcome>> = { passed: 'passed', failed: 'failed' }

function ofVitest({
  name,
  status,
  assertionResults,
}: z.output<typeof vitestSchema>['testResults'][number]): Told[] {
  const file = relative(process.cwd(), name).replaceAll('\\', '/')
  // A file that cannot be loaded holds no test, yet it has failed.
  if (assertionResults.length === 0 && status === 'failed')
    return [{ titles: [`${file} cannot be loaded`], file, outcome: 'failed' }]
  return assertionResults.map((test) => ({
    titles: [...test.ancestorTitles, test.title],
    file,
    outcome: ofVitestStatus[test.status] ?? 'left out',
  }))
}

/** A test that passed only when it was tried again has not passed. */
const ofPlaywrightStatus: Readonly<Record<string, Outcome>> = {
  expected: 'passed',
  skipped: 'left out',
}

function ofPlaywright(nest: z.output<typeof nestSchema>, above: readonly string[]): Told[] {
  // The outermost is the file, whose name is no title.
  const within = nest.title.endsWith('.spec.ts') ? above : [...above, nest.title]
  return [
    ...nest.specs.flatMap(({ title, file, tests }) =>
      tests.map(({ status }) => ({
        titles: [...within, title],
        file: `tests/${file.replaceAll('\\', '/')}`,
        outcome: ofPlaywrightStatus[status] ?? ('failed' as const),
      })),
    ),
    ...nest.suites.flatMap((suite) => ofPlaywright(suite, within)),
  ]
}
