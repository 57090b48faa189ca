import type { Browser, Page } from '@playwright/test'
import type { CountingServer, Sent } from './counting-server.ts'
import { type Profile, profileNames, withPage } from './profiles.ts'
import { type Compared, measureInRounds, median, type Pair } from './rounds.ts'
import { kilobytes, printTable, times } from './table.ts'

interface View {
  sent: readonly Sent[]
  firstPaint: number
  largestPaint: number
}

/** Measures what a first visit carries, and when it shows something. */
export async function measureFirstView(
  browser: Browser,
  server: CountingServer,
  pairs: readonly Pair[],
) {
  const results = await measureInRounds(pairs, (address, profile) =>
    withPage(browser, profile, (page) => view(page, address, server)),
  )
  printTransfer(results)
  for (const profile of profileNames) printPaints(results, profile)
}

async function view(page: Page, address: string, server: CountingServer): Promise<View> {
  server.sent.length = 0
  await page.goto(address, { waitUntil: 'networkidle' })
  const paints = await page.evaluate(readPaints)
  return { sent: [...server.sent], ...paints }
}

/** Runs in the page. */
function readPaints(): Promise<{ firstPaint: number; largestPaint: number }> {
  return new Promise((resolve, reject) => {
    const watcher = new PerformanceObserver((list) => {
      const [first] = performance.getEntriesByName('first-contentful-paint')
      const largest = list.getEntries().at(-1)
      if (first && largest)
        resolve({ firstPaint: first.startTime, largestPaint: largest.startTime })
    })
    watcher.observe({ type: 'largest-contentful-paint', buffered: true })
    setTimeout(() => reject(new Error('The browser has noted no paint.')), 10_000)
  })
}

function printTransfer(results: readonly Compared<View>[]) {
  const bytes = (sent: readonly Sent[], kind: RegExp) =>
    sent.filter(({ path }) => kind.test(path)).reduce((sum, one) => sum + one.bytes, 0)
  const middle = (views: readonly View[], kind = /./) =>
    median(views.map(({ sent }) => bytes(sent, kind)))
  const row = ({ name, profile, plain }: Compared<View>, views: readonly View[]) => [
    `${name}, ${profile}`,
    String(median(views.map(({ sent }) => sent.length))),
    kilobytes(middle(views)),
    times(middle(views) / middle(plain)),
    kilobytes(middle(views, /\.html$/)),
    kilobytes(middle(views, /\.js$/)),
    kilobytes(middle(views, /\.css$/)),
    kilobytes(middle(views, /\.woff2$/)),
    kilobytes(middle(views, /\.(svg|png)$/)),
  ]
  printTable(
    'First view: what is sent (kB gzip, with 220 B of headers a response)',
    ['page', 'requests', 'kB', '× plain', 'HTML', 'JS', 'CSS', 'fonts', 'pictures'],
    results.flatMap((result) => [
      row(result, result.course),
      row({ ...result, name: `${result.name}, plain` }, result.plain),
    ]),
  )
}

function printPaints(results: readonly Compared<View>[], profile: Profile) {
  const columns = ({ course, plain }: Compared<View>, key: 'firstPaint' | 'largestPaint') => {
    const [ours, theirs] = [course, plain].map((views) => views.map((one) => one[key]))
    if (!ours || !theirs) return []
    return [median(ours).toFixed(0), median(theirs).toFixed(0), times(median(ours, theirs))]
  }
  printTable(
    `First view: when something shows, ${profile} (ms, medians; × within a round)`,
    ['page', 'FCP', 'plain', '× plain', 'LCP', 'plain', '× plain'],
    results
      .filter((result) => result.profile === profile)
      .map((result) => [
        result.name,
        ...columns(result, 'firstPaint'),
        ...columns(result, 'largestPaint'),
      ]),
  )
}
