import type { Entry } from '#core/progress/entry.ts'

/** Something kept that this version cannot read. It is set aside, never written over. */
export interface Unreadable {
  key: string
  raw: unknown
}

export interface Loaded {
  entries: Entry[]
  unreadable: Unreadable[]
}

/**
 * Where results go. The browser, each kind of LMS and the tests have a keeper of their own
 * behind this one port.
 */
export interface Tracker {
  /** Reads everything that is kept. */
  load(): Promise<Loaded>
  /**
   * Joins an entry into what is kept and resolves, with the joined entry, once it is durable.
   * Rejects when it could not be kept.
   */
  save(entry: Entry): Promise<Entry>
  /** Calls the listener with entries that another tab has saved. Returns a function that stops it. */
  listen(listener: (entry: Entry) => void): () => void
}
