import type { EntryOf } from '#core/progress/entry.ts'
import { codeId } from './ids.ts'
import { codeCounter, codeRelease, type Pen } from './pen.ts'
import { codeText } from './text.ts'

/** Codes how far a lesson was read, and when its unit was complete. */
export function codeLesson(
  pen: Pen,
  id: string,
  entry: EntryOf<'lesson'> | undefined,
): EntryOf<'lesson'> {
  const counter = codeCounter(pen, entry?.counter, 'lesson counter')
  const endReached = pen.coder.bit(entry?.endReached ?? false, 'end reached')
  const done = codeRelease(pen, entry?.done, 'done')
  return { kind: 'lesson', id, counter, endReached, ...(done !== undefined && { done }) }
}

/** Codes the place to come back to. */
export function codePlace(
  pen: Pen,
  _id: string,
  entry: EntryOf<'place'> | undefined,
): EntryOf<'place'> {
  const counter = codeCounter(pen, entry?.counter, 'place counter')
  const lesson = codeId(pen, entry?.lesson, 'place lesson')
  return {
    kind: 'place',
    id: 'last',
    counter,
    lesson,
    heading: codeText(pen.coder, entry?.heading),
  }
}
