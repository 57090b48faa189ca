import type { ApiName } from '#tracking/scorm/find-api.ts'

/** No LMS nests deeper; see tracking/scorm/find-api.ts. */
const mostLevels = 500

/** Walks from a window to its parents. */
export function* walkUp(start: unknown): Generator<unknown, void> {
  let at = start
  for (let level = 0; level < mostLevels && at; level += 1) {
    yield at
    const parent = look(at, 'parent')
    if (parent === at) return
    at = parent
  }
}

/** Looks up a property of a window; those of another origin throw, and have none then. */
export function look(at: unknown, name: string): unknown {
  try {
    return typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined
  } catch {
    return undefined
  }
}

/** Says where an API was found. */
export function whereIs(start: unknown, name: ApiName, api: object): string {
  const level = [...walkUp(start)].findIndex((at) => look(at, name) === api)
  if (level < 0) return 'by way of the window that has opened the course'
  if (level === 0) return 'in the course’s own window'
  return `${level} ${level === 1 ? 'level' : 'levels'} up`
}
