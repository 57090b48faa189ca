import * as z from 'zod/mini'
import type { Interaction } from '#core/reporting/interactions.ts'
import type { Score } from '#core/reporting/results.ts'
import { type Bookmark, keepLastMarks, markOf } from './bookmark.ts'
import { parse } from './kept.ts'
import { type Ask, isPassing, isTaken } from './request.ts'
import { type Terms, verbId } from './statements.ts'

/** What the LMS has stored of a registration, as far as is known. */
export interface Told {
  /** Takes the note of a statement that was stored. */
  take(note: string): void
  /** Takes the note of a statement that the LMS refuses: it is not said again in this session. */
  drop(note: string): void
  /** Tells whether the answer was stored, as the last one to its question, or refused. */
  isDone(interaction: Interaction): boolean
  /** The marks of the answers that were stored, the last one to each question. */
  marks(): string[]
  /** Tells whether the verb was stored; undefined while that is not known. */
  knows(verb: Once): boolean | undefined
  /** Asks the LMS where it is not known; undefined when nobody answers. */
  ask(verb: Once): Promise<boolean | undefined>
  /** Tells whether "failed" was last said of another score, or never. */
  isNewFailure(score: Score | undefined): boolean
}

/** What may be said once in a registration. */
export type Once = 'completed' | 'passed'

const answerNote = 'answer '

/** Returns the note that goes with the statement of an answer. */
export function noteOf(interaction: Interaction): string {
  return answerNote + markOf(interaction)
}

const foundSchema = z.looseObject({ statements: z.array(z.unknown()) })

/**
 * Begins with what the bookmark remembers.
 *
 * A tab may die between a statement and the bookmark, so that "completed" and "passed" are looked
 * for before they are first said (xAPI Part Three §2.1.3, GET Statements). An LMS that lets no AU
 * look is believed not to have them; it refuses what it has.
 */
export function openTold(
  bookmark: Bookmark,
  ask: Ask,
  {
    agent,
    activityId,
    registration,
  }: Pick<Terms, 'activityId' | 'registration'> & { agent: string },
): Told {
  let marks = keepLastMarks(bookmark.told)
  const dropped = new Set<string>()
  const known = new Map<string, boolean>()
  if (bookmark.isCompleted) known.set('completed', true)
  if (bookmark.isPassed) known.set('passed', true)
  return {
    take(note) {
      if (note === 'completed' || note === 'passed') known.set(note, true)
      if (note.startsWith(answerNote))
        marks = keepLastMarks([...marks, note.slice(answerNote.length)])
    },
    drop: (note) => void dropped.add(note),
    isDone: (interaction) =>
      marks.includes(markOf(interaction)) || dropped.has(noteOf(interaction)),
    marks: () => marks,
    knows: (verb) => known.get(verb),
    isNewFailure: (score) => bookmark.failedAt !== failureOf(score),
    async ask(verb) {
      if (known.has(verb)) return known.get(verb)
      const query = { agent, verb: verbId(verb), activity: activityId, registration, limit: '1' }
      const reply = await ask({ method: 'GET', resource: 'statements', query })
      if (isPassing(reply)) return undefined
      const found = isTaken(reply) ? parse(foundSchema, reply.text)?.statements : undefined
      known.set(verb, known.get(verb) === true || (found?.length ?? 0) > 0)
      return known.get(verb)
    },
  }
}

/** Returns what the bookmark remembers of a failure: its scaled score, or -1 where none is told. */
export function failureOf(score: Score | undefined): number {
  return score?.scaled ?? -1
}
