import type { ApiName } from '#tracking/scorm/find-api.ts'
import { look, walkUp } from '#tracking/scorm/windows.ts'

/** Says where an API was found. */
export function whereIs(start: unknown, name: ApiName, api: object): string {
  const level = [...walkUp(start)].findIndex((at) => look(at, name) === api)
  if (level < 0) return 'by way of the window that has opened the course'
  if (level === 0) return 'in the course’s own window'
  return `${level} ${level === 1 ? 'level' : 'levels'} up`
}
