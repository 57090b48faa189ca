import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { createRandom, shuffle } from '#core/question/seed.ts'
import { type Unit, units } from '#tests/e2e/course.ts'
import { answerQuestions, type Choice, readDatabase, readMirror, readShown } from './in-page.ts'

export const course = 'lead-and-manage'

/** A page of either browser's driver, as far as this needs one. */
export interface AnyPage {
  goto(address: string): Promise<unknown>
  evaluate<Given, Result>(work: (given: Given) => Result, given: Given): Promise<Awaited<Result>>
}

/** A browser that was started on the profile of a trial. */
interface Started {
  page: AnyPage
  kill(): Promise<void>
}

/** What a trial of several kills came to. */
export interface Outcome {
  kills: number
  /** How many answers were called saved. */
  saved: number
  /** What was called saved and was not there again, in words; each names its seed. */
  lost: string[]
  /** How many of the answers the mirror alone would have lost. */
  lostInMirror: number
}

/** What was called saved of one question. */
interface Called {
  option: string
  tries: number
}

const savedAnswer = z.object({
  tries: z.number(),
  last: z.object({ chosen: z.array(z.string()) }),
})

/** Half of the kills come at once; the long waits are few, to save time. */
const waits = [0, 200, 0, 1000, 0, 200, 0, 3000, 0, 200]

const asking = units.filter(({ questions }) => questions.length > 1)

/**
 * Answers, is told that it is saved, and kills the browser: once a seed, always on one profile, so
 * that each start has to bring back what was called saved before any of the kills.
 * @param site the address of the course, with a last slash.
 */
export async function killAfterAnswers(
  site: string,
  seeds: readonly number[],
  start: () => Promise<Started>,
): Promise<Outcome> {
  const called = new Map<string, Called>()
  const outcome: Outcome = { kills: 0, saved: 0, lost: [], lostInMirror: 0 }
  for (const seed of [...seeds, undefined]) {
    const { page, kill } = await start()
    try {
      await check(page, site, called, outcome, `before seed ${seed ?? 'none, at the end'}`)
      if (seed === undefined) continue
      outcome.saved += await answerSome(page, site, called, seed)
      await sleep(waits[seed % waits.length])
      outcome.kills += 1
    } finally {
      await kill()
    }
  }
  return outcome
}

/** Answers one to all questions of a lesson, one after another or all at once. */
async function answerSome(
  page: AnyPage,
  site: string,
  called: Map<string, Called>,
  seed: number,
): Promise<number> {
  const random = createRandom(`F01 ${seed}`)
  const [unit] = shuffle(asking, random)
  if (!unit) throw new Error('This trial needs lessons with questions.')
  const picked = shuffle(unit.questions, random)
    .slice(0, 1 + Math.floor(random() * unit.questions.length))
    .map(({ id, options }) => ({
      id,
      option: shuffle(options, random)[0]?.id ?? '',
      isKnown: called.has(id),
    }))
  await page.goto(site + unit.address)
  const groups = random() < 0.5 ? [picked] : picked.map((one) => [one])
  for (const group of groups) {
    await page.evaluate(answerQuestions, group)
    for (const { id, option } of group)
      called.set(id, { option, tries: (called.get(id)?.tries ?? 0) + 1 })
  }
  return picked.length
}

async function check(
  page: AnyPage,
  site: string,
  called: ReadonlyMap<string, Called>,
  outcome: Outcome,
  when: string,
) {
  // A picture has the site's storage and none of its scripts, which would mend one copy from the other.
  await page.goto(`${site}icon.svg`)
  const kept = await page.evaluate(readDatabase, course)
  const mirrored = await page.evaluate(readMirror, course)
  for (const [id, { option, tries }] of called) {
    const { data } = savedAnswer.safeParse(kept[`question:${id}`])
    if (data?.last.chosen[0] !== option || data.tries !== tries)
      outcome.lost.push(
        `${when}: ${id} should be "${option}" after ${tries} tries, is ${JSON.stringify(data)}`,
      )
    if (!mirrored.some((one) => one.id === id && one.option === option)) outcome.lostInMirror += 1
  }
  for (const unit of asking.filter((one) => findIds(one, called).length > 0).slice(-2)) {
    await page.goto(site + unit.address)
    for (const { id, option } of await page.evaluate(readShown, findIds(unit, called)))
      if (called.get(id)?.option !== option)
        outcome.lost.push(`${when}: ${id} shows "${option}", not "${called.get(id)?.option}"`)
  }
}

const findIds = ({ questions }: Unit, called: ReadonlyMap<string, Called>): string[] =>
  questions.flatMap(({ id }) => (called.has(id) ? [id] : []))

/** Says in one line what a trial came to. */
export function say({ kills, saved, lost, lostInMirror }: Outcome): string {
  return `${kills} kills, ${saved} answers called saved, ${lost.length} lost; the mirror alone would have been behind ${lostInMirror} times.`
}
export type { Choice }
