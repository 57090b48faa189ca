import { type Entries, type Entry, findEntry } from '#core/progress/entry.ts'
import { isAnswered } from './compare.ts'

/** What has to be known of an entry of the lock; a page may be given less than all of it. */
interface Locked {
  id: string
  kind: string
  retired?: number | undefined
  changed?: number | undefined
  needs?: Readonly<Record<string, number>> | undefined
}

/** How what a learner has done stands to the course as it is now. */
export interface Stand {
  /** Of something that the course still has, as it was. */
  kept: Entry[]
  /** Answers to something whose wording has changed since. */
  updated: Entry[]
  /** Of something that the course no longer has. */
  archived: Entry[]
  /** What joined units after the learner had finished them, and is not done yet. */
  added: { lesson: string; ids: string[] }[]
}

/** Every entry done before releases were counted was done in the first one. */
const firstRelease = 1

/** Sorts a learner's entries by what has become of the things that they are about. */
export function standOf(
  entries: Entries,
  { entries: locked }: { entries: readonly Locked[] },
): Stand {
  const live = locked.filter(({ retired }) => retired === undefined)
  const byId = new Map(live.map((entry) => [entry.id, entry]))
  const stand: Stand = { kept: [], updated: [], archived: [], added: [] }
  for (const entry of Object.values(entries)) {
    const subject = byId.get(subjectOf(entry))
    if (!subject) stand.archived.push(entry)
    else if (isUpdated(entry, subject)) stand.updated.push(entry)
    else stand.kept.push(entry)
  }
  stand.added = live.flatMap((lesson) => {
    const ids = findJoined(lesson, entries)
    return ids.length > 0 ? [{ lesson: lesson.id, ids }] : []
  })
  return stand
}

/** Names what an entry is about: the assessment of an attempt, the lesson of a place, else its own id. */
function subjectOf(entry: Entry): string {
  if (entry.kind === 'attempt') return entry.id.slice(0, entry.id.lastIndexOf('-'))
  return entry.kind === 'place' ? entry.lesson : entry.id
}

function isUpdated(
  { kind, release = firstRelease }: Entry,
  { kind: subject, changed = firstRelease }: Locked,
): boolean {
  const isAnswer = kind === 'question' || kind === 'draft' || kind === 'sheet'
  return isAnswer && isAnswered({ kind: subject }) && changed > release
}

function findJoined({ id, needs = {} }: Locked, entries: Entries): string[] {
  const done = findEntry(entries, 'lesson', id)?.done
  if (done === undefined) return []
  const touched = new Set(Object.values(entries).map(subjectOf))
  return Object.entries(needs).flatMap(([need, joined]) =>
    joined > done && !touched.has(need) ? [need] : [],
  )
}
