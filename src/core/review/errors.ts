import { submittedAttempts } from '#core/assessment/attempt.ts'
import type { Entries } from '#core/progress/entry.ts'
import type { ConfidentError } from './deck.ts'
import type { Subject } from './face.ts'

/**
 * Finds what somebody held to be right and was not: wrong answers that were given as certain in any
 * attempt at a test, and checks that were missed at the first try.
 * @param subjects what each item is about; an item that has left the course is passed over.
 * @param missed the ids of checks whose first answer was wrong.
 */
export function findConfidentErrors(
  entries: Entries,
  subjects: Readonly<Record<string, Subject>>,
  missed: ReadonlySet<string>,
): ConfidentError[] {
  const attempts = ['pretest', 'final'].flatMap((name) => submittedAttempts(name, entries))
  const certain = attempts.flatMap(({ form, answers, right }) =>
    form
      .filter(({ id }) => !right.includes(id) && answers[id]?.certainty === 3)
      .filter(({ id }) => answers[id]?.chosen.length !== 0)
      .map(({ id }) => id),
  )
  return [...new Set([...certain, ...missed])].flatMap((item) => {
    const subject = Object.hasOwn(subjects, item) ? subjects[item] : undefined
    return subject ? [{ item, ...subject }] : []
  })
}
