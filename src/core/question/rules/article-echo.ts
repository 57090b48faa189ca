import * as z from 'zod'
import { echoWords, findRuns, gramsOf, lightSentences, lightWords } from './echo-words.ts'

/** So many words in a row, and so many stems in a row, are taken for the article's wording. */
const exactSize = 6
const lightSize = 5
/** A sentence that shares so much of its stems with one of the article is a close paraphrase. */
const closeness = 0.6

/** Letters of a hash: 42 bits for a run, which none of the course's runs meets by accident; 18 for a word. */
const runLetters = 7
const wordLetters = 3

/**
 * Describes the table that stands for the article, which is not ours to keep here: hashes of its
 * runs of words and stems, sorted, and for each sentence those of its stems. No wording can be read back.
 */
export const echoTableSchema = z.strictObject({
  about: z.string(),
  exact: z.string(),
  light: z.string(),
  sentences: z.array(z.string()),
})

export type EchoTable = z.output<typeof echoTableSchema>

/** Makes the table of an article. */
export function makeEchoTable(article: string): Omit<EchoTable, 'about'> {
  const words = echoWords(article)
  const hashAll = (grams: readonly string[]) =>
    [...new Set(grams.map((gram) => hashOf(gram, runLetters)))].sort().join('')
  return {
    exact: hashAll(gramsOf(words, exactSize)),
    light: hashAll(gramsOf(lightWords(words), lightSize)),
    sentences: lightSentences(article).map((stems) => [...hashesOf(stems)].sort().join('')),
  }
}

/** Wording that a text shares with the article. */
export interface Echo {
  kind: 'words' | 'stems' | 'sentence'
  text: string
}

/** Returns a search for the article's wording in a text: runs of words or stems, and close sentences. */
export function createEchoSearch(table: EchoTable): (text: string) => Echo[] {
  const exact = new Set(split(table.exact, runLetters))
  const light = new Set(split(table.light, runLetters))
  const sentences = table.sentences.map((hashes) => new Set(split(hashes, wordLetters)))
  const isIn = (known: ReadonlySet<string>) => (gram: string) => known.has(hashOf(gram, runLetters))
  return (text) => {
    const words = echoWords(text)
    const close = lightSentences(text).filter((stems) => {
      const own = hashesOf(stems)
      return sentences.some((other) => jaccard(own, other) >= closeness)
    })
    return [
      ...findRuns(words, exactSize, isIn(exact)).map((run): Echo => ({ kind: 'words', text: run })),
      ...findRuns(lightWords(words), lightSize, isIn(light)).map(
        (run): Echo => ({ kind: 'stems', text: run }),
      ),
      ...close.map((stems): Echo => ({ kind: 'sentence', text: [...stems].join(' ') })),
    ]
  }
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((member) => b.has(member)).length
  return shared / (a.size + b.size - shared)
}

function hashesOf(stems: ReadonlySet<string>): Set<string> {
  return new Set([...stems].map((stem) => hashOf(stem, wordLetters)))
}

function split(text: string, length: number): string[] {
  return text.match(new RegExp(`.{${length}}`, 'g')) ?? []
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The last letters, in base 64, of a 53-bit hash (cyrb53 by bryc, public domain). */
function hashOf(text: string, letters: number): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  const mixedHigh = mix(high, low)
  let number = 4294967296 * (2097151 & mix(low, mixedHigh)) + (mixedHigh >>> 0)
  let hash = ''
  for (let at = 0; at < letters; at += 1) {
    hash += alphabet[number % 64]
    number = Math.floor(number / 64)
  }
  return hash
}

function mix(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
}
