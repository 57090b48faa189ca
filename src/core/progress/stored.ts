import type { Entry } from './entry.ts'

/**
 * The version of the record that this code writes.
 *
 * 1 held questions, lessons, scenarios and the place; 2 added attempts, reviews and sheets; 3 adds
 * the release in which something was done, what was complete when, and drafts. Any change to the
 * shape of an entry raises it, so that an older page never writes over what it does not know.
 */
export const recordVersion = 3

/** An entry as it stands in a browser or in a file. */
export type Stored = Entry & {
  version: typeof recordVersion
  /** When it was saved, in milliseconds since 1970, UTC; shown to people, never used to order. */
  savedAt: number
}

/** Makes an entry ready to be kept. */
export function writeStored(entry: Entry, savedAt: number): Stored {
  return { ...entry, version: recordVersion, savedAt }
}
