import { canonical } from '#core/progress/canonical.ts'
import { type Entries, type Entry, findEntry } from '#core/progress/entry.ts'
import { merge } from '#core/progress/merge.ts'
import { readStored } from '#core/progress/read-stored.ts'

/** The database of a browser as it stands: values by key. */
export type Raw = Readonly<Record<string, unknown>>

/** An answer that was called saved, and what was pressed since without hearing how it went. */
interface Claim {
  option: string | undefined
  open: string[]
}

/** What a browser has to hold, by what its pages have said and by what it has held before. */
export interface Model {
  /** Notes that an answer is being checked. */
  begin(id: string, option: string): void
  /** Notes that the page has called it saved. */
  called(id: string): void
  /** Returns what the database lacks of what it has to hold, in words. */
  findLost(raw: Raw): string[]
  /** Takes in the database as it stands; what is lost is not asked for again. */
  take(raw: Raw): void
  /** Ends all doubt, once a new browser shows what the killed one had kept. */
  settle(raw: Raw): void
  /** Tells whether a question shows an answer, rather than a draft or nothing. */
  isShown(id: string): boolean
  /** The option that a question has to show; undefined where that is in doubt. */
  optionOf(id: string): string | undefined
  /** How many entries and answers it holds the browser to. */
  size(): { entries: number; claims: number }
}

/** Creates the model of an empty browser. */
export function createModel(): Model {
  let seen: Entries = {}
  const claims = new Map<string, Claim>()
  return {
    begin(id, option) {
      const { option: before, open } = claims.get(id) ?? { option: undefined, open: [] }
      claims.set(id, { option: before, open: [...open, option] })
    },
    called(id) {
      claims.set(id, { option: claims.get(id)?.open.at(-1), open: [] })
    },
    findLost(raw) {
      const found = readAll(raw)
      return [...findBroken(seen, found), ...findUnkept(claims, found)]
    },
    take(raw) {
      seen = readAll(raw)
      for (const [id, claim] of claims)
        if (findUnkept(new Map([[id, claim]]), seen).length > 0)
          claims.set(id, { option: lastOf(seen, id), open: [] })
    },
    settle(raw) {
      const found = readAll(raw)
      for (const [id, { open }] of claims)
        if (open.length > 0) claims.set(id, { option: lastOf(found, id), open: [] })
    },
    isShown(id) {
      const draft = findEntry(seen, 'draft', id)
      const answered = findEntry(seen, 'question', id)?.last.counter
      const isOpen = draft && draft.answer.length > 0 && draft.counter > (answered ?? 0)
      return answered !== undefined && !isOpen
    },
    optionOf(id) {
      const claim = claims.get(id)
      return claim?.open.length === 0 ? claim.option : undefined
    },
    size: () => ({ entries: Object.keys(seen).length, claims: claims.size }),
  }
}

function readAll(raw: Raw): Entries {
  const read = Object.entries(raw).flatMap(([key, value]): [string, Entry][] => {
    const result = readStored(value)
    return result.kind === 'entry' ? [[key, result.entry]] : []
  })
  return Object.fromEntries(read)
}

/** The record only grows: joining it with an older state of its own must change nothing. */
function findBroken(seen: Entries, found: Entries): string[] {
  return Object.entries(seen).flatMap(([key, entry]) => {
    const now = found[key]
    if (now && canonical(merge(now, entry)) === canonical(now)) return []
    return `${key} was ${canonical(entry)} and is ${now ? canonical(now) : 'gone'}`
  })
}

function findUnkept(claims: ReadonlyMap<string, Claim>, found: Entries): string[] {
  return [...claims].flatMap(([id, { option, open }]) => {
    const last = lastOf(found, id)
    if (last === option || (last !== undefined && open.includes(last))) return []
    return `question ${id} was called saved with "${option}" and holds "${last}"`
  })
}

const lastOf = (found: Entries, id: string) => findEntry(found, 'question', id)?.last.chosen[0]
