import { isDone } from '#core/course/completion.ts'
import type { Needs } from '#core/course/needs.ts'
import { canonical } from './canonical.ts'
import type { Entries, Entry } from './entry.ts'
import { mergeEntries } from './merge.ts'

/** What a record holds, counted. */
export interface Holding {
  /** Units that are done. */
  units: number
  /** Questions and exercises that were answered. */
  questions: number
  /** Those of them that were right, at whatever try. */
  right: number
  stories: number
  endings: number
  /** Assessments that were handed in. */
  attempts: number
  /** Cards that were reviewed. */
  cards: number
  /** Fields of the plan and of other forms that have something in them. */
  notes: number
}

/** An assessment that was handed in. */
export interface Score {
  assessment: string
  /** Which attempt it was, from 1. */
  number: number
  right: number
  of: number
}

/** What a record holds, and what it would do to the one that is here. */
export interface Preview {
  holds: Holding
  scores: Score[]
  /** What joining it to what is here would add. */
  adds: Change
  /** What would be gone if it took the place of what is here. */
  loses: Change
}

export interface Change {
  counts: Holding
  /** How many entries would be new or different. */
  entries: number
}

const settings: ReadonlySet<string> = new Set(['learner', 'review'])

/**
 * Counts what a record holds, and compares it with the record that is here.
 * @param standing.here the record of this browser.
 * @param standing.units what each unit of the course needs to be done.
 */
export function previewOf(
  entries: Entries,
  { here, units }: { here: Entries; units: readonly Needs[] },
): Preview {
  const joined = mergeEntries(here, entries)
  return {
    holds: holdingOf(entries, units),
    scores: scoresIn(entries),
    adds: changeFrom(here, joined, units),
    loses: changeFrom(entries, joined, units),
  }
}

/** Counts what a record holds. */
export function holdingOf(entries: Entries, units: readonly Needs[]): Holding {
  const all = Object.values(entries)
  const count = (fits: (entry: Entry) => boolean) => all.filter(fits).length
  const sum = (size: (entry: Entry) => number) => all.reduce((sum, entry) => sum + size(entry), 0)
  return {
    units: units.filter((needs) => isDone(needs, entries)).length,
    questions: count(({ kind }) => kind === 'question'),
    right: count((entry) => entry.kind === 'question' && entry.right),
    stories: count(({ kind }) => kind === 'scenario'),
    endings: sum((entry) => (entry.kind === 'scenario' ? entry.endings.length : 0)),
    attempts: count((entry) => entry.kind === 'attempt' && entry.submitted !== null),
    cards: count((entry) => entry.kind === 'review' && entry.log.length > 0),
    notes: sum(notesIn),
  }
}

function notesIn(entry: Entry): number {
  if (entry.kind !== 'sheet' || settings.has(entry.id)) return 0
  return Object.values(entry.fields).filter(({ value }) => value.trim() !== '').length
}

function scoresIn(entries: Entries): Score[] {
  return Object.values(entries).flatMap((entry) => {
    if (entry.kind !== 'attempt' || !entry.submitted) return []
    const cut = entry.id.lastIndexOf('-')
    const { right } = entry.submitted
    return {
      assessment: entry.id.slice(0, cut),
      number: Number(entry.id.slice(cut + 1)),
      right: entry.form.items.filter(({ id }) => right.includes(id)).length,
      of: entry.form.items.length,
    }
  })
}

function changeFrom(before: Entries, after: Entries, units: readonly Needs[]): Change {
  const [old, now] = [holdingOf(before, units), holdingOf(after, units)]
  const more = (part: keyof Holding) => Math.max(0, now[part] - old[part])
  return {
    counts: {
      units: more('units'),
      questions: more('questions'),
      right: more('right'),
      stories: more('stories'),
      endings: more('endings'),
      attempts: more('attempts'),
      cards: more('cards'),
      notes: more('notes'),
    },
    entries: Object.keys(after).filter((key) => !isSame(before[key], after[key])).length,
  }
}

function isSame(a: Entry | undefined, b: Entry | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b))
}
