/** What an API can be asked for, and what each kind of SCORM calls it. */
export type Methods = Readonly<
  Record<'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'error', string>
>

/** What came of a call: done, or refused with the LMS's error code ("thrown" when it threw). */
export type Outcome = { isDone: true } | { isDone: false; code: string }

/** The API of an LMS, behind which nothing throws. */
export interface ScormApi {
  /** Begins the session. */
  initialize(): Outcome
  /** Returns "" for what is not there; a value that was never set is no error. */
  get(element: string): string
  /** Returns whether the LMS took the value; what it refused is logged. */
  set(element: string, value: string): boolean
  commit(): Outcome
  /** Ends the session and lets go of the API: whatever is called later reaches nobody. */
  terminate(): Outcome
}

/** Hears what went wrong, for whoever has to find out why; it never holds what a learner wrote. */
export type Log = (line: string) => void

/** Codes have three digits; what an LMS says instead is cut, for it goes into a log. */
const longestCode = 40

const gone: Outcome = { isDone: false, code: 'ended' }

/**
 * Opens the API of an LMS.
 *
 * Results are strings by the books, but LMSs return true and 1 as well. Where one returns anything
 * else, the error code decides: with none, the call counts as done (adapt-contrib-spoor pull 212,
 * scorm-again issue 712), after a commit was tried once more. With a code it is not tried again at
 * once: what a commit has failed to send, the next may take for sent.
 * @param running the code with which Initialize says that the session is running already, as it is
 * after a reload (SCORM 1.2 RTE §3.3: 101, a general exception; SCORM 2004 4th ed., RTE §3.1.7: 103).
 */
export function openApi(raw: object, methods: Methods, running: string, log: Log): ScormApi {
  let api: object | undefined = raw
  const call = (method: keyof Methods, ...values: string[]): unknown => {
    const found: unknown = api && Reflect.get(api, methods[method])
    return typeof found === 'function' ? Reflect.apply(found, api, values) : undefined
  }
  const tryCall = (method: keyof Methods, ...values: string[]): Outcome => {
    if (!api) return gone
    try {
      if (isTrue(call(method, ...values))) return { isDone: true }
      const code = textOf(call('error')).trim().slice(0, longestCode)
      return { isDone: false, code: code === '' ? '0' : code }
    } catch {
      return { isDone: false, code: 'thrown' }
    }
  }
  const act = (method: keyof Methods): Outcome => {
    const outcome = tryCall(method, '')
    if (!outcome.isDone) log(`${methods[method]}: ${outcome.code}`)
    return outcome
  }
  const isUnsaid = (outcome: Outcome) => !outcome.isDone && outcome.code === '0'
  const done: Outcome = { isDone: true }
  return {
    initialize() {
      const outcome = act('initialize')
      const isRunning = !outcome.isDone && outcome.code === running
      return isRunning || isUnsaid(outcome) ? done : outcome
    },
    get(element) {
      try {
        return api ? textOf(call('get', element)) : ''
      } catch {
        log(`${methods.get} ${element}: thrown`)
        return ''
      }
    },
    set(element, value) {
      const outcome = tryCall('set', element, value)
      if (!outcome.isDone && api)
        log(`${methods.set} ${element} (${value.length} characters): ${outcome.code}`)
      return outcome.isDone || outcome.code === '0'
    },
    commit() {
      const outcome = act('commit')
      if (!isUnsaid(outcome)) return outcome
      const again = act('commit')
      return isUnsaid(again) ? done : again
    },
    terminate() {
      const outcome = act('terminate')
      api = undefined
      return outcome
    },
  }
}

/** A promise or another object for a text is as good as none: read as one, all learners would be alike. */
function textOf(result: unknown): string {
  if (typeof result === 'object' || typeof result === 'function' || typeof result === 'symbol')
    return Object.prototype.toString.call(result) === '[object String]' ? String(result) : ''
  return String(result ?? '')
}

function isTrue(result: unknown): boolean {
  return result === 'true' || result === true || result === 1 || result === '1'
}
