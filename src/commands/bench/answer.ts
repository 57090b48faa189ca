import type { Browser, Page } from '@playwright/test'
import * as z from 'zod'
import { type Answered, answeredPrefix, answerImpatiently } from './answer-probe.ts'
import type { CountingServer } from './counting-server.ts'
import { withPage } from './profiles.ts'
import { measureInRounds, median, type Pair } from './rounds.ts'
import { kilobytes, printTable, times } from './table.ts'

interface Answer extends Answered {
  /** Bytes of script files that were sent until then. */
  script: number
}

const answeredSchema = z.object({ seen: z.number(), painted: z.number() })

/** Measures how long a reader waits until the first question of a lesson answers. */
export async function measureAnswer(
  browser: Browser,
  server: CountingServer,
  { pair, feedback }: { pair: Pair; feedback: string[] },
) {
  const results = await measureInRounds([pair], (address, profile) =>
    withPage(browser, profile, (page) => answer(page, { address, server, feedback })),
  )
  const row = (name: string, answers: readonly Answer[], rivals: readonly Answer[]) => {
    const painted = answers.map((one) => one.painted)
    return [
      name,
      median(painted).toFixed(0),
      times(
        median(
          painted,
          rivals.map((one) => one.painted),
        ),
      ),
      `${Math.min(...painted).toFixed(0)}–${Math.max(...painted).toFixed(0)}`,
      median(answers.map((one) => one.painted - one.seen)).toFixed(0),
      kilobytes(median(answers.map((one) => one.script))),
    ]
  }
  printTable(
    'Time to answer: from navigation to painted feedback (ms, medians; × within a round)',
    ['page', 'ms', '× plain', 'range', 'ms after it is there', 'JS files, kB gzip'],
    results.flatMap(({ name, profile, course, plain }) => [
      row(`${name}, ${profile}`, course, plain),
      row(`${name}, plain, ${profile}`, plain, plain),
    ]),
  )
}

async function answer(
  page: Page,
  { address, server, feedback }: { address: string; server: CountingServer; feedback: string[] },
): Promise<Answer> {
  server.sent.length = 0
  await page.addInitScript(answerImpatiently, { feedback, prefix: answeredPrefix })
  const [message] = await Promise.all([
    page.waitForEvent('console', {
      predicate: (one) => one.text().startsWith(answeredPrefix),
      timeout: 60_000,
    }),
    page.goto(address, { waitUntil: 'commit' }),
  ])
  const script = server.sent
    .filter(({ path }) => path.endsWith('.js'))
    .reduce((sum, { bytes }) => sum + bytes, 0)
  return {
    ...answeredSchema.parse(JSON.parse(message.text().slice(answeredPrefix.length))),
    script,
  }
}
