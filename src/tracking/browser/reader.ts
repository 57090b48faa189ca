import { keyOf } from '#core/progress/entry.ts'
import type { Read } from '#core/progress/read-stored.ts'

type ReadStored = (raw: unknown) => Read

let loaded: ReadStored | undefined

/** Loads what reads saved values: a page that has nothing to read back does without. */
export async function loadReader(): Promise<ReadStored> {
  const { readStored } = await import('#core/progress/read-stored.ts')
  loaded = readStored
  return readStored
}

/** Returns the reader once it is loaded, for code that cannot wait. */
export function readerAtHand(): ReadStored | undefined {
  return loaded
}

/** Reads a value that was kept under a key; one that belongs under another is unreadable. */
export function readAt(read: ReadStored, key: string, raw: unknown): Read {
  const result = read(raw)
  return result.kind === 'entry' && keyOf(result.entry) !== key ? { kind: 'unreadable' } : result
}

/** Reads the text of a saved value. */
export function readText(read: ReadStored, key: string, text: string): Read {
  try {
    return readAt(read, key, JSON.parse(text))
  } catch {
    return { kind: 'unreadable' }
  }
}
