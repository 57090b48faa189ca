import * as z from 'zod/mini'
import type { Entry } from '#core/progress/entry.ts'
import { readStored } from '#core/progress/read-stored.ts'
import { writeStored } from '#core/progress/stored.ts'
import { fingerprint } from '#core/question/seed.ts'
import { beginChange, entriesShelf, openDatabase, readAll } from '#tracking/browser/database.ts'
import { openMirror } from '#tracking/browser/mirror.ts'
import { asked, finished } from '#tracking/browser/requests.ts'

/** What an LMS has not confirmed yet, kept in the browser until it has. */
export interface Journal {
  /** What was not confirmed; undefined for nothing, or nothing that can be read. Never rejects. */
  read(): Promise<Unconfirmed | undefined>
  /** Keeps this in place of what it held, at once where it can. Resolves with whether it is kept. */
  write(unconfirmed: Unconfirmed): Promise<boolean>
  remove(): Promise<void>
  /** Lets go of the database once all of this is done. */
  close(): Promise<void>
}

export interface Unconfirmed {
  /** The sequence of the suspend data that will hold the entries. */
  sequence: number
  entries: Entry[]
}

const journalSchema = z.object({
  sequence: z.number().check(z.int(), z.nonnegative()),
  savedAt: z.number(),
  entries: z.array(z.unknown()),
})

/** A journal that nobody has come back to for so long is of no use any more; 60 days. */
const longestKeptMs = 60 * 86_400_000

/** Tells learners apart in one browser; nothing shows who they are. */
export function learnerMark(learnerId: string, course: string): string {
  return fingerprint(`${course}\n${learnerId}`)
}

/**
 * Opens the journal of one attempt of one learner; another learner's, or another attempt's, is never
 * read. The LMS is the truth: the journal only bridges the time until it has taken what was done.
 *
 * It stands in localStorage at once and in IndexedDB soon after: another course on the LMS's origin
 * may clear the one, and a killed browser may lose it. Either may be missing, full or throwing.
 */
export function openJournal(course: string, learnerId: string, attempt: string): Journal {
  const namespace = `${course}:lms`
  const mirror = openMirror(namespace)
  const database = openDatabase(namespace, { onNewer: () => {}, onLate: () => {} })
  const key = `${learnerMark(learnerId, course)}.${attempt}`
  let last: Promise<void> = Promise.resolve()
  const change = (act: (shelf: IDBObjectStore) => void) => {
    const changing = database.use(async (opened) => {
      const begun = beginChange(opened)
      act(begun.objectStore(entriesShelf))
      await finished(begun)
    })
    last = changing.catch(() => {})
    return changing
  }
  const prune = async () => {
    for (const [other, text] of mirror.list()) if (isOld(text)) mirror.remove(other)
    const copies = await database.use(readAll)
    const old = copies.filter(({ raw }) => isOld(raw))
    if (old.length > 0) await change((shelf) => old.forEach((copy) => void shelf.delete(copy.key)))
  }
  return {
    async read() {
      const inMirror = parse(mirror.read(key))
      const raw = await database
        .use((opened) => asked(opened.transaction(entriesShelf).objectStore(entriesShelf).get(key)))
        .catch(() => undefined)
      void prune().catch(() => {})
      const inDatabase = parse(raw)
      return (inMirror?.sequence ?? -1) >= (inDatabase?.sequence ?? -1) ? inMirror : inDatabase
    },
    async write({ sequence, entries }) {
      const savedAt = Date.now()
      const stored = entries.map((entry) => writeStored(entry, savedAt))
      const text = JSON.stringify({ sequence, savedAt, entries: stored })
      const isMirrored = mirror.write(key, text)
      const saving = change((shelf) => void shelf.put(text, key)).then(
        () => true,
        () => false,
      )
      return isMirrored || saving
    },
    async remove() {
      mirror.remove(key)
      await change((shelf) => void shelf.delete(key)).catch(() => {})
    },
    async close() {
      await last
      database.close()
    },
  }
}

function parse(raw: unknown): Unconfirmed | undefined {
  const journal = readJournal(raw)
  if (!journal) return undefined
  const entries = journal.entries.flatMap((one) => {
    const read = readStored(one)
    return read.kind === 'entry' ? [read.entry] : []
  })
  return { sequence: journal.sequence, entries }
}

function isOld(raw: unknown): boolean {
  const savedAt = readJournal(raw)?.savedAt
  return savedAt === undefined || Date.now() - savedAt > longestKeptMs
}

function readJournal(raw: unknown): z.output<typeof journalSchema> | undefined {
  try {
    return journalSchema.safeParse(JSON.parse(String(raw))).data
  } catch {
    return undefined
  }
}
