import type { Entries } from '#core/progress/entry.ts'

/** The form that holds the name on a record of completion. */
export const namedSheet = 'record'

/** Tells whether a kept value is the form with the name, whichever version has written it. */
export function holdsName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Reflect.get(value, 'kind') === 'sheet' && Reflect.get(value, 'id') === namedSheet
}

/** Returns a record without the name: what is handed over says what was done, and not by whom. */
export function withoutName(entries: Entries): Entries {
  return Object.fromEntries(Object.entries(entries).filter(([, entry]) => !holdsName(entry)))
}
