import { launch } from './launch.ts'
import { type LaunchedSession, type Lms, startLms } from './lrs.fixture.ts'
import { openTab, type Tab } from './outside.fixture.ts'
import type { Registration, Terms } from './registration.fixture.ts'
import type { Manners } from './resources.fixture.ts'
import { type Sent, verbOf } from './rules.fixture.ts'
import { type Cmi5Session, type Opened, openCmi5Session } from './session.ts'

/** The page of one launch in a tab. */
export interface Page {
  session: Cmi5Session
  launched: LaunchedSession
  tab: Tab
  /** How often it was told that the LMS takes nothing any more. */
  timesExpired(): number
}

/** An LMS with one learner, and what she does there. */
export interface School {
  lms: Lms
  learner: Registration
  /** Opens the page of a launch, be it for the first time or again. */
  open(
    launched: LaunchedSession,
    tab: Tab,
    onExpired?: () => void,
  ): Promise<Opened | { kind: string }>
  /** The same, where the session has to open. */
  load(launched: LaunchedSession, tab: Tab): Promise<Page>
  /** Launches the course in a tab of its own. */
  begin(terms?: Partial<Terms>, tab?: Tab): Promise<Page>
  /** Loads the page again: the storage of the tab is there, and nothing else. */
  reload(page: Page): Promise<Page>
  /** The statements of the registration that have the verb. */
  said(verb: string): Sent[]
  /** What the course keeps for the next session. */
  bookmark(): { suspendData: string } | null
  arrivedAt(errand: string): Lms['arrived']
}

const latest = (ours: string, theirs: string) => [ours, theirs].sort().at(-1) ?? ''

/** Opens a school; `lms.stop` closes it. */
export async function openSchool(manners: Manners = {}): Promise<School> {
  const lms = await startLms(manners)
  const learner = lms.enrol()
  const openPage = async (launched: LaunchedSession, tab: Tab, onExpired: () => void) => {
    const begun = await launch(launched.url, tab)
    if (begun.kind !== 'launched') return begun
    return openCmi5Session(begun.launch, tab, { joinSuspendData: latest, onExpired })
  }
  const load = async (launched: LaunchedSession, tab: Tab): Promise<Page> => {
    let times = 0
    const opened = await openPage(launched, tab, () => {
      times += 1
    })
    if (opened.kind !== 'opened' || !('session' in opened)) throw new Error(opened.kind)
    return { launched, tab, session: opened.session, timesExpired: () => times }
  }
  return {
    lms,
    learner,
    load,
    open: (launched, tab, onExpired = () => {}) => openPage(launched, tab, onExpired),
    begin: (terms = {}, tab = openTab()) => load(lms.launch(learner, terms), tab),
    reload: ({ launched, tab }) => load(launched, openTab({ storage: tab.storage })),
    said: (verb) => learner.statements.filter((one) => verbOf(one) === verb),
    bookmark: () => JSON.parse(learner.documents.get('bookmark')?.text ?? 'null'),
    arrivedAt: (errand) => lms.arrived.filter((one) => one.errand === errand),
  }
}

/** The verbs of a session, in the order in which they came. */
export function verbsOf(launched: LaunchedSession): string[] {
  return launched.statements().map(verbOf)
}

/** The ids of the questions that statements answer. */
export function questionsIn(statements: readonly Sent[]): (string | undefined)[] {
  return statements
    .filter((one) => verbOf(one) === 'answered')
    .map(({ object }) => object?.id?.split('/').at(-1))
}

/** Lets what is under way come to its end. */
export function pause(ms = 20): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Closes a school and goes to another one instead. */
export async function changeSchool(old: School, manners: Manners): Promise<School> {
  await old.lms.stop()
  return openSchool(manners)
}
