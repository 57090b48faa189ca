import type { LmsState } from '#tracking/lms/session.ts'
import { answered } from './answered.ts'
import type { SessionLog } from './log.ts'
import type { Queue } from './queue.ts'
import {
  completed,
  initialized,
  judged,
  type Statement,
  type Terms,
  terminated,
  type Verb,
} from './statements.ts'
import { noteOf, type Once, type Told } from './told.ts'
import { judge } from './verdict.ts'

/** Puts what is to be said into the queue, each thing once. */
export interface Teller {
  initialize(): void
  /** Says each answer that is new, or another than before. */
  tellAnswers(state: LmsState): void
  /** Says that the course was completed or passed. Resolves false while that cannot be known. */
  tellStanding(state: LmsState): Promise<boolean>
  /** Says that the course was failed, if it was. */
  tellFailure(state: LmsState): void
  terminate(): void
}

interface Parts {
  readonly terms: Terms
  readonly log: SessionLog
  readonly told: Told
  readonly queue: Queue
  /** Seconds of active use in earlier sessions. */
  readonly earlierSeconds: number
}

/** Creates the teller of a session. */
export function createTeller(parts: Parts): Teller {
  const { terms, log, told, queue } = parts
  return {
    initialize() {
      if (!log.hasSaid('initialized')) say(parts, 'initialized', initialized(terms, log.stamp()))
    },
    tellAnswers({ results }) {
      const waiting = new Set(queue.notes())
      const news = results.interactions.filter(
        (one) => !told.isDone(one) && !waiting.has(noteOf(one)),
      )
      queue.add(
        ...news.map((one) => ({
          statement: answered(terms, log.stamp(), one),
          note: noteOf(one),
        })),
      )
    },
    tellStanding: (state) => tellStanding(parts, state),
    tellFailure(state) {
      const { score } = state.results
      if (verdictOf(parts, state) !== 'failed' || log.hasSaid('failed')) return
      if (told.knows('passed') !== false || !told.isNewFailure(score)) return
      const seconds = secondsOf(parts, state)
      say(parts, 'failed', judged('failed', terms, log.stamp(), seconds, score))
    },
    terminate() {
      if (!log.hasSaid('terminated'))
        say(parts, 'terminated', terminated(terms, log.stamp(), log.seconds()))
    },
  }
}

async function tellStanding(parts: Parts, state: LmsState): Promise<boolean> {
  const { terms, log, told } = parts
  const { completion, score } = state.results
  const verdict = verdictOf(parts, state)
  const seconds = secondsOf(parts, state)
  const asked: boolean[] = []
  if (completion === 'completed') {
    const make = () => completed(terms, log.stamp(), seconds)
    asked.push(await sayOnce(parts, 'completed', make))
  }
  if (verdict === 'passed') {
    const make = () => judged('passed', terms, log.stamp(), seconds, score)
    asked.push(await sayOnce(parts, 'passed', make))
  }
  // "Failed" waits for the end, but whether it may be said has to be known by then.
  if (verdict === 'failed') asked.push((await told.ask('passed')) !== undefined)
  return asked.every(Boolean)
}

/** Says what may be said once in a registration; resolves false while that cannot be known. */
async function sayOnce(parts: Parts, verb: Once, make: () => Statement): Promise<boolean> {
  if (parts.log.hasSaid(verb)) return true
  const isStored = await parts.told.ask(verb)
  if (isStored === false) say(parts, verb, make())
  return isStored !== undefined
}

function say({ log, queue }: Parts, verb: Verb, statement: Statement) {
  log.say(verb)
  queue.add({ statement, note: verb })
}

function verdictOf({ terms }: Parts, { results }: LmsState) {
  return judge(results, terms.data.masteryScore)
}

function secondsOf({ earlierSeconds }: Parts, { activeSeconds }: LmsState): number {
  return earlierSeconds + activeSeconds
}
