import { canonical } from '#core/progress/canonical.ts'
import { type Entry, keyOf } from '#core/progress/entry.ts'
import { merge } from '#core/progress/merge.ts'
import type { LeftOut } from '#core/progress/pack/leave-out.ts'
import { type Kept, type News, NotKept, type Tracker } from '#tracking/tracker.ts'
import { isWriting, type Keeping, type LmsTrackerParts } from './keeping.ts'
import { createOutbox } from './outbox.ts'
import { isOwn } from './own.ts'
import { restore } from './restore.ts'
import { lastState, send, writeJournal } from './send.ts'

/** The tracker that a launch shell offers to the pages of the course. */
export interface LmsKeeper extends Tracker {
  /** Sends at once what has not been sent, and the time so far. */
  flush(): Promise<void>
  /** Sends what can be sent while the page goes away, and ends the session. */
  leave(): void
  /** The same while the page is loaded again: the session goes on, where it can. */
  pause(): void
  /** What of the record the LMS has no room for; empty when it has everything, as is usual. */
  leftOut(): readonly LeftOut[]
  /** Ends the session by the exit button; resolves with whether the LMS has everything. */
  end(how: 'suspend' | 'finish'): Promise<boolean>
}

/**
 * Creates the tracker that keeps a record in an LMS.
 *
 * The LMS is the truth. What is saved goes into the suspend data, with what the LMS is told of it;
 * until the LMS has confirmed it, it stands in a journal in the browser, and counts as mirrored once
 * the LMS has failed to. In review and browse modes everything can be answered and nothing is kept.
 */
export function createLmsTracker(parts: LmsTrackerParts): LmsKeeper {
  const listeners = new Set<(news: News) => void>()
  const keeping: Keeping = {
    ...parts,
    entries: {},
    unconfirmed: new Map(),
    held: { attempt: '', sequence: 0 },
    made: undefined,
    journal: undefined,
    twins: undefined,
    outbox: createOutbox(() => send(keeping), parts.onFailing),
    safety: 'durable',
    unreadable: 0,
    isOpen: false,
    isOver: false,
    tell(news) {
      for (const listener of listeners) {
        try {
          listener(news)
        } catch {
          // A page that is gone may have left its listener behind.
        }
      }
    },
  }
  let opening: Promise<void> | undefined
  const open = () => {
    opening ??= openAll(keeping)
    return opening
  }
  const leave = (how: 'leave' | 'pause') => {
    const { session, isOver } = keeping
    if (!isOver) (session[how] ?? session.leave)(lastState(keeping))
    close(keeping)
  }
  return {
    isRecording: parts.session.start.mode === 'normal',
    async load() {
      await open()
      const { entries, safety, unreadable } = keeping
      return { entries: Object.values(entries), safety, unreadable }
    },
    async save(entry) {
      await open()
      return save(keeping, entry)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async flush() {
      if (isWriting(keeping)) await keeping.outbox.flush()
    },
    leftOut: () => keeping.made?.leftOut ?? [],
    leave: () => leave('leave'),
    pause: () => leave('pause'),
    async end(how) {
      const isTaken = !isWriting(keeping) || (await keeping.outbox.flush())
      if (!keeping.isOver) {
        close(keeping)
        await keeping.session.end(how)
      }
      return isTaken
    },
  }
}

/** Restores the record, and tells the LMS what follows from it: it may be complete by now. */
async function openAll(keeping: Keeping): Promise<void> {
  await restore(keeping)
  keeping.isOpen = true
  if (isWriting(keeping)) void keeping.outbox.changed()
}

async function save(keeping: Keeping, entry: Entry): Promise<Kept> {
  const { entries, unconfirmed, outbox, own } = keeping
  if (keeping.safety === 'newer') throw new NotKept('newer')
  if (keeping.isOver) throw new NotKept('nowhere')
  keeping.activeTime.touch()
  const key = keyOf(entry)
  const known = entries[key]
  const joined = known ? merge(known, entry) : entry
  const isChanged = canonical(joined) !== canonical(known)
  entries[key] = joined
  if (isChanged) keeping.made = undefined
  if (isOwn(entry)) return own.save(joined)
  if (keeping.session.start.mode !== 'normal') return { entry: joined, safety: 'durable' }
  if (!isChanged && !unconfirmed.has(key)) return { entry: joined, safety: 'durable' }
  unconfirmed.set(key, joined)
  if (isChanged) keeping.twins?.tell(joined)
  const journaled = writeJournal(keeping)
  // What has failed is tried again by itself; asking for it again does not hurry it.
  const isTaken = !isChanged && outbox.isFailing() ? false : await outbox.changed()
  if (isTaken) return { entry: joined, safety: 'durable' }
  if (await journaled) return { entry: joined, safety: 'mirrored' }
  throw new NotKept('nowhere')
}

function close(keeping: Keeping) {
  keeping.isOver = true
  keeping.outbox.close()
  keeping.twins?.close()
  keeping.journal?.close()
}
