import { answered } from './answered.ts'
import { openKept } from './kept.ts'
import { type Launch, launch } from './launch.ts'
import { type LaunchedSession, type Lms, startLms } from './lrs.fixture.ts'
import { answer, openTab, type Tab } from './outside.fixture.ts'
import { createQueue, type Queue, type Queued, queuedSchema } from './queue.ts'
import { createAsk } from './request.ts'
import type { Manners } from './resources.fixture.ts'
import { initialized } from './statements.ts'

export type Item = Pick<Queued, 'statement' | 'note'>

/** A queue with an LMS to send to. */
export interface Bench {
  lms: Lms
  launched: LaunchedSession
  /** The terms and the way to the LRS of the session. */
  terms: Launch
  tab: Tab
  /** Makes the queue, or makes it again as a page does that was loaded again. */
  load(): Queue
  heard: string[]
}

/** Opens a bench; `lms.stop` closes it. */
export async function openBench(manners: Manners = {}, patience = 400): Promise<Bench> {
  const lms = await startLms(manners)
  const launched = lms.launch(lms.enrol())
  const tab = openTab()
  const begun = await launch(launched.url, tab)
  if (begun.kind !== 'launched') throw new Error(begun.kind)
  const heard: string[] = []
  const ask = createAsk(tab.fetch, begun.launch.endpoint, launched.token, patience)
  const load = () =>
    createQueue(ask, openKept(tab.storage, 'queue', queuedSchema), tab.wait, {
      onStored: (note) => heard.push(`stored ${note}`),
      onDropped: (note) => heard.push(`dropped ${note}`),
      onStopped: () => heard.push('stopped'),
    })
  return { lms, launched, terms: begun.launch, tab, load, heard }
}

let minute = 0
const stamp = () => {
  minute += 1
  return { id: crypto.randomUUID(), timestamp: new Date(minute * 60_000).toISOString() }
}
/** Makes the first statement of a session, and answers. */
export const itemsOf = (terms: Launch, count: number): Item[] => [
  { statement: initialized(terms, stamp()), note: 'initialized' },
  ...Array.from({ length: count }, (_, at) => ({
    statement: answered(terms, stamp(), answer(`q${at}`)),
    note: `q${at}`,
  })),
]
export const statementsIn = (items: readonly Item[]) => items.map(({ statement }) => statement)
