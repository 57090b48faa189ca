import type { LmsSession, LmsStart } from '#tracking/lms/session.ts'
import { look, walkUp } from '#tracking/scorm/windows.ts'

/** A running session, lent to the page that checks the LMS. */
export interface Loan {
  /** What the LMS held when the session began. */
  readonly start: LmsStart
  /** The address that the LMS opened. */
  readonly address: string
  readonly log: readonly string[]
  /** Gives the session back: the record is written once more, and saving goes on. */
  end(): Promise<void>
}

/** Lends the session to a page, until the page gives it back or goes away. */
export type Lend = (borrower: Pick<Window, 'addEventListener'>) => Promise<Loan>

declare global {
  /** On the window of the launch shell, while a session runs. */
  var coursePreflight: Lend | undefined
}

/** No check takes longer; a page that hangs must not keep the record from being saved. */
const longestMs = 120_000

/** Gives a session a hold, during which nothing is saved; what comes meanwhile is saved after it. */
export function holdable(session: LmsSession): { session: LmsSession; hold(): () => void } {
  const holds = new Set<Promise<void>>()
  return {
    session: {
      ...session,
      async save(state) {
        while (holds.size > 0) await Promise.all(holds)
        return session.save(state)
      },
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      holds.add(promise)
      return () => {
        holds.delete(promise)
        resolve()
      }
    },
  }
}

interface Lender extends Pick<Loan, 'start' | 'address' | 'log'> {
  hold(): () => void
  /** Sends the record as it is, with a sequence of its own, so that it is written anew. */
  flush(): Promise<void>
}

/** Creates what lends a session. */
export function createLend({ hold, flush, ...facts }: Lender): Lend {
  return async (borrower) => {
    let release: (() => void) | undefined
    let isOver = false
    const end = async () => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      release?.()
      await flush()
    }
    const timer = setTimeout(() => void end(), longestMs)
    borrower.addEventListener('pagehide', () => void end())
    await flush()
    if (!isOver) release = hold()
    return { ...facts, end }
  }
}

/** Finds a shell with a running session around a page, or around the page that has opened it. */
export function findLend(start: unknown): Lend | undefined {
  return findAbove(start) ?? findAbove(look(start, 'opener'))
}

function findAbove(start: unknown): Lend | undefined {
  for (const at of walkUp(start)) {
    const lend = look(at, 'coursePreflight')
    if (typeof lend === 'function') return lend as Lend
  }
  return undefined
}
