import type { Needs } from '#core/course/needs.ts'
import type { Entries } from '#core/progress/entry.ts'
import type { ProgressFile } from '#core/progress/file.ts'
import type { LeftOut } from '#core/progress/pack/leave-out.ts'

/** A record that is offered from outside. */
export interface Offer {
  /** What it came in: the name of a file, or words for it. */
  from: string
  entries: Entries
  /** Milliseconds since 1970, UTC. */
  savedAt?: number | undefined
  /** What of it cannot be read, by name. */
  unreadable?: readonly string[]
  /** What of it a newer version made, by name. */
  newer?: readonly string[]
  /** What it had no room for. */
  leftOut?: readonly LeftOut[]
}

/** The record that is here, and what each unit of the course needs to be done. */
export interface Standing {
  here: Entries
  units: Needs[]
}

/** Offers what a progress file holds. */
export function offerOf(file: ProgressFile, from: string): Offer {
  const { entries, savedAt } = file
  const namesOf = (parts: ProgressFile['newer']) => parts.map(({ name }) => name)
  return {
    from,
    entries,
    savedAt,
    unreadable: namesOf(file.unreadable),
    newer: namesOf(file.newer),
  }
}
