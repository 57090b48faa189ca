import type { Entry } from '#core/progress/entry.ts'

/**
 * How safe what is kept is.
 *
 * - **durable**: it is on disk and outlives a killed browser.
 * - **mirrored**: it is kept in a simpler store, which a crash within seconds may still lose.
 * - **nowhere**: it lasts as long as the page.
 * - **newer**: a later version of the course keeps it, so this one reads and never writes.
 */
export type Safety = 'durable' | 'mirrored' | 'nowhere' | 'newer'

export interface Loaded {
  entries: Entry[]
  safety: Safety
  /** How many kept values could not be read; they are set aside, never written over. */
  unreadable: number
}

export interface Kept {
  /** The entry, joined with whatever was kept under its key. */
  entry: Entry
  safety: Extract<Safety, 'durable' | 'mirrored'>
}

/** What a keeper hears from other tabs, or finds out late. */
export type News =
  /** With how safe the record is, where all of it was read again. */
  | { kind: 'entries'; entries: Entry[]; safety?: Safety }
  /** A later version of the course is at work: nothing may be written any more. */
  | { kind: 'newer' }
  /** The whole record was replaced or deleted; what this tab remembers is void. */
  | { kind: 'replaced'; entries: Entry[]; safety: Safety }

/** Why something was not kept. */
export class NotKept extends Error {
  override name = 'NotKept'
  readonly safety: Extract<Safety, 'nowhere' | 'newer'>
  constructor(safety: NotKept['safety'], options?: ErrorOptions) {
    // The status line of the page says it in words; every page carries this code.
    super(safety, options)
    this.safety = safety
  }
}

/**
 * Where results go. The browser, each kind of LMS and the tests have a keeper of their own
 * behind this one port.
 */
export interface Tracker {
  /** Reads everything that is kept, from every copy of it; never rejects. */
  load(): Promise<Loaded>
  /**
   * Joins an entry into what is kept and resolves once it is as safe as it can be.
   * @throws {NotKept} when it could not be kept at all.
   */
  save(entry: Entry): Promise<Kept>
  /** Calls the listener with news. Returns a function that stops it. */
  listen(listener: (news: News) => void): () => void
  /** False where nothing is kept, as in an attempt that is only looked back at. */
  isRecording?: boolean
  /** Asks whoever keeps the record not to clear it away by itself; tells whether that is promised. */
  persist?(): Promise<boolean>
}

declare global {
  /** The tracker of the launch shell that holds this page; only in an LMS. */
  var courseTracker: Tracker | undefined
  /** The keeper that keeper.html is for this page; only where a browser separates files. */
  var courseKeeper: Tracker | undefined
}
