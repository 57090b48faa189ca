import { Unknown } from './coder.ts'
import { codeList, codeNumber } from './numbers.ts'
import type { Pen } from './pen.ts'
import { codeText } from './text.ts'

/**
 * Codes the words of an answer: the parts of an item, "part=choice", or whatever else is there.
 *
 * A part is told by its place among those that have not been named yet: an order of steps costs
 * what an order costs (a Lehmer code), and rows that are answered one after the other cost nothing.
 * A word that is named twice, or is no part, is spelt out.
 */
export function codeWords(
  pen: Pen,
  parts: readonly string[],
  words: readonly string[] | undefined,
  ...contexts: string[]
): string[] {
  const rest = [...parts]
  return codeList(pen.coder, words, `${contexts[0]} count`, (word, at, count) => {
    const place = `${Math.min(count, 2)} ${Math.min(at, 2)}`
    const named = contexts.map((context) => `${context} ${place}`)
    return codeWord(pen, parts, rest, word, named)
  })
}

/** How a word is told: spelt out, as two, or (from there on) by its place in the rest. */
const spelt = 0
const asTwo = 1
const inRest = 2

function codeWord(
  pen: Pen,
  parts: readonly string[],
  rest: string[],
  word: string | undefined,
  contexts: readonly string[],
): string {
  const cut = word?.indexOf('=') ?? -1
  const left = word?.slice(0, Math.max(0, cut))
  const place = word === undefined ? -1 : rest.indexOf(word)
  const leftPlace = left === undefined ? -1 : rest.indexOf(left)
  const isTwo = cut >= 0 && leftPlace >= 0
  const written = place >= 0 ? place + inRest : isTwo ? asTwo : spelt
  const how = codeNumber(pen.coder, word === undefined ? undefined : written, contexts)
  if (how === spelt) return codeText(pen.coder, word)
  if (how !== asTwo) return take(rest, how - inRest)
  const part = take(rest, codeNumber(pen.coder, leftPlace < 0 ? undefined : leftPlace, 'left'))
  const choice = codeChoice(pen, parts, word?.slice(cut + 1), 'right')
  return `${part}=${choice}`
}

/** Codes one word that may be named again and again, such as a choice in a run through a story. */
export function codeChoice(
  pen: Pen,
  choices: readonly string[],
  word: string | undefined,
  context: string,
): string {
  const written = word === undefined ? undefined : choices.indexOf(word) + 1
  const place = codeNumber(pen.coder, written, context)
  if (place === 0) return codeText(pen.coder, word)
  return nameAt(choices, place - 1)
}

/** Codes a list of such words. */
export function codeChoices(
  pen: Pen,
  choices: readonly string[],
  words: readonly string[] | undefined,
  context: string,
): string[] {
  return codeList(pen.coder, words, `${context} count`, (word) =>
    codeChoice(pen, choices, word, context),
  )
}

function take(rest: string[], place: number): string {
  const word = nameAt(rest, place)
  rest.splice(place, 1)
  return word
}

/** @throws {Unknown} when the codebook has no such part yet. */
export function nameAt(words: readonly string[], place: number): string {
  const word = words[place]
  if (word === undefined) throw new Unknown(`The codebook has no part ${place} there.`)
  return word
}

/** Tells whether two lists hold the same words in the same order. */
export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at])
}
