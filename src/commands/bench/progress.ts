import type { Browser, Page } from '@playwright/test'
import * as z from 'zod'
import type { CountingServer } from './counting-server.ts'
import { withPage } from './profiles.ts'
import {
  loadedPrefix,
  plantRecord,
  type Saves,
  saveOften,
  sayWhenLoaded,
} from './progress-probe.ts'
import { measureInRounds, median, type Pair } from './rounds.ts'
import { kilobytes, printTable, times } from './table.ts'
import { type KeptRecord, keepTimes, readWholeCourse } from './whole-course.ts'

const course = 'lead-and-manage'
const answers = 100

/**
 * Measures what keeping progress costs: how long an answer takes to be saved, how long a lesson takes
 * to have read the record, and how much is stored.
 */
export async function measureProgress(
  browser: Browser,
  server: CountingServer,
  pair: Pair,
  root: string,
) {
  const whole = await readWholeCourse(root)
  const records = new Map<string, KeptRecord>([
    ['nothing', []],
    ['the whole course', keepTimes(whole, 1)],
    ['ten times that', keepTimes(whole, 10)],
  ])
  printBytes(records)
  await printSaves(browser, server, pair, records)
  await printLoads(browser, server, pair, records)
}

function printBytes(records: ReadonlyMap<string, KeptRecord>) {
  const rows = [...records].map(([name, record]) => {
    const texts = record.map(([key, value]) => [key, JSON.stringify(value)] as const)
    const inDatabase = texts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0)
    const inMirror = texts.reduce((sum, [key, text]) => sum + `${course}/${key}${text}`.length, 0)
    return [name, String(record.length), kilobytes(inDatabase), kilobytes(inMirror)]
  })
  printTable(
    'Stored, by what was done (the mirror has room for some 5,000 thousand characters)',
    ['record', 'entries', 'database, kB of JSON', 'mirror, thousand characters'],
    rows,
  )
}

/** Beside each answer stands a bare write of the same size and durability, in the same page. */
async function printSaves(
  browser: Browser,
  server: CountingServer,
  pair: Pair,
  records: ReadonlyMap<string, KeptRecord>,
) {
  const rows: string[][] = []
  for (const [name, record] of records) {
    const saves = await withPage(browser, 'desktop', async (page): Promise<Saves> => {
      await plant(page, server, record)
      await page.goto(pair.course, { waitUntil: 'networkidle' })
      return page.evaluate(saveOften, answers)
    })
    // The first ones pay for code that is run for the first time.
    const [ours, bare] = [saves.answers.slice(10), saves.bare.slice(10)]
    for (const [what, value] of [
      ['median', median],
      ['p95', (list: readonly number[]) => quantile(list, 0.95)],
    ] as const)
      rows.push([
        `${name}, ${what}`,
        value(ours).toFixed(1),
        value(bare).toFixed(1),
        times(value(ours) / value(bare)),
      ])
  }
  printTable(
    `An answer, from Check pressed to “Saved” (ms, ${answers - 10} answers)`,
    ['record', 'answer', 'bare strict write', '× bare'],
    rows,
  )
}

async function printLoads(
  browser: Browser,
  server: CountingServer,
  pair: Pair,
  records: ReadonlyMap<string, KeptRecord>,
) {
  const pairs = [...records.keys()].map((name, at) => ({
    name,
    course: `${pair.course}?record=${at}`,
    plain: `${pair.plain}?record=${at}`,
  }))
  const recordFor = (address: string) =>
    records.get(pairs.find((one) => address === one.course)?.name ?? '')
  const results = await measureInRounds(pairs, (address, profile) =>
    withPage(browser, profile, async (page) => {
      const record = recordFor(address)
      if (record) await plant(page, server, record)
      await page.addInitScript(sayWhenLoaded, loadedPrefix)
      const said = page.waitForEvent('console', {
        predicate: (one) => one.text().startsWith(loadedPrefix),
        timeout: 60_000,
      })
      await page.goto(address, { waitUntil: 'commit' })
      return z.coerce.number().parse((await said).text().slice(loadedPrefix.length))
    }),
  )
  printTable(
    'From navigation until the record is read (ms); the plain page until it is there',
    ['record', 'course', 'plain', '× plain'],
    results.map(({ name, profile, course: ours, plain }) => [
      `${name}, ${profile}`,
      median(ours).toFixed(0),
      median(plain).toFixed(0),
      times(median(ours, plain)),
    ]),
  )
}

/** A picture has the site's storage and none of its scripts. */
export async function plant(
  page: Page,
  { origin }: Pick<CountingServer, 'origin'>,
  stored: KeptRecord,
) {
  await page.goto(`${origin}/icon.svg`)
  if (stored.length > 0) await page.evaluate(plantRecord, { course, stored })
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
