import { canonical } from '#core/progress/canonical.ts'
import { type Entry, keyOf } from '#core/progress/entry.ts'
import type { Tracker } from '#tracking/tracker.ts'

/** What is done in this browser while no LMS is there, for one that comes late. */
export interface HandOver {
  /** Saves in the LMS what was done so far, and from now on whatever is done. */
  begin(to: Pick<Tracker, 'save'>): void
}

/**
 * Notes what is done from now on in a keeper that other windows write to.
 *
 * What it held before is nobody's business: it may be another learner's.
 */
export async function noteForLms(from: Pick<Tracker, 'load' | 'listen'>): Promise<HandOver> {
  const { entries } = await from.load()
  const before = new Map(entries.map((entry) => [keyOf(entry), canonical(entry)]))
  const done = new Map<string, Entry>()
  let lms: Pick<Tracker, 'save'> | undefined
  from.listen((news) => {
    if (news.kind === 'newer') return
    for (const entry of news.entries) {
      if (canonical(entry) === before.get(keyOf(entry))) continue
      done.set(keyOf(entry), entry)
      void lms?.save(entry).catch(() => {}) // this browser has it, whatever becomes of the LMS
    }
  })
  return {
    begin(to) {
      lms = to
      for (const entry of done.values()) void to.save(entry).catch(() => {})
    },
  }
}
