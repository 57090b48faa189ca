import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import * as z from 'zod'
import { fetchFirstQuestion } from '#build/preload.ts'
import type { CountingServer } from './counting-server.ts'
import { writePlainPageOf } from './plain-page.ts'
import { withPage } from './profiles.ts'
import {
  type Asked,
  answerAtOnce,
  askedPrefix,
  clickedPrefix,
  pressWhenReady,
  questionFirst,
} from './question-probe.ts'
import { type Compared, measureInRounds, median, type Pair } from './rounds.ts'
import { printTable, times } from './table.ts'

const askedSchema = z.object({ acknowledged: z.number(), painted: z.number() })

/**
 * Measures a question that stands in the first view of a lesson: how soon a Check that is pressed
 * at once is acknowledged and answered, and how long a Check takes once everything is there.
 */
export async function measureQuestion(browser: Browser, server: CountingServer, file: string) {
  const { pair, feedback } = await makePair(browser, server, file)
  const first = await measureInRounds([pair], (address, profile) =>
    withPage(browser, profile, (page) => askAtOnce(page, address, feedback)),
  )
  printRatios('A question in the first view, Check pressed at once (ms from navigation)', [
    ['acknowledged', first, ({ acknowledged }: Asked) => acknowledged],
    ['feedback', first, ({ painted }: Asked) => painted],
  ])
  const ready = await measureInRounds([pair], (address, profile) =>
    withPage(browser, profile, (page) => pressLater(page, address, feedback)),
  )
  printRatios('Check pressed when all is there, to feedback painted (ms)', [
    ['click to feedback', ready, (milliseconds: number) => milliseconds],
  ])
}

async function makePair(
  browser: Browser,
  server: CountingServer,
  file: string,
): Promise<{ pair: Pair; feedback: string[] }> {
  const page = await browser.newPage()
  const moved = await page.evaluate(questionFirst, await readFile(file, 'utf8'))
  // As the build does for a question that stands there.
  const html = fetchFirstQuestion(moved, '../')
  await page.close()
  const plain = await writePlainPageOf(browser, html)
  const pair = {
    name: 'question first',
    // As deep as the lesson itself, since its addresses are relative.
    course: server.addPage('/lessons/question-first.html', html),
    plain: server.addPage('/plain/question-first.html', plain.html),
  }
  return { pair, feedback: plain.feedback }
}

async function askAtOnce(page: Page, address: string, feedback: string[]): Promise<Asked> {
  await page.addInitScript(answerAtOnce, { feedback, prefix: askedPrefix })
  const heard = hear(page, askedPrefix)
  await page.goto(address, { waitUntil: 'commit' })
  return askedSchema.parse(JSON.parse(await heard))
}

async function pressLater(page: Page, address: string, feedback: string[]): Promise<number> {
  await page.goto(address, { waitUntil: 'networkidle' })
  const heard = hear(page, clickedPrefix)
  await page.evaluate(pressWhenReady, { feedback, prefix: clickedPrefix })
  return z.number().parse(JSON.parse(await heard))
}

async function hear(page: Page, prefix: string): Promise<string> {
  const message = await page.waitForEvent('console', {
    predicate: (one) => one.text().startsWith(prefix),
    timeout: 60_000,
  })
  return message.text().slice(prefix.length)
}

type Row<T> = [name: string, results: readonly Compared<T>[], value: (one: T) => number]

function printRatios<T>(title: string, rows: readonly Row<T>[]) {
  printTable(
    title,
    ['what', 'course', 'plain', '× plain'],
    rows.flatMap(([name, results, value]) =>
      results.map(({ profile, course, plain }) => {
        const [ours, theirs] = [course.map(value), plain.map(value)]
        return [
          `${name}, ${profile}`,
          median(ours).toFixed(0),
          median(theirs).toFixed(0),
          times(median(ours, theirs)),
        ]
      }),
    ),
  )
}
