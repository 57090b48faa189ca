import * as z from 'zod/mini'
import type { Kept } from './kept.ts'
import { type Ask, backOff, isPassing, isTaken, type Wait } from './request.ts'
import type { Statement } from './statements.ts'

/** A statement that waits to be stored. */
export interface Queued {
  statement: Statement
  /** What its owner wants to hear once it is stored or dropped. */
  note: string
  /** True once a try ended without an answer: the LMS may have stored it all the same. */
  isUncertain: boolean
}

export const queuedSchema: z.ZodMiniType<Queued[]> = z.array(
  z.object({
    statement: z.custom<Statement>(
      (value) => z.looseObject({ id: z.string(), timestamp: z.string() }).safeParse(value).success,
    ),
    note: z.string(),
    isUncertain: z.boolean(),
  }),
)

export interface Queue {
  /** Puts statements at the end and begins to send. */
  add(...items: Pick<Queued, 'statement' | 'note'>[]): void
  /** Tries at once; resolves true once nothing waits, false when a try has failed. */
  flush(): Promise<boolean>
  /** Stops sending for good and returns what waits and is not on its way. */
  close(): Queued[]
  /** The notes of all that waits. */
  notes(): string[]
  /** True once the LMS does not take the token any more. */
  readonly hasStopped: boolean
}

interface Listeners {
  onStored(note: string): void
  /** The LMS refuses the statement, as it does all of them once it has given the session up. */
  onDropped(note: string): void
  /** The LMS does not take the token any more; what waits is kept and no more is sent. */
  onStopped(): void
}

type Outcome = 'stored' | 'dropped' | 'later' | 'stopped'

/** A queue at work. */
interface Work extends Listeners {
  readonly ask: Ask
  readonly kept: Kept<Queued[]>
  readonly wait: Wait
  items: Queued[]
  failures: number
  state: 'open' | 'stopped' | 'closed'
  isSending: boolean
  isOnItsWay: boolean
  /** Cuts the wait before the next try short. */
  wake(): void
  /** Those who asked for a flush and have not heard of it. */
  askers: ((isEmpty: boolean) => void)[]
}

/**
 * Creates the queue in which statements wait for the LMS: one at a time, in order, with the id and
 * the timestamp that they were made with, however often they are sent.
 *
 * What waits is kept for a reload of the tab, and no longer: another session's token may not send it.
 */
export function createQueue(
  ask: Ask,
  kept: Kept<Queued[]>,
  wait: Wait,
  listeners: Listeners,
): Queue {
  const work = takeUp(ask, kept, wait, listeners)
  return {
    add(...added) {
      if (added.length === 0) return
      work.items = [...work.items, ...added.map((item) => ({ ...item, isUncertain: false }))]
      keep(work)
      if (!work.isSending) void sendAll(work)
    },
    flush: () =>
      new Promise((resolve) => {
        work.askers.push(resolve)
        if (work.isSending) work.wake()
        else void sendAll(work)
      }),
    close() {
      if (work.state === 'open') work.state = 'closed'
      work.wake()
      return work.items.slice(work.isOnItsWay ? 1 : 0)
    },
    notes: () => work.items.map(({ note }) => note),
    get hasStopped() {
      return work.state === 'stopped'
    },
  }
}

/** Goes on with what is kept. */
function takeUp(ask: Ask, kept: Kept<Queued[]>, wait: Wait, listeners: Listeners): Work {
  return {
    ...listeners,
    ask,
    kept,
    wait,
    // The first may have been on its way when the page was loaded again.
    items: (kept.read() ?? []).map((item, at) => ({ ...item, isUncertain: at === 0 })),
    failures: 0,
    state: 'open',
    isSending: false,
    isOnItsWay: false,
    wake() {},
    askers: [],
  }
}

async function sendAll(work: Work) {
  work.isSending = true
  for (let head = work.items[0]; head && work.state === 'open'; head = work.items[0]) {
    work.isOnItsWay = true
    const outcome = await send(work.ask, head)
    work.isOnItsWay = false
    take(work, head, outcome)
    if (outcome !== 'later' || work.state !== 'open') continue
    tellAskers(work, false)
    const woken = new Promise<void>((resolve) => {
      work.wake = resolve
    })
    await Promise.race([work.wait(backOff(work.failures)), woken])
  }
  work.isSending = false
  tellAskers(work, work.items.length === 0)
}

function take(work: Work, head: Queued, outcome: Outcome) {
  work.failures = outcome === 'later' ? work.failures + 1 : 0
  if (outcome === 'later') head.isUncertain = true
  if (outcome === 'stored' || outcome === 'dropped') work.items = work.items.slice(1)
  keep(work)
  if (outcome === 'stored') work.onStored(head.note)
  if (outcome === 'dropped') work.onDropped(head.note)
  if (outcome !== 'stopped') return
  work.state = 'stopped'
  work.onStopped()
}

/** What a closed queue had kept may be another page's by now. */
function keep({ state, kept, items }: Work) {
  if (state !== 'closed') kept.write(items)
}

function tellAskers(work: Work, isEmpty: boolean) {
  for (const tell of work.askers.splice(0)) tell(isEmpty)
}

/** Sends one statement, and looks whether an earlier try was stored before believing a refusal. */
async function send(ask: Ask, { statement, isUncertain }: Queued): Promise<Outcome> {
  const query = { statementId: statement.id }
  const resource = 'statements'
  const reply = await ask({
    method: 'PUT',
    resource,
    query,
    body: JSON.stringify(statement),
    keepalive: true,
  })
  // xAPI Part Three §2.1.2: a conflict is about an id that is stored already, and ids are our own.
  if (isTaken(reply) || reply.status === 409) return 'stored'
  if (isPassing(reply)) return 'later'
  const earlier = isUncertain ? await ask({ method: 'GET', resource, query }) : reply
  if (isTaken(earlier)) return 'stored'
  if (isPassing(earlier)) return 'later'
  return reply.status === 401 ? 'stopped' : 'dropped'
}
