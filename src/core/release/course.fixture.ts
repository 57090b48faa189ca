import type { Identified, Lock } from './lock.ts'
import { makeLock } from './make-lock.ts'
import { meaningOf } from './meaning.ts'

/** A small question, identified as the bank's are. */
export function question(id: string, stem: string, options: readonly string[]): Identified {
  return {
    kind: 'question',
    id,
    meaning: meaningOf([stem, ...[...options].sort()]),
    parts: [...options],
  }
}

/** A small lesson with what it asks for. */
export function lesson(id: string, needs: readonly string[]): Identified {
  return { kind: 'lesson', id, meaning: meaningOf([`The text of ${id}`]), needs: [...needs] }
}

/** The course at its first release. */
export const v1: readonly Identified[] = [
  lesson('L10', ['K1', 'K2']),
  lesson('L11', ['K3']),
  question('K1', 'Which first?', ['a', 'b', 'c']),
  question('K2', 'Which then?', ['a', 'b']),
  question('K3', 'Which last?', ['a', 'b']),
]

/** Options and lessons stand in another order. */
export const v2a: readonly Identified[] = [
  lesson('L11', ['K3']),
  lesson('L10', ['K2', 'K1']),
  question('K1', 'Which first?', ['c', 'a', 'b']),
  ...v1.slice(3),
]

/** K2 is gone, and with it the lesson's need of it. */
export const v2b: readonly Identified[] = [
  lesson('L10', ['K1']),
  ...v1.filter(({ id }) => id !== 'L10' && id !== 'K2'),
]

/** K1 is worded anew. */
export const v2c: readonly Identified[] = v1.map((one) =>
  one.id === 'K1' ? question('K1', 'Which comes first?', ['a', 'b', 'c']) : one,
)

/** L10 asks for K4 as well, and there is a lesson L12. */
export const v2d: readonly Identified[] = [
  lesson('L10', ['K1', 'K4', 'K2']),
  ...v1.slice(1),
  question('K4', 'And now?', ['a', 'b']),
  lesson('L12', []),
]

export const lock1: Lock = makeLock({ course: 'small', found: v1 })

/** Makes the next lock of the small course. */
export function nextLock(found: readonly Identified[], ...retire: string[]): Lock {
  return makeLock({ course: 'small', found, old: lock1, retire })
}
