import type { Entry } from './entry.ts'
import { migrate } from './migrate.ts'
import { parseEntry } from './parse-entry.ts'
import { recordVersion } from './stored.ts'

/** What a saved value turned out to be. */
export type Read =
  | { kind: 'entry'; entry: Entry; savedAt: number | undefined }
  /** Written by a later version of the course, so it must not be written over. */
  | { kind: 'newer'; version: number; entry: Entry | undefined }
  | { kind: 'unreadable' }

/** The version that a value without one was written by: versions 1 and 2 did not say. */
const unsaid = 2

/**
 * Reads one saved value, whatever it is.
 *
 * A value of a later version is read as far as this version knows it, so that it can be shown.
 */
export function readStored(raw: unknown): Read {
  if (!isObject(raw)) return { kind: 'unreadable' }
  const version = 'version' in raw ? raw['version'] : unsaid
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1)
    return { kind: 'unreadable' }
  if (version > recordVersion) return { kind: 'newer', version, entry: parseEntry(raw) }
  const entry = parseEntry(migrate(raw, version, recordVersion))
  if (!entry) return { kind: 'unreadable' }
  const savedAt = raw['savedAt']
  return { kind: 'entry', entry, savedAt: isTime(savedAt) ? savedAt : undefined }
}

function isObject(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

function isTime(raw: unknown): raw is number {
  return typeof raw === 'number' && raw >= 0 && raw <= 8.64e15
}
