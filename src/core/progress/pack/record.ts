import { byKey, type Entries, type Entry, type EntryOf } from '#core/progress/entry.ts'
import { codeAttempt } from './code-attempt.ts'
import { codeLesson, codePlace } from './code-lesson.ts'
import { codeDraft, codeQuestion } from './code-question.ts'
import { codeReview, openDiary } from './code-review.ts'
import { codeScenario } from './code-scenario.ts'
import { codeSheet } from './code-sheet.ts'
import { codeIds } from './ids.ts'
import { codeRelease, type Pen } from './pen.ts'

/** Codes a record, kind by kind; the order of kinds belongs to the format. */
export function codeRecord(pen: Pen, entries: Entries): Entries {
  const diary = openDiary()
  const read: Entry[] = [
    ...codeKind(pen, entries, 'lesson', codeLesson),
    ...codeKind(pen, entries, 'question', codeQuestion),
    ...codeKind(pen, entries, 'attempt', codeAttempt),
    ...codeKind(pen, entries, 'scenario', codeScenario),
    ...codeKind(pen, entries, 'review', (pen, id, entry) => codeReview(pen, diary, id, entry)),
    ...codeKind(pen, entries, 'sheet', codeSheet),
    ...codeKind(pen, entries, 'draft', codeDraft),
    ...codeKind(pen, entries, 'place', codePlace),
  ]
  return byKey(read)
}

function codeKind<Kind extends Entry['kind']>(
  pen: Pen,
  entries: Entries,
  kind: Kind,
  code: (pen: Pen, id: string, entry: EntryOf<Kind> | undefined) => EntryOf<Kind>,
): Entry[] {
  const known = new Map<string, EntryOf<Kind>>()
  for (const entry of Object.values(entries)) if (isOfKind(entry, kind)) known.set(entry.id, entry)
  return codeIds(pen, [...known.keys()], kind).map((id) => {
    const entry = known.get(id)
    const release = codeRelease(pen, entry?.release, 'release')
    const read: Entry = code(pen, id, entry)
    return release === undefined ? read : { ...read, release }
  })
}

function isOfKind<Kind extends Entry['kind']>(entry: Entry, kind: Kind): entry is EntryOf<Kind> {
  return entry.kind === kind
}
