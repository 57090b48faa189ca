import type { Text } from './facts.ts'

/** An option with the names that an LMS takes. */
export interface Token {
  /** Letters, digits and "_": a short identifier (SCORM 2004 4th ed., RTE 4.1.1.7; xAPI, choices). */
  readonly token: string
  /** One of a–z and 0–9, as SCORM 1.2 wants (RTE §3.4.4, interactions.n.student_response); "" for none. */
  readonly letter: string
  readonly text: string
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Names the options of an item; those that one letter stands for already keep it. */
export function tokensOf(list: readonly Text[]): ReadonlyMap<string, Token> {
  const isLettered = list.every(({ id }) => /^[a-z0-9]$/.test(id))
  return new Map(
    list.map(({ id, text }, at) => [
      id,
      { token: safeName(id), letter: isLettered ? id : letters.charAt(at), text },
    ]),
  )
}

/**
 * Writes an id with letters, digits and "_" only; some LMSs refuse all else, hyphens too (Moodle).
 *
 * Ids of the course hold no "_" and no two hyphens in a row, so two of them stay two.
 */
export function safeName(id: string): string {
  return id.replace(/\./g, '__').replace(/[^A-Za-z0-9_]/g, '_')
}

/** Writes an id as a safe name that begins with a letter, as identifiers of interactions must. */
export function safeId(id: string): string {
  const name = safeName(id)
  return /^[A-Za-z]/.test(name) ? name : `i_${name}`
}
