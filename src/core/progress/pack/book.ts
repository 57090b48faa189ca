import { Unknown } from './coder.ts'

/** What the codec needs of the lock (src/core/release/lock.ts): a lock is a codebook. */
export interface Codebook {
  readonly course: string
  readonly release: number
  /** Entries and parts keep their place for good; new ones come after them. */
  readonly entries: readonly CodebookEntry[]
}

export interface CodebookEntry {
  readonly kind: string
  readonly id: string
  readonly parts?: readonly string[] | undefined
}

/** A codebook opened for looking things up both ways. */
export interface Book {
  /** Returns the place of an id; undefined when the course never had it. */
  placeOf(id: string): number | undefined
  /** @throws {Unknown} when the codebook ends before that place. */
  idAt(place: number): string
  /** Returns the parts of an id, none for an unknown one. They may have grown since a text was written. */
  partsOf(id: string): readonly string[]
}

/** Opens a codebook. Of two entries with one id the first one counts. */
export function openBook({ entries }: Codebook): Book {
  const places = new Map<string, number>()
  for (const [place, { id }] of entries.entries()) if (!places.has(id)) places.set(id, place)
  return {
    placeOf: (id) => places.get(id),
    idAt: (place) => {
      const entry = entries[place]
      if (!entry) throw new Unknown(`The codebook has no place ${place}.`)
      return entry.id
    },
    partsOf: (id) => entries[places.get(id) ?? -1]?.parts ?? [],
  }
}
