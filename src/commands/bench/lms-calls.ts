import type { LmsSession } from '#tracking/lms/session.ts'

/** Something that was asked of an LMS. */
export interface Call {
  name: string
  /** When, in milliseconds of the clock. */
  at: number
  /** Bytes of what was handed over, and of what came back. */
  sent: number
  received: number
}

/** An LMS that a learner launches the course in, again and again. */
export interface Lms {
  /** Everything that was asked of it, in order. */
  calls: Call[]
  launch(): Promise<LmsSession>
  /** What the course did and must not do. */
  offences(): readonly string[]
}
