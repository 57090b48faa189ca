import { mkdir } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { createRandom } from '#core/question/seed.ts'
import { type ChromiumVictim, startChromium } from '#tests/faults/kill/chromium.ts'
import { readDatabase } from '#tests/faults/kill/in-page.ts'
import { createModel, type Model, type Raw } from './model.ts'

const course = 'lead-and-manage'

/** Somebody who does things at random, in a browser that may end at any time. */
export interface Learner {
  site: string
  random: () => number
  pick: <T>(list: readonly T[]) => T
  model: Model
  browser: ChromiumVictim
  /** The tab that is in front. */
  page: Page
  isOffline: boolean
  /** What went wrong, in words. */
  problems: string[]
  kills: number
  /** How often a killed browser came back without its database. */
  wiped: number
  /** Drafts that were made before the page had read the record, and were made again. */
  repeated: number
}

/** Starts a learner on an empty profile. */
export async function createLearner(
  site: string,
  seed: number,
  profile: string,
): Promise<Learner & { restart(): Promise<void> }> {
  await mkdir(profile, { recursive: true })
  const random = createRandom(`soak ${seed}`)
  const browser = await startChromium(profile)
  const learner = {
    site,
    random,
    pick: <T>(list: readonly T[]) => pickOne(list, random),
    model: createModel(),
    browser,
    page: await frontOf(browser),
    isOffline: false,
    problems: [],
    kills: 0,
    wiped: 0,
    repeated: 0,
    async restart() {
      learner.browser = await startChromium(profile)
      learner.page = await frontOf(learner.browser)
      learner.isOffline = false
      listen(learner)
    },
  }
  listen(learner)
  return learner
}

async function frontOf({ context }: ChromiumVictim): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage())
}

/** A page that throws may have stopped keeping what is done there. */
function listen({ browser, problems }: Learner) {
  browser.context.on('weberror', (error) => {
    problems.push(`a page threw: ${error.error().message}`)
  })
}

function pickOne<T>(list: readonly T[], random: () => number): T {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error('There is nothing to pick from.')
  return one
}

/** Goes to a page unless it is there. */
export async function reach({ page, site }: Learner, address: string) {
  if (page.url().split('#')[0] !== site + address) await page.goto(site + address)
  await page
    .locator('[data-percent]')
    .filter({ hasText: '%' })
    .first()
    .waitFor({ state: 'attached' })
}

export const lookUp = ({ page }: Learner): Promise<Raw> => page.evaluate(readDatabase, course)

const patience = { looks: 600, ms: 25 }

/** Waits until the database holds what was done; it is a problem when it never does. */
export async function untilKept(learner: Learner, what: string, holds: (raw: Raw) => boolean) {
  if (!(await isKept(learner, holds))) learner.problems.push(`${what} was never kept`)
}

/** Tells whether the database comes to hold something. */
export async function isKept(
  learner: Learner,
  holds: (raw: Raw) => boolean,
  looks = patience.looks,
): Promise<boolean> {
  for (let at = 0; at < looks; at += 1) {
    if (holds(await lookUp(learner))) return true
    await sleep(patience.ms)
  }
  return false
}

/** Notes what is lost, and goes on from what there is. */
export function note({ model, problems }: Learner, raw: Raw) {
  problems.push(...model.findLost(raw))
  model.take(raw)
}
