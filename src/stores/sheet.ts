import { type Entries, findEntry } from '#core/progress/entry.ts'
import { nextCounter } from '#core/progress/merge.ts'
import { $progress, keep } from './progress.ts'

/** Returns what a field of a sheet holds; empty when nothing was filled in. */
export function fieldOf(entries: Entries, sheet: string, field: string): string {
  const fields = findEntry(entries, 'sheet', sheet)?.fields ?? {}
  return Object.hasOwn(fields, field) ? (fields[field]?.value ?? '') : ''
}

/** Returns every field of a sheet that was filled in. */
export function fieldsOf(entries: Entries, sheet: string): Record<string, string> {
  const fields = findEntry(entries, 'sheet', sheet)?.fields ?? {}
  return Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]))
}

/** Keeps fields of a sheet; fields that stay the same are not written again. */
export function fillIn(sheet: string, values: Readonly<Record<string, string>>) {
  const entries = $progress.get()
  const changed = Object.entries(values).filter(
    ([field, value]) => fieldOf(entries, sheet, field) !== value,
  )
  if (changed.length === 0) return
  const counter = nextCounter(entries)
  const known = findEntry(entries, 'sheet', sheet)?.fields ?? {}
  const fields = Object.fromEntries(changed.map(([field, value]) => [field, { counter, value }]))
  void keep({ kind: 'sheet', id: sheet, counter, fields: { ...known, ...fields } })
}
