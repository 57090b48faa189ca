import type { Results } from '#core/reporting/results.ts'

/**
 * The words of this folder.
 *
 * - **LMS**: the learning management system that launched the course and holds the record.
 * - **session**: the time between a launch and its end. **attempt**: sessions that share a record.
 * - **suspend data**: the one text in which an LMS holds what a course wants back at the next launch.
 */

/** What the LMS held when the session began. */
export interface LmsStart {
  /** Empty in a new attempt. */
  readonly suspendData: string
  /** Nothing is written in any mode but "normal". */
  readonly mode: 'normal' | 'review' | 'browse'
  /** Empty where the LMS does not say. */
  readonly learnerId: string
  readonly completion: 'unknown' | 'incomplete' | 'completed'
  readonly success: 'unknown' | 'passed' | 'failed'
  /** The lesson that the LMS holds as a bookmark, for when the suspend data cannot be read. */
  readonly location: string
}

/** What the LMS is to hold from now on. */
export interface LmsState {
  readonly suspendData: string
  readonly results: Results
  /** Seconds of active use since the session began. */
  readonly activeSeconds: number
}

/** A session with an LMS, whatever it speaks. */
export interface LmsSession {
  readonly start: LmsStart
  /** Hears what the record that the LMS held stands for: all that has been told before. */
  resume?(told: Results): void
  /**
   * Sends what has changed. Never rejects.
   * @returns whether the LMS has taken it, as far as that can be told.
   */
  save(state: LmsState): Promise<boolean>
  /** Ends the session, once; later calls do nothing. What the last `save` was given is sent already. */
  end(how: 'suspend' | 'finish'): Promise<void>
  /** Sends what can be sent while the page goes away, and ends the session. Sends it at once. */
  leave(state: LmsState): void
  /**
   * Sends what can be sent while the page is loaded again, and leaves the session to the page that
   * comes; missing where a session cannot go on after that.
   */
  pause?(state: LmsState): void
}
