import type { StageBook } from './book.ts'
import type { Session } from './session.ts'

/** Writes a session as a file that another laptop can open; it holds no names. */
export function writeSessionFile(session: Session, book: StageBook): string {
  const head = { kind: 'lead-and-manage-session', version: 1, title: book.plan.title }
  return `${JSON.stringify({ ...head, session }, null, 2)}\n`
}
