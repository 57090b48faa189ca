import { facts } from '#core/reporting/facts.fixture.ts'
import { type Results, resultsOf } from '#core/reporting/results.ts'
import type { LmsSession, LmsState } from '#tracking/lms/session.ts'
import type { Dialect } from './dialect.ts'
import { scorm12 } from './scorm12.ts'
import { scorm2004 } from './scorm2004.ts'
import { beginScorm } from './session.ts'
import { type Launch, launchStrictLms, type StrictLms } from './strict-lms.fixture.ts'
import { models } from './strict-model.fixture.ts'

export const dialects = { scorm12, scorm2004 }
export type Kind = keyof typeof dialects
export const kinds: Kind[] = ['scorm12', 'scorm2004']

export interface Opened {
  lms: StrictLms
  session: LmsSession
  log: string[]
}

/** Launches the course in a strict LMS; the probe finds out what the LMS hides. */
export function open(kind: Kind, launch: Omit<Launch, 'model'> = {}, now?: () => Date): Opened {
  const lms = launchStrictLms({ ...launch, model: models[kind] })
  const log: string[] = []
  const session = beginScorm({
    api: lms.api,
    dialect: dialects[kind],
    isConnected: async () => !lms.faults.isOffline,
    ...(now && { now }),
    log: (line) => log.push(line),
  })
  if (!session) throw new Error(`The LMS refused: ${log.join(', ')}`)
  return { lms, session, log }
}

const nothing = resultsOf({}, facts)

/** Makes a state with what a test is about; each has suspend data of its own. */
export function state(results: Partial<Results> = {}, seconds = 62, text = 'record'): LmsState {
  return {
    suspendData: `LM1.mark.${text}`,
    results: { ...nothing, ...results },
    activeSeconds: seconds,
  }
}

/** Names an element by what it is for, in either kind. */
export function element(kind: Kind, name: 'status' | 'location' | 'raw' | 'time'): string {
  const { location, sessionTime }: Dialect = dialects[kind]
  const is12 = kind === 'scorm12'
  return {
    status: models[kind].status,
    location,
    raw: is12 ? 'cmi.core.score.raw' : 'cmi.score.raw',
    time: sessionTime,
  }[name]
}

/** Values that were set, in order, for one element. */
export function setsOf({ calls }: StrictLms, name: string): string[] {
  return calls
    .filter((call) => call.method.endsWith('SetValue') && call.element === name)
    .map(({ value }) => value)
}

/** What the LMS was asked to do, without what was read. */
export function deeds({ calls }: StrictLms): string[] {
  return calls
    .filter(({ method }) => !method.endsWith('GetValue'))
    .map(({ method, element, value }) =>
      [method.replace('LMS', ''), element, value].join(' ').trim(),
    )
}
