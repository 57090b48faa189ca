import type { LmsSession } from '#tracking/lms/session.ts'
import { type Log, openApi } from './api.ts'
import type { Dialect } from './dialect.ts'
import { createWriter } from './writer.ts'

export interface ScormLaunch {
  /** The API as it was found; see find-api.ts. */
  api: object
  dialect: Dialect
  /**
   * Tells whether the network works: an LMS says "true" to a commit that reaches nobody (Moodle).
   * May take its time; a rejection counts as no.
   */
  isConnected: () => Promise<boolean>
  now?: () => Date
  log?: Log
}

/**
 * Begins a session with an LMS that speaks SCORM; undefined where the LMS refuses.
 *
 * The LMS learns at once that the attempt is to go on at the next launch: an attempt that is cut
 * off before that is lost in SCORM 2004 (4th ed., RTE §4.2.8, cmi.exit), and counted as completed
 * by some in SCORM 1.2.
 */
export function beginScorm({ api: raw, dialect, ...launch }: ScormLaunch): LmsSession | undefined {
  const { isConnected, now = () => new Date(), log = () => {} } = launch
  const api = openApi(raw, dialect.methods, dialect.running, log)
  if (!api.initialize().isDone) return undefined
  const { start, standing } = dialect.readStart(api.get)
  const writer = createWriter({ api, dialect, now, log }, standing)
  const isWritten = start.mode === 'normal'
  if (isWritten) writer.begin()
  let isOver = false
  let isDown = false
  let sends = 0
  const isUp = () => isConnected().catch(() => false)
  const terminate = () => {
    isOver = true
    api.terminate()
  }
  return {
    start,
    resume: writer.resume,
    async save(state) {
      if (!isWritten) return !isOver
      // Written before anything is waited for: a page that is being hidden may not come back.
      if (isOver || (isDown && !(await isUp())) || isOver) return false
      sends += 1
      const nth = sends
      const isHeld = writer.send(state) && (await isUp())
      isDown = !isHeld
      writer.settle(nth, isHeld)
      return isHeld
    },
    async end(how) {
      if (isOver) return
      const { navigation } = dialect
      // Some LMSs keep their frame open without it (SCORM 2004 4th ed., SN §5.6, adl.nav.request).
      if (navigation) api.set(navigation.element, navigation[how])
      terminate()
    },
    leave(state) {
      if (isOver) return
      if (isWritten) writer.send(state)
      terminate()
    },
  }
}
