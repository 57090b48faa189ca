import { isThing, look, walkUp } from './windows.ts'

/** What the LMS calls its API: that of SCORM 1.2, or that of SCORM 2004. */
export type ApiName = 'API' | 'API_1484_11'

/**
 * Finds the API of an LMS: in the window itself, its parents, its opener with that one's parents,
 * and the opener of the topmost window with its parents.
 *
 * Windows of another origin throw when they are looked into, so every look is guarded. Only the
 * API of the package's own kind is looked for: an LMS may offer both.
 * Sources: SCORM 1.2 RTE §3.3 (finding the API adapter); SCORM 2004 4th ed., RTE §3.3.1.
 */
export function findApi(start: unknown, name: ApiName): object | undefined {
  const topmost = look(start, 'top')
  return (
    findAbove(start, name) ??
    findAbove(look(start, 'opener'), name) ??
    findAbove(look(topmost, 'opener'), name)
  )
}

/**
 * Looks for the API until it is there, since an LMS may bring it later than the course.
 *
 * Undefined comes back when patience is at its end; both it and how often to look are milliseconds.
 */
export async function waitForApi(
  start: unknown,
  name: ApiName,
  { patience, every = 100 }: { patience: number; every?: number },
): Promise<object | undefined> {
  for (let waited = 0; waited <= patience; waited += every) {
    const api = findApi(start, name)
    if (api) return api
    await new Promise((resolve) => setTimeout(resolve, every))
  }
  return undefined
}

function findAbove(from: unknown, name: ApiName): object | undefined {
  for (const at of walkUp(from)) {
    const api = look(at, name)
    if (isThing(api) && isCallable(api, name)) return api
  }
  return undefined
}

/** A page may have something else of that name. */
function isCallable(api: object, name: ApiName): boolean {
  return typeof look(api, name === 'API' ? 'LMSInitialize' : 'Initialize') === 'function'
}
