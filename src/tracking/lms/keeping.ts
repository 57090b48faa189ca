import type { Entry } from '#core/progress/entry.ts'
import type { Codebook } from '#core/progress/pack/book.ts'
import type { ReportFacts } from '#core/reporting/facts.ts'
import type { Results } from '#core/reporting/results.ts'
import type { News, Safety } from '#tracking/tracker.ts'
import type { ActiveTime } from './active-time.ts'
import type { Journal } from './journal.ts'
import type { Outbox } from './outbox.ts'
import type { Own } from './own.ts'
import type { Held, PackedRecord } from './record.ts'
import type { LmsSession } from './session.ts'
import type { Twins } from './twins.ts'

export interface LmsTrackerParts {
  session: LmsSession
  facts: ReportFacts
  codebook: Codebook
  /** Keeps what no LMS is ever sent; see own.ts. */
  own: Own
  /** Since the session began. What is saved counts as activity by itself. */
  activeTime: Pick<ActiveTime, 'touch' | 'seconds'>
  /** The attempt is open in another window as well. */
  onTwin?: () => void
  /** The LMS has taken nothing for a while, or takes everything again. */
  onFailing?: ((isFailing: boolean) => void) | undefined
}

/** A record in the making: what is known, and what the LMS has not confirmed. */
export interface Keeping extends LmsTrackerParts {
  entries: Record<string, Entry>
  unconfirmed: Map<string, Entry>
  held: Held
  /** What was made of the entries last; undefined once they have changed. */
  made: (PackedRecord & { results: Results }) | undefined
  /** Undefined until the attempt is known, and where nothing is written. */
  journal: Journal | undefined
  twins: Twins | undefined
  outbox: Outbox
  safety: Safety
  /** How many texts could not be read: none, or the suspend data. */
  unreadable: number
  isOpen: boolean
  isOver: boolean
  tell(news: News): void
}

/** Tells whether the LMS may be written to. */
export function isWriting({ session, safety, isOpen, isOver }: Keeping): boolean {
  return isOpen && !isOver && session.start.mode === 'normal' && safety !== 'newer'
}
