import type { Outside } from '#tracking/cmi5/launch.ts'
import type { Dialect } from '#tracking/scorm/dialect.ts'
import { waitForApi } from '#tracking/scorm/find-api.ts'
import { scorm12 } from '#tracking/scorm/scorm12.ts'
import { scorm2004 } from '#tracking/scorm/scorm2004.ts'

/** How long an API is looked for, in milliseconds: some systems bring it seconds after the course. */
export const msToLook = 5000

/** What each kind of SCORM calls things. */
export const dialects: Readonly<Record<'scorm12' | 'scorm2004', Dialect>> = { scorm12, scorm2004 }

/** Resolves once the API of an LMS is there, however late it comes. */
export async function untilApi(kind: keyof typeof dialects): Promise<void> {
  const { apiName } = dialects[kind]
  await waitForApi(window, apiName, { patience: Number.POSITIVE_INFINITY, every: 1000 })
}

/** Gives a cmi5 session what it needs of this window. */
export function outsideOf(course: string): Outside {
  return {
    fetch: (...request) => fetch(...request),
    storage: tabStorage(),
    now: Date.now,
    uuid: () => crypto.randomUUID(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    namespace: `${course}:cmi5`,
  }
}

/** A frame without an origin of its own throws where it is asked for storage. */
function tabStorage(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}
