import { type Lock, lockSchema } from '#core/release/lock.ts'

const files = import.meta.glob<unknown>('/content/course.lock.json', {
  eager: true,
  import: 'default',
})

let lock: Lock | undefined

/** Returns content/course.lock.json. */
export function getLock(): Lock {
  lock ??= parseLock()
  return lock
}

function parseLock(): Lock {
  const [raw] = Object.values(files)
  if (raw === undefined)
    throw new Error(
      'content/course.lock.json is missing. It names every id of the course; "npm run lock" writes it.',
    )
  return lockSchema.parse(raw)
}

/** Returns what pages load of the lock: it packs records, and tells what has become of things. */
export function getCodebook() {
  const { course, release, entries } = getLock()
  return {
    course,
    release,
    entries: entries.map(({ kind, id, parts, changed, retired }) => ({
      kind,
      id,
      changed,
      ...(parts && { parts }),
      ...(retired && { retired }),
    })),
  }
}
