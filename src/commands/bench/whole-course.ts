import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Content, readContent } from '#build/content/read-content.ts'
import { type Entry, keyOf } from '#core/progress/entry.ts'
import { doEverything, type Ground } from '#core/progress/pack/learner.fixture.ts'
import { type Stored, writeStored } from '#core/progress/stored.ts'
import { type Lock, lockSchema } from '#core/release/lock.ts'

/** A record as the browser keeps it: values by key. */
export type KeptRecord = readonly (readonly [key: string, value: Stored])[]

const savedAt = Date.UTC(2026, 10, 24, 9)
export const texts = [
  'I walk the floor each Monday, ask what is in the way, and write down who will do what.',
]

/** Lists what there is to do in a course, out of content that was read without problems. */
export function groundOf(content: Content, lock: Lock): Ground {
  return {
    lessons: content.lessons.flatMap(({ data }) => (data ? [data.id] : [])),
    bank: content.questions.flatMap(({ data }) =>
      (data?.items ?? []).map((item) => ({ ...item, objective: data?.objective ?? '' })),
    ),
    items: content.activities.flatMap(({ data }) => data?.items ?? []),
    scenarios: content.scenarios.flatMap(({ data }) => (data ? [data] : [])),
    cards: lock.entries.flatMap(({ kind, id }) => (kind === 'card' ? [id] : [])),
    statements: content.selfAssessment.data?.statements.map(({ id }) => id) ?? [],
    pairs: content.selfAssessment.data?.pairs.map(({ id }) => id) ?? [],
  }
}

/** Makes the record of somebody who has done everything in the course. */
export async function readWholeCourse(root: string): Promise<Entry[]> {
  const content = await readContent(root)
  const lock = lockSchema.parse(
    JSON.parse(await readFile(join(root, 'content/course.lock.json'), 'utf8')),
  )
  return Object.values(doEverything(groundOf(content, lock), { seed: 'bench', reviews: 3, texts }))
}

/** Makes entries ready to be kept, and as many again under other ids for each further time. */
export function keepTimes(entries: readonly Entry[], times: number): KeptRecord {
  const copies = Array.from({ length: times }, (_, at) =>
    entries.flatMap((entry): Entry[] => {
      if (at === 0) return [entry]
      return entry.kind === 'place' ? [] : [{ ...entry, id: `${entry.id}-copy-${at}` }]
    }),
  )
  return copies.flat().map((entry) => [keyOf(entry), writeStored(entry, savedAt)] as const)
}
