import { readDate } from '#core/review/day.ts'

/**
 * The words of this folder.
 *
 * - **half**: the managing or the leading part of a plan: a capability, a practice, dates, a source.
 * - **source**: whoever will say how it went. **start**: the date that counts as day 0.
 */
export const kinds = ['managing', 'leading'] as const
export type Kind = (typeof kinds)[number]

/** The capabilities that lessons L50 and L51 teach, each five in the order of the alphabet. */
export const capabilities = {
  managing: [
    'Delegation and control',
    'Performance measurement',
    'Planning and organising',
    'Process design',
    'Systematic thinking',
  ],
  leading: [
    'Inspiring communication',
    'Leading change',
    'Stakeholder influence',
    'Strategic thinking',
    'Vision articulation',
  ],
} as const satisfies Record<Kind, readonly string[]>

/** The parts of a half, in the order in which they are asked. */
export const parts = ['capability', 'practice', 'first', 'often', 'source', 'outcome'] as const
export type Part = (typeof parts)[number]

/** A plan as it was filled in; a part that is missing is empty. */
export type Plan = Readonly<Record<Kind, Readonly<Record<Part, string>>>> & {
  /** A date such as 2026-05-04, or empty. */
  readonly start: string
}

/** The most characters that a text of the plan may have. */
export const longestText = 300

/** The days of a plan; each of its practices begins within them. */
export const planLength = 90

/** Names the field of the sheet that holds a part of a half. */
export function fieldName(kind: Kind, part: Part): string {
  return `${kind}-${part}`
}

/** Reads a plan from the fields of its sheet. */
export function readPlan(fields: Readonly<Record<string, string>>): Plan {
  const read = (name: string) =>
    (Object.hasOwn(fields, name) ? (fields[name] ?? '') : '').trim().slice(0, longestText)
  const half = (kind: Kind) => ({
    capability: read(fieldName(kind, 'capability')),
    practice: read(fieldName(kind, 'practice')),
    first: read(fieldName(kind, 'first')),
    often: read(fieldName(kind, 'often')),
    source: read(fieldName(kind, 'source')),
    outcome: read(fieldName(kind, 'outcome')),
  })
  return { start: read('start'), managing: half('managing'), leading: half('leading') }
}

/** Reads a date as a day; undefined when the text is no date of the calendar. */
export function dayIn(date: string): number | undefined {
  try {
    return readDate(date)
  } catch {
    return undefined
  }
}
