import * as z from 'zod'

/**
 * The words of this folder.
 *
 * - **lock**: the list of every id that saved records may name, kept in content/course.lock.json.
 * - **release**: a number that rises by one whenever the lock changes; the first is 1.
 * - **part**: an id that stands inside answers: an option, a choice of a scene, a field of a sheet.
 * - **meaning**: a short hash of what an answer depends on; **route**: one of where choices lead.
 * - **retired**: no longer in the course, and never used again. **archived**: kept for a learner all
 *   the same, and counted apart.
 */
export const lockKinds = [
  'lesson',
  'question',
  'activity',
  'scenario',
  'card',
  'assessment',
  'sheet',
] as const

const release = z.int().positive()

const lockEntrySchema = z.strictObject({
  kind: z.enum(lockKinds),
  id: z.string().min(1),
  meaning: z.string(),
  /** The release that brought it, and the one in which its meaning changed last. */
  added: release,
  changed: release,
  /** The first release without it. */
  retired: release.optional(),
  /** Ids that answers to it name. A part keeps its place in the list for good, like the entry. */
  parts: z.array(z.string()).optional(),
  /** Those of the parts that the course no longer has. */
  retiredParts: z.array(z.string()).optional(),
  /** For a scenario: where its choices lead. */
  route: z.string().optional(),
  /** For a lesson: the ids that finishing it asks for, each with the release in which it joined. */
  needs: z.record(z.string(), release).optional(),
})

/** Describes content/course.lock.json. Entries are only ever added at the end. */
export const lockSchema = z.strictObject({
  course: z.string(),
  release,
  entries: z.array(lockEntrySchema),
})

export type Lock = z.output<typeof lockSchema>
export type LockEntry = Lock['entries'][number]
export type LockKind = LockEntry['kind']

/** Something of the course that saved records may name, as the content has it now. */
export interface Identified {
  kind: LockKind
  id: string
  meaning: string
  parts?: readonly string[] | undefined
  route?: string | undefined
  /** For a lesson: the ids that finishing it asks for. */
  needs?: readonly string[] | undefined
}

/** Writes a lock with one entry a line, so that a change shows as the lines that it is about. */
export function formatLock({ course, release, entries }: Lock): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`)
  const head = `{\n  "course": ${JSON.stringify(course)},\n  "release": ${release},\n`
  return `${head}  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`
}

/** Names an entry, or "entry/part", as `npm run lock -- --retire` takes it. */
export function retireName(id: string, part?: string): string {
  return part === undefined ? id : `${id}/${part}`
}
