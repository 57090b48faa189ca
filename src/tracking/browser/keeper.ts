import type { Entry } from '#core/progress/entry.ts'
import type { Read } from '#core/progress/read-stored.ts'
import { type Kept, type Loaded, type News, NotKept, type Tracker } from '#tracking/tracker.ts'
import { type Copies, hello, loadCopies, mendCopies, saveInCopies } from './copies.ts'
import { openDatabase } from './database.ts'
import { createDatabaseJoin, createMirrorJoin } from './join.ts'
import { openMirror } from './mirror.ts'
import { openLine } from './news.ts'
import { loadReader, readText } from './reader.ts'

/** The keeper of this browser, with the parts that the page about one's own data works on. */
export interface BrowserKeeper extends Tracker {
  namespace: string
  copies: Copies
  /** Tells every tab, this one too, that the whole record was replaced or deleted. */
  tellReplaced(): Promise<void>
  /** Stops hearing other tabs and lets go of the database. */
  close(): void
}

/** Told to other tabs when the whole record was replaced or deleted. */
const replaced = 'replaced'

/**
 * Names what a course keeps in a browser.
 * @param edition "web", or the edition's own name: local files share one store (Chromium).
 */
export function namespaceOf(course: string, edition = 'web'): string {
  return edition === 'web' ? course : `${course}:${edition}`
}

/**
 * Creates the keeper that holds entries in the browser: in IndexedDB, with a mirror in localStorage.
 *
 * The mirror is written at once; the database with strict durability, in one read-join-write
 * transaction, so two tabs cannot lose each other's work and a saved answer outlives a killed
 * browser (W3C Indexed Database API 3.0, §2.7.2). Every load joins both copies and mends either.
 */
export function createBrowserKeeper(course: string, edition?: string): BrowserKeeper {
  const namespace = namespaceOf(course, edition)
  const mirror = openMirror(namespace)
  const listeners = new Set<(news: News) => void>()
  const publish = (news: News) => {
    for (const listener of listeners) listener(news)
  }
  let isNewer = false
  const stop = () => {
    if (!isNewer) publish({ kind: 'newer' })
    isNewer = true
  }
  const database = openDatabase(namespace, { onNewer: stop, onLate: () => void reload('entries') })
  const copies: Copies = {
    database,
    mirror,
    joinDatabase: createDatabaseJoin(),
    joinMirror: createMirrorJoin(mirror),
  }
  const line = openLine(namespace, mirror, {
    onMessage: async (message) => {
      if (message === replaced) await reload('replaced')
      else take((await loadReader())(message))
    },
    onMirrored: async (key, text) => take(readText(await loadReader(), key, text)),
    onReturn: () => void reload('entries'),
  })
  const take = (read: Read) => {
    if (read.kind === 'newer') stop()
    if (read.kind === 'entry') publish({ kind: 'entries', entries: [read.entry] })
  }
  const reload = async (kind: 'entries' | 'replaced') => {
    const { entries, safety } = await load(kind)
    publish({ kind, entries, safety })
  }
  const load = async (kind: 'entries' | 'replaced'): Promise<Loaded> => {
    const { loaded, lacking } = await loadCopies(copies, {
      mayWrite: () => !isNewer,
      isMirrorOld: kind === 'replaced',
    })
    if (loaded.safety === 'newer') isNewer = true
    else {
      void mendCopies(copies, lacking)
      line.tell(hello)
    }
    return loaded
  }
  const save = async (entry: Entry): Promise<Kept> => {
    if (isNewer) throw new NotKept('newer')
    try {
      const { kept, stored } = await saveInCopies(copies, entry)
      if (stored) line.tell(stored)
      return kept
    } catch (cause) {
      if (cause instanceof NotKept && cause.safety === 'newer') stop()
      throw cause
    }
  }
  return {
    namespace,
    copies,
    load: () => load('entries'),
    save,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    // Absent in browsers that have no such promise to give (Storage Standard, §6).
    persist: async () => (await navigator.storage?.persist?.()) ?? false,
    async tellReplaced() {
      line.tell(replaced)
      await reload('replaced')
    },
    close() {
      line.close()
      database.close()
    },
  }
}
