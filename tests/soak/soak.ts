import { withFolder } from '#commands/bench/temporary.ts'
import { acts } from './acts.ts'
import { createLearner, lookUp, note } from './learner.ts'

/** What a soak came to. */
export interface Soaked {
  done: Readonly<Record<string, number>>
  kills: number
  /** How often a killed browser came back without its database; see acts.ts. */
  wiped: number
  /** Drafts that had to be made again; see `Learner`. */
  repeated: number
  entries: number
  /** How many questions had an answer that was called saved. */
  claims: number
  /** What was lost, or never kept, in words; each names its action. */
  problems: string[]
}

const mostMs = 120_000

/** Hears how a soak goes. */
interface Hearing {
  onAction?: (done: number, kills: number) => void
  onProblem?: (problem: string) => void
}

/**
 * Does things at random, in a browser that is killed now and then, and compares with what was called
 * saved after each of them.
 * @param site the address of the course, with a last slash.
 */
export function soak(
  site: string,
  seed: number,
  actions: number,
  { onAction, onProblem }: Hearing = {},
): Promise<Soaked> {
  return withFolder('soak', async (profile) => {
    const learner = await createLearner(site, seed, profile)
    const done: Record<string, number> = {}
    const problems: string[] = []
    await learner.page.goto(`${site}index.html`)
    for (let at = 1; at <= actions && problems.length < 20; at += 1) {
      const [name, act] = pickAct(learner.random())
      done[name] = (done[name] ?? 0) + 1
      try {
        await within(act(learner))
        note(learner, await lookUp(learner))
      } catch (cause) {
        learner.problems.push(String(cause))
        await learner.browser.kill()
        await learner.restart()
        await learner.page.goto(`${site}index.html`)
      }
      for (const one of learner.problems.splice(0)) {
        problems.push(`seed ${seed}, action ${at} (${name}): ${one}`)
        onProblem?.(problems.at(-1) ?? '')
      }
      onAction?.(at, learner.kills)
    }
    await learner.browser.kill()
    const { kills, wiped, repeated } = learner
    return { done, kills, wiped, repeated, ...learner.model.size(), problems }
  })
}

function pickAct(chance: number) {
  let left = chance * acts.reduce((sum, [, , parts]) => sum + parts, 0)
  const found = acts.find(([, , parts]) => {
    left -= parts
    return left < 0
  })
  if (!found) throw new Error('There is nothing to do.')
  return found
}

/** Whatever hangs is a problem of its own, and must not hold up the rest. */
function within(work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it never ended')), mostMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
