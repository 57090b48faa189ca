import type { Browser, Page } from '@playwright/test'
import * as z from 'zod'
import { type Readiness, readyPrefix, sayWhenReady } from './launch-probe.ts'
import { type LaunchSites, openLaunchSites } from './launch-sites.ts'
import { type Profile, profileNames, withPage } from './profiles.ts'
import { plant } from './progress.ts'
import { type Compared, measureInRounds, median, type Pair, rounds } from './rounds.ts'
import { printTable, times } from './table.ts'
import { withFolder } from './temporary.ts'
import { type KeptRecord, keepTimes } from './whole-course.ts'

const readinessSchema = z.object({
  shell: z.number(),
  page: z.number(),
  heading: z.number(),
  ready: z.number(),
})

/** The pages that a launch is compared with, written plainly. */
export interface PlainPages {
  start: string
  lesson: string
}

/**
 * Measures how long a launch in an LMS takes until the page that it leads to shows its heading and
 * what was done before. The same page of the web edition is opened beside it, and next to that the
 * plain page.
 */
export function measureLaunch(
  browser: Browser,
  root: string,
  { lessonPage, plain }: { lessonPage: string; plain: PlainPages },
) {
  return withFolder('launch', async (folder) => {
    const sites = await openLaunchSites(root, folder, lessonPage)
    try {
      const { pairs, records } = listVisits(sites, plain)
      const results = await measureInRounds(pairs, (address, profile) =>
        withPage(browser, profile, (page) => visit(page, address, records.get(address))),
      )
      for (const profile of profileNames) printLaunches(sites, results, profile)
    } finally {
      sites.close()
    }
  })
}

/** An LMS is compared with the web edition, and the web edition with the plain page. */
function listVisits({ returns, web, lms }: LaunchSites, plain: PlainPages) {
  const records = new Map<string, KeptRecord>()
  const pairs = returns.flatMap(({ name, page, launch, entries }): Pair[] => {
    const inWeb = `${web.origin}/${page}`
    const html = page === 'index.html' ? plain.start : plain.lesson
    records.set(inWeb, keepTimes(entries, 1))
    return [
      ...lms.map(({ name: kind, server }) => ({
        name: `${name}, ${kind}`,
        course: server.origin + launch,
        plain: inWeb,
      })),
      { name: `${name}, web`, course: inWeb, plain: web.addPage(`/plain/${page}`, html) },
    ]
  })
  return { pairs, records }
}

async function visit(page: Page, address: string, record: KeptRecord = []): Promise<Readiness> {
  await plant(page, new URL(address), record)
  await page.addInitScript(sayWhenReady, readyPrefix)
  const said = page.waitForEvent('console', {
    predicate: (one) => one.text().startsWith(readyPrefix),
    timeout: 60_000,
  })
  await page.goto(address, { waitUntil: 'commit' })
  return readinessSchema.parse(JSON.parse((await said).text().slice(readyPrefix.length)))
}

type Result = Compared<Readiness>

function printLaunches(
  { returns, lms }: LaunchSites,
  results: readonly Result[],
  profile: Profile,
) {
  const find = (name: string) =>
    results.filter((one) => one.profile === profile && one.name === name)
  const cases = returns.map(({ name }) => ({
    web: find(`${name}, web`),
    lms: lms.flatMap((kind) => find(`${name}, ${kind.name}`)),
  }))
  printTable(
    `Launch, ${profile}: from the LMS’s page, or the page itself, until the heading and what was done are painted (ms, medians of ${rounds}; × within a round)`,
    ['page', 'heading', '× web', 'ready', '× web', '× plain', 'range'],
    cases.flatMap((one) => [
      ...one.lms.map(({ name, course, plain }) => rowOf(name, course, plain, one.web[0]?.plain)),
      ...one.web.map(({ name, course, plain }) => rowOf(name, course, undefined, plain)),
      ...one.web.map(({ name, plain }) => rowOf(name.replace(/web$/, 'plain'), plain)),
    ]),
  )
  printTable(
    `Where that time goes, ${profile} (ms, medians)`,
    ['page', 'LMS’s page', 'shell', 'page', '× web', 'shell and page', '× web'],
    cases.flatMap((one) => one.lms.map(partsOf)),
  )
}

function rowOf(
  name: string,
  ours: readonly Readiness[],
  web?: readonly Readiness[],
  plain?: readonly Readiness[],
): string[] {
  const values = (list: readonly Readiness[], key: keyof Readiness) => list.map((one) => one[key])
  const ratio = (key: keyof Readiness, rivals: readonly Readiness[] | undefined) =>
    rivals ? times(median(values(ours, key), values(rivals, key))) : '–'
  const ready = values(ours, 'ready')
  return [
    name,
    median(values(ours, 'heading')).toFixed(0),
    ratio('heading', web),
    median(ready).toFixed(0),
    ratio('ready', web),
    ratio('ready', plain),
    `${Math.min(...ready).toFixed(0)}–${Math.max(...ready).toFixed(0)}`,
  ]
}

/** An LMS opens the shell, the shell begins the session and opens the page, and the page is read. */
function partsOf({ name, course, plain: web }: Result): string[] {
  const span = (from: 'shell' | 'page' | undefined, to: 'shell' | 'page' | 'ready') =>
    course.map((one) => one[to] - (from ? one[from] : 0))
  const inWeb = web.map(({ ready }) => ready)
  const [page, both] = [span('page', 'ready'), span('shell', 'ready')]
  return [
    name,
    median(span(undefined, 'shell')).toFixed(0),
    median(span('shell', 'page')).toFixed(0),
    median(page).toFixed(0),
    times(median(page, inWeb)),
    median(both).toFixed(0),
    times(median(both, inWeb)),
  ]
}
