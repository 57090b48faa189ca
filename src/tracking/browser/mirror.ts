/**
 * The copy in localStorage, one key an entry.
 *
 * It is written at once, without waiting, so it outlives a closed tab; but a browser may take
 * seconds to put it on disk (Chromium about five), so it is never the only copy by choice.
 */
export interface Mirror {
  /** Every key of this course, with its text; empty where there is no storage. */
  list(): [key: string, text: string][]
  /** The text under a key; null when there is none, undefined where storage refuses. */
  read(key: string): string | null | undefined
  /** Returns whether it was written. */
  write(key: string, text: string): boolean
  remove(key: string): void
  /** Returns the key that a storage event is about, if it is one of this course. */
  keyOf(event: StorageEvent): string | undefined
}

/** What keys of the mirror begin with when it holds something that could not be read. */
export const asidePrefix = 'aside/'

/**
 * Opens the mirror of a course.
 *
 * Storage may be missing, null (Android WebView), throwing (blocked, sandboxed) or full: none of
 * these throws from here.
 * @param namespace what the course's keys begin with, before a slash.
 */
export function openMirror(namespace: string): Mirror {
  const prefix = `${namespace}/`
  return {
    list: () => attempt((storage) => listKeys(storage, prefix)) ?? [],
    read: (key) => attempt((storage) => storage.getItem(prefix + key)),
    write: (key, text) =>
      attempt((storage) => {
        storage.setItem(prefix + key, text)
        return true
      }) ?? false,
    remove: (key) => attempt((storage) => storage.removeItem(prefix + key)),
    keyOf: ({ key }) => (key?.startsWith(prefix) ? key.slice(prefix.length) : undefined),
  }
}

function attempt<T>(use: (storage: Storage) => T): T | undefined {
  try {
    const storage: Storage | null | undefined = globalThis.localStorage
    return storage ? use(storage) : undefined
  } catch {
    return undefined
  }
}

function listKeys(storage: Storage, prefix: string): [string, string][] {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => [key.slice(prefix.length), storage.getItem(key) ?? ''])
}
