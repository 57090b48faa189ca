import { codeList, codeNumber } from './numbers.ts'
import type { Pen } from './pen.ts'
import { codeText } from './text.ts'

/**
 * Codes a set of ids and returns it in the order in which it was coded: ids of the codebook by
 * their place, then those that number one ("final-2"), then the rest, spelt out.
 *
 * Of two places only the gap is written, so a whole bank that was answered costs next to nothing.
 */
export function codeIds(pen: Pen, ids: readonly string[] | undefined, context: string): string[] {
  const { known, numbered, rest } = sortOut(pen, ids ?? [])
  return [
    ...codeKnown(pen, known, context),
    ...codeNumbered(pen, numbered, context),
    ...codeRest(pen, rest, context),
  ]
}

function codeKnown(pen: Pen, places: readonly number[], context: string): string[] {
  let next = 0
  return codeList(pen.coder, places, `${context} known`, (place = next, at) => {
    const read = next + codeNumber(pen.coder, place - next, `${context} gap${at > 0}`)
    next = read + 1
    return read
  }).map(pen.book.idAt)
}

function codeNumbered(pen: Pen, numbered: readonly Numbered[], context: string): string[] {
  let before = 0
  return codeList(pen.coder, numbered, `${context} numbered`, (one) => {
    before += codeNumber(pen.coder, one && one.place - before, `${context} step`)
    return { place: before, number: codeNumber(pen.coder, one?.number, `${context} number`) }
  }).map(({ place, number }) => `${pen.book.idAt(place)}-${number}`)
}

function codeRest(pen: Pen, rest: readonly string[], context: string): string[] {
  return codeList(pen.coder, rest, `${context} spelt`, (id) => codeText(pen.coder, id))
}

interface Numbered {
  place: number
  number: number
}

function sortOut({ book }: Pen, ids: readonly string[]) {
  const known: number[] = []
  const numbered: Numbered[] = []
  const rest: string[] = []
  for (const id of ids) {
    const place = book.placeOf(id)
    const [, base = '', digits = ''] = /^(.+)-(0|[1-9]\d{0,8})$/s.exec(id) ?? []
    const basePlace = book.placeOf(base)
    if (place !== undefined) known.push(place)
    else if (basePlace !== undefined) numbered.push({ place: basePlace, number: Number(digits) })
    else rest.push(id)
  }
  known.sort((a, b) => a - b)
  numbered.sort((a, b) => a.place - b.place || a.number - b.number)
  return { known, numbered, rest: rest.sort() }
}

/** Codes one id, known or not. */
export function codeId(pen: Pen, id: string | undefined, context: string): string {
  const place = id === undefined ? undefined : pen.book.placeOf(id)
  const written = id === undefined ? undefined : place === undefined ? 0 : place + 1
  const read = codeNumber(pen.coder, written, context)
  return read === 0 ? codeText(pen.coder, id) : pen.book.idAt(read - 1)
}
