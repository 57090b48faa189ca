import type { ScormApi } from './api.ts'

/** The places of objectives or interactions in the LMS's list of them, by id. */
export interface Places {
  /**
   * Returns the element of a thing, such as "cmi.objectives.3", added where it is new; undefined
   * when the LMS keeps no such list or will not have this one.
   */
  placeOf(id: string): string | undefined
  /** Tells whether a thing has a place by now. */
  has(id: string): boolean
}

/** No LMS holds more; a wrong count must not keep the page busy. */
const mostRead = 1000

/**
 * Opens a list of the LMS.
 *
 * The LMS may have filled it in part, and others may have written to it: what is there is found by
 * its id, what is new goes to the end. Where ids cannot be read back (interactions in SCORM 1.2),
 * an id is made one of a kind by its place as soon as the list held something before.
 * Sources: SCORM 1.2 RTE §3.4.4; SCORM 2004 4th ed., RTE §4.1.1, collections.
 */
export function openPlaces(
  api: ScormApi,
  list: 'cmi.objectives' | 'cmi.interactions',
  readsIds: boolean,
): Places {
  let places: Map<string, string | undefined> | undefined
  let isNamedByPlace = false
  const count = () => Number(api.get(`${list}._count`))
  const read = () => {
    const found = new Map<string, string | undefined>()
    const held = Math.min(mostRead, count() || 0)
    isNamedByPlace = !readsIds && held > 0
    for (let at = 0; readsIds && at < held; at += 1)
      found.set(api.get(`${list}.${at}.id`), `${list}.${at}`)
    return found
  }
  const isKept = () => api.get(`${list}._children`) !== ''
  const add = (id: string) => {
    const at = isKept() ? count() : Number.NaN
    if (!Number.isSafeInteger(at) || at < 0) return undefined
    const place = `${list}.${at}`
    return api.set(`${place}.id`, isNamedByPlace ? `${id}_${at}` : id) ? place : undefined
  }
  const known = () => {
    places ??= read()
    return places
  }
  return {
    has: (id) => known().get(id) !== undefined,
    placeOf(id) {
      if (!known().has(id)) known().set(id, add(id))
      return known().get(id)
    },
  }
}
