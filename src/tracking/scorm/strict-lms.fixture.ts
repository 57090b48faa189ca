// A strict LMS: it keeps every limit of its model, remembers every call, and fails as it is told to.
// Types are all that it imports: a browser test puts it and strict-model.fixture.ts into a page with
// the types stripped (module.stripTypeScriptTypes) and each "export" taken away.
import type { Model } from './strict-model.fixture.ts'

/** How the LMS fails. Tests set and unset these while it runs. */
export interface Faults {
  /** Initialize is refused with this code; "0" for a refusal without a reason. */
  initialize?: string | undefined
  /** What stands for "true", in place of the text. */
  truth?: unknown
  /** Values are refused for elements that match, with this code. A pattern may come as text. */
  refuse?: { element: RegExp | string; code: string } | undefined
  /**
   * What becomes of the next commits: refused with a code; "null" or "0" for one that is kept and
   * answered so; "throw".
   */
  commits?: string[]
  /** The network is gone: commits say "true" and reach nobody. */
  isOffline?: boolean
  /** The learner was logged out: commits say "false", and nothing is kept. */
  isExpired?: boolean
  /** The page is going away, and an LMS with synchronous requests hears nothing more. */
  isDismissed?: boolean
  /** The database cuts suspend data to so many characters. */
  truncate?: number
  /** Methods that throw. */
  throws?: string[]
  /** How long each call keeps the page busy, in milliseconds. */
  slowMs?: number
}

export interface Call {
  method: string
  element: string
  value: string
  result: unknown
  code: string
}

export interface Launch {
  model: Model
  /** What the LMS holds of the learner. The same object goes into the next launch. */
  saved?: Record<string, string>
  faults?: Faults
  /** How many characters of suspend data fit, where that is not as the model has it. */
  room?: number
  /** Values that the LMS sets itself, such as the mode or objectives of the manifest. */
  preset?: Record<string, string>
}

export interface StrictLms {
  /** What the course finds as `API` or `API_1484_11`. */
  api: Record<string, (...values: string[]) => unknown>
  calls: Call[]
  /** What the books forbid and was tried all the same; a good course makes none. */
  offences: string[]
  saved: Record<string, string>
  faults: Faults
  /** The value of an element in the LMS's memory, or where it was saved. */
  read(element: string): string
  count(method: string): number
}

interface Running extends Required<Omit<Launch, 'preset'>> {
  memory: Map<string, string>
  /** What the server is thought to hold. */
  sent: Map<string, string>
  state: 'before' | 'running' | 'after'
  lastError: string
  offend(code: string, what: string): void
}

/** Launches the course: what was saved is there again, if this kind of SCORM has it so. */
export function launchStrictLms(launch: Launch): StrictLms {
  const { model, saved = {}, faults = {}, room = model.room, preset = {} } = launch
  const memory = openMemory(model, saved, preset)
  const calls: Call[] = []
  const offences: string[] = []
  const lms: Running = {
    model,
    saved,
    faults,
    room,
    memory,
    sent: new Map(memory),
    state: 'before',
    lastError: '0',
    offend(code, what) {
      lms.lastError = code
      offences.push(`${code} ${what}`)
    },
  }
  const acts = [initialize, terminate, getValue, setValue, commit]
  const api = Object.fromEntries(
    acts.map((act, at) => {
      const method = model.methods[at] ?? ''
      const call = (element = '', value = '') => {
        if (faults.throws?.includes(method)) throw new TypeError(`${method} has failed.`)
        for (const until = Date.now() + (faults.slowMs ?? 0); Date.now() < until; );
        lms.lastError = '0'
        const result = act(lms, element, value)
        calls.push({ method, element, value, result, code: lms.lastError })
        return result === 'true' ? (faults.truth ?? 'true') : result
      }
      return [method, call]
    }),
  )
  return {
    api: { ...api, [model.methods[5]]: () => lms.lastError },
    calls,
    offences,
    saved,
    faults,
    read: (element) => memory.get(element) ?? '',
    count: (method) => calls.filter((call) => call.method === method).length,
  }
}

function initialize(lms: Running): string {
  const { model, faults } = lms
  if (faults.initialize !== undefined) lms.lastError = faults.initialize
  else if (lms.state === 'running') lms.offend(model.codes.running, 'Initialize')
  else if (lms.state === 'after') lms.offend('104', 'Initialize')
  else {
    lms.state = 'running'
    return 'true'
  }
  return 'false'
}

function isClosed(lms: Running, what: string): boolean {
  if (lms.state !== 'running')
    lms.offend(lms.model.codes.closed, `${what} ${lms.state} the session`)
  return lms.state !== 'running'
}

function ruleFor({ model, room }: Running, element: string) {
  if (element === 'cmi.suspend_data')
    return ['', 'rw', (value: string) => value.length <= room] as const
  const name = element.replace(/\.\d+(?=\.)/g, '.n')
  return model.rules.find(([known]) => known === name)
}

function getValue(lms: Running, element: string): string {
  const { memory, model } = lms
  if (isClosed(lms, `get ${element}`)) return ''
  const [, list = '', of] =
    /^(cmi\.(?:objectives|interactions))\._(count|children)$/.exec(element) ?? []
  if (of) return of === 'children' ? 'id,type,status' : String(countOf(memory, list))
  const rule = ruleFor(lms, element)
  if (!rule) lms.offend(model.codes.unknown, `get ${element}`)
  else if (rule[1] === 'w') lms.offend(model.codes.writeOnly, `get ${element}`)
  else {
    if (!memory.has(element)) lms.lastError = model.codes.unset
    return memory.get(element) ?? ''
  }
  return ''
}

function setValue(lms: Running, element: string, value: string): string {
  const { faults, memory } = lms
  if (isClosed(lms, `set ${element}`)) return 'false'
  if (faults.refuse && new RegExp(faults.refuse.element).test(element)) {
    lms.lastError = faults.refuse.code
    return 'false'
  }
  // Nothing is recorded in review and browse modes, so that a course has nothing to set.
  if (!isRecorded(lms) && element !== 'adl.nav.request') lms.offend('0', `set ${element} in review`)
  const code = findFault(lms, element, value)
  if (code) lms.offend(code, `set ${element} = ${String(value).slice(0, 80)}`)
  else memory.set(element, value)
  return code ? 'false' : 'true'
}

function isRecorded({ memory, model }: Running): boolean {
  return memory.get(model.mode) === 'normal'
}

function findFault(lms: Running, element: string, value: string): string | undefined {
  const { codes } = lms.model
  const rule = ruleFor(lms, element)
  if (!rule) return codes.unknown
  if (rule[1] === 'r') return codes.readOnly
  if (typeof value !== 'string' || !rule[2](value)) return codes.type
  return findListFault(lms, element, value)
}

/** Lists have no gaps, ids come first and are one of a kind, and responses fit the type. */
function findListFault(lms: Running, element: string, value: string): string | undefined {
  const { memory, model } = lms
  const [, list = '', at = '', name = ''] = /^(.+)\.(\d+)\.([a-z_.]+)$/.exec(element) ?? []
  if (list === '') return undefined
  const count = countOf(memory, list)
  if (Number(at) > count) return model.codes.gap
  if (Number(at) === count && name !== 'id' && name !== 'pattern') return model.codes.order
  if (name === 'id') {
    const places = Array.from({ length: count }, (_, place) => memory.get(`${list}.${place}.id`))
    const isOther = Number(at) < count && places[Number(at)] !== value
    return isOther || places.includes(value) ? model.codes.taken : undefined
  }
  const owner = /^cmi\.interactions\.\d+/.exec(element)?.[0]
  if (!owner || name === 'type') return undefined
  const type = memory.get(`${owner}.type`)
  if (type === undefined) return model.codes.order
  const isResponse = name.endsWith('response') || name === 'pattern'
  return isResponse && !model.responses[type]?.test(value) ? model.codes.type : undefined
}

function countOf(memory: ReadonlyMap<string, string>, list: string): number {
  let count = 0
  while (memory.has(`${list}.${count}.id`) || memory.has(`${list}.${count}.pattern`)) count += 1
  return count
}

function commit(lms: Running): string | null {
  const { faults, model } = lms
  if (isClosed(lms, 'Commit')) return 'false'
  const fate = faults.commits?.shift() ?? (faults.isExpired ? model.codes.commit : '')
  if (fate === 'throw') throw new Error('The commit has failed.')
  const isKept = fate === '' || fate === 'null' || fate === '0'
  store(lms, isKept)
  lms.lastError = isKept ? '0' : fate
  if (fate === 'null') return null
  return fate === '' ? 'true' : 'false'
}

/** Tells the server what has changed; where the model has it so, it counts as sent even if lost. */
function store(lms: Running, isKept: boolean) {
  const { memory, sent, model, faults, saved } = lms
  if (!isRecorded(lms)) return
  const isLost = !isKept || faults.isOffline || faults.isExpired || faults.isDismissed
  for (const [element, value] of memory) {
    if (sent.get(element) === value) continue
    if (!isLost || model.marksLost) sent.set(element, value)
    const cut = element === 'cmi.suspend_data' ? faults.truncate : undefined
    if (!isLost) saved[element] = value.slice(0, cut)
  }
  if (!isLost) saved[model.exit] = memory.get(model.exit) ?? ''
}

function terminate(lms: Running): string {
  if (isClosed(lms, 'Terminate')) return 'false'
  const { memory, model } = lms
  // An attempt that says nothing of itself counts as completed (Moodle's SCORM 1.2).
  if (!memory.has(model.status)) memory.set(model.status, 'completed')
  store(lms, true)
  lms.state = 'after'
  return 'true'
}

function openMemory(
  model: Model,
  saved: Record<string, string>,
  preset: Record<string, string>,
): Map<string, string> {
  const isSuspended = saved[model.exit] === 'suspend'
  if (model.forgets && !isSuspended) for (const key of Object.keys(saved)) delete saved[key]
  const isNew = Object.keys(saved).length === 0
  const isDone = ['completed', 'passed', 'failed'].includes(saved[model.status] ?? '')
  const memory = new Map(Object.entries(saved))
  for (const name of [model.exit, model.sessionTime, 'adl.nav.request']) memory.delete(name)
  memory.set(model.entry, isSuspended ? 'resume' : isNew ? 'ab-initio' : '')
  // What was completed opens for review only, as it does in Moodle.
  memory.set(model.mode, isDone ? 'review' : 'normal')
  memory.set(model.learner, 'learner-1')
  for (const [element, value] of Object.entries(preset)) memory.set(element, value)
  return memory
}
