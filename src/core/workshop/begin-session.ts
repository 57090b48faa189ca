import type { StageBook } from './book.ts'
import type { Session } from './session.ts'

interface Beginning {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly isRehearsal: boolean
}

/** Begins a session of a plan at its test card; its clock does not run yet. */
export function beginSession(book: StageBook, { id, now, isRehearsal }: Beginning): Session {
  return {
    version: 1,
    id,
    revision: 0,
    epoch: 0,
    at: now,
    course: book.course,
    plan: book.plan.id,
    content: book.content,
    isRehearsal,
    place: { part: book.plan.parts[0]?.id ?? book.plan.id, decision: 0, beat: 'card', page: 0 },
    stories: {},
    rounds: {},
    spentMs: {},
    screen: 'show',
    highlighted: [],
    look: { theme: 'day', scale: 1, safe: 0 },
    // The first distribution leads the talk that follows it (Mazur's order keeps it back).
    holdsFirstResult: true,
    net: 'off',
  }
}
