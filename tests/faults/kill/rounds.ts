import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod'
import { createRandom, shuffle } from '#core/question/seed.ts'
import { type Unit, units } from '#tests/e2e/course.ts'
import type { Choice } from './in-page.ts'

const course = 'lead-and-manage'

/** A page, by what a trial does in it; see in-page.ts. */
export interface TrialPage {
  goto(address: string): Promise<unknown>
  answer(choices: readonly (Choice & { isKnown: boolean })[]): Promise<void>
  readShown(ids: readonly string[]): Promise<Choice[]>
  readDatabase(name: string): Promise<Record<string, unknown>>
  readMirror(course: string): Promise<Choice[]>
}

/** A browser that was started on the profile of a trial. */
interface Started {
  page: TrialPage
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
  let when = 'at the start'
  for (const seed of [...seeds, undefined]) {
    const { page, kill } = await start()
    try {
      await check(page, site, called, outcome, when)
      when = `after the kill of seed ${seed}`
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
  page: TrialPage,
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
    await page.answer(group)
    for (const { id, option } of group) {
      const tries = (called.get(id)?.tries ?? 0) + 1
      called.delete(id) // so that the last one called saved is the last one listed
      called.set(id, { option, tries })
    }
  }
  return picked.length
}

async function check(
  page: TrialPage,
  site: string,
  called: ReadonlyMap<string, Called>,
  outcome: Outcome,
  when: string,
) {
  // A picture has the site's storage and none of its scripts, which would mend one copy from the other.
  await page.goto(`${site}icon.svg`)
  const kept = await page.readDatabase(course)
  const mirrored = await page.readMirror(course)
  for (const [id, { option, tries }] of called) {
    const { data } = savedAnswer.safeParse(kept[`question:${id}`])
    if (data?.last.chosen[0] !== option || data.tries !== tries)
      outcome.lost.push(
        `${when}: ${id} should be "${option}" after ${tries} tries, is ${JSON.stringify(data)}`,
      )
    if (!mirrored.some((one) => one.id === id && one.option === option)) outcome.lostInMirror += 1
  }
  const last = [...called.keys()].at(-1)
  for (const unit of asking.filter(({ questions }) => questions.some(({ id }) => id === last))) {
    await page.goto(site + unit.address)
    for (const { id, option } of await page.readShown(findIds(unit, called)))
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
