import lighthouse from 'lighthouse'
import * as z from 'zod'
import { median } from './rounds.ts'
import { printTable } from './table.ts'

const runs = 3
const wanted = 98
/** Lighthouse's own limit, from core/gather/driver/environment.js. */
const fairSpeed = 1000

const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
  seo: 'SEO',
} as const

/** The part of a Lighthouse report that is read here. */
const reportSchema = z.object({
  environment: z.object({ benchmarkIndex: z.number() }),
  runtimeError: z.object({ message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      displayValue: z.string().optional(),
      details: z
        .looseObject({ items: z.array(z.unknown()).optional().catch(undefined) })
        .optional(),
    }),
  ),
})
type Report = z.output<typeof reportSchema>

/** Where an audit has found something. */
const placeSchema = z.union([
  z.object({ node: z.object({ selector: z.string(), snippet: z.string() }) }),
  z.object({ description: z.string() }),
  z.object({ url: z.string() }),
])

interface Audited {
  name: string
  scores: Record<string, number>
  /** The run with the lowest sum of scores, whose complaints are printed. */
  worst: Report
  /** Lighthouse's measure of the machine during the runs; the median. */
  speed: number
}

/**
 * Runs Lighthouse's mobile audits on each page.
 * @param port where a browser takes debugging commands.
 * @returns false when a score is too low.
 */
export async function auditPages(
  port: number,
  pages: readonly { name: string; address: string }[],
): Promise<boolean> {
  const audited: Audited[] = []
  for (const { name, address } of pages) {
    console.log(`  ${name}, ${runs} runs …`)
    const reports: Report[] = []
    for (let run = 1; run <= runs; run += 1) reports.push(await audit(address, port))
    audited.push(summarise(name, reports))
  }
  const keys = Object.keys(categories)
  printTable(
    `Lighthouse, mobile (scores of 100, medians of ${runs} runs; ${wanted} or more is wanted)`,
    ['page', ...Object.values(categories)],
    audited.map(({ name, scores }) => [name, ...keys.map((key) => String(scores[key]))]),
  )
  for (const one of audited) printComplaints(one)
  return sayVerdict(audited)
}

async function audit(address: string, port: number): Promise<Report> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: Object.keys(categories),
  })
  const report = reportSchema.parse(result?.lhr)
  if (report.runtimeError) throw new Error(`Lighthouse: ${report.runtimeError.message}`)
  return report
}

function scoreOf(report: Report, category: string): number {
  return Math.round((report.categories[category]?.score ?? 0) * 100)
}

function summarise(name: string, reports: readonly Report[]): Audited {
  const keys = Object.keys(categories)
  const sum = (report: Report) => keys.reduce((total, key) => total + scoreOf(report, key), 0)
  const [worst] = reports.toSorted((a, b) => sum(a) - sum(b))
  if (!worst) throw new Error('Lighthouse was not run.')
  const scores = keys.map((key) => [key, median(reports.map((report) => scoreOf(report, key)))])
  const speed = median(reports.map(({ environment }) => environment.benchmarkIndex))
  return { name, scores: Object.fromEntries(scores), worst, speed }
}

/** Prints every audit that costs points, with the places it names. */
function printComplaints({ name, worst }: Audited) {
  for (const [key, label] of Object.entries(categories)) {
    for (const { id, weight } of worst.categories[key]?.auditRefs ?? []) {
      const found = worst.audits[id]
      if (!found || weight === 0 || found.score === null || found.score >= 1) continue
      const points = (found.score * 100).toFixed(0)
      const value = found.displayValue ? ` (${found.displayValue})` : ''
      console.log(`${name}, ${label}: ${found.title}${value}, ${id}, ${points} of 100`)
      for (const place of placesOf(found.details?.items)) console.log(`    ${place}`)
    }
  }
}

function placesOf(items: readonly unknown[] = []): string[] {
  return items.slice(0, 5).flatMap((item) => {
    const { data } = placeSchema.safeParse(item)
    if (!data) return []
    if ('node' in data) return [`${data.node.selector}: ${data.node.snippet}`]
    return ['description' in data ? data.description : data.url]
  })
}

function sayVerdict(audited: readonly Audited[]): boolean {
  const low = audited.flatMap(({ name, scores }) =>
    Object.entries(categories).flatMap(([key, label]) => {
      const score = scores[key] ?? 0
      return score < wanted ? [`✗ ${name}: ${label} is ${score}, below ${wanted}.`] : []
    }),
  )
  for (const line of low) console.error(line)
  const speeds = audited.map(({ speed }) => speed)
  if (Math.min(...speeds) < fairSpeed)
    console.log(
      `This machine was slow or busy: its speed was under ${fairSpeed}, below which Lighthouse calls its own performance scores too low. Run it again on a quiet machine.`,
    )
  if (low.length === 0) console.log(`✓ Every score is ${wanted} or more.`)
  return low.length === 0
}
