import type { EntryOf } from '#core/progress/entry.ts'
import { codeList, codeNumber } from './numbers.ts'
import { codeCounter, codeDay, dayIn, type Pen } from './pen.ts'
import { codeText } from './text.ts'
import { valueAt, values } from './values.ts'
import { nameAt } from './words.ts'

type Sheet = EntryOf<'sheet'>

/** Codes a form that was filled in, field by field: those of the codebook first, then the rest. */
export function codeSheet(pen: Pen, id: string, entry: Sheet | undefined): Sheet {
  const fields = new Map(Object.entries(entry?.fields ?? {}))
  const names = codeNames(pen, pen.book.partsOf(id), [...fields.keys()])
  const read = names.map((name) => {
    const field = fields.get(name)
    const counter = codeCounter(pen, field?.counter, 'field counter')
    return [name, { counter, value: codeValue(pen, name, field?.value) }] as const
  })
  const latest = read.reduce((most, [, field]) => Math.max(most, field.counter), 0)
  const counter = codeCounter(pen, entry?.counter, 'sheet counter', latest)
  return { kind: 'sheet', id, counter, fields: Object.fromEntries(read) }
}

function codeNames(pen: Pen, parts: readonly string[], names: readonly string[]): string[] {
  const isNamed = new Set(names)
  const known = parts.flatMap((name, place) => (isNamed.has(name) ? [place] : []))
  const rest = names.filter((name) => !parts.includes(name)).sort()
  let next = 0
  const places = codeList(pen.coder, known, 'known fields', (place = next) => {
    const read = next + codeNumber(pen.coder, place - next, 'field gap')
    next = read + 1
    return read
  })
  const others = codeList(pen.coder, rest, 'other fields', (name) => codeText(pen.coder, name))
  return [...places.map((place) => nameAt(parts, place)), ...others]
}

/** How a value is told: spelt out, as a day, or (from there on) by its place in the known values. */
const spelt = 0
const asDay = 1
const known = 2

function codeValue(pen: Pen, name: string, value: string | undefined): string {
  const day = value === undefined ? undefined : dayIn(value)
  const place = value === undefined ? -1 : values.indexOf(value)
  const written = place >= 0 ? place + known : day === undefined ? spelt : asDay
  // Statement 7 is answered like statement 8: fields that differ by a number share a context.
  const context = `value ${name.replaceAll(/\d+/g, '')}`
  const how = codeNumber(pen.coder, value === undefined ? undefined : written, context)
  if (how === spelt) return codeText(pen.coder, value)
  if (how === asDay) return codeDay(pen, day)
  return valueAt(how - known)
}
