import { sentencesOf, wordsOf } from './reading.ts'
import { spellingPairs } from './spelling-pairs.ts'

/** A word in American spelling and what to write in its place. */
export interface AmericanSpelling {
  found: string
  write: string
}

const quotation = /“[^”]*”|‘[^’]*’(?!\p{L})|"[^"]*"/gu

/** Finds American spellings outside quotations and names; a capital inside a sentence marks a name. */
export function findAmericanSpelling(text: string): AmericanSpelling[] {
  return sentencesOf(text.replace(quotation, ' '))
    .flatMap((sentence) =>
      wordsOf(sentence).filter((word, at) => at === 0 || !/^\p{Lu}/u.test(word)),
    )
    .flatMap((found) => {
      const write = inBritish(found.toLowerCase())
      return write ? [{ found, write }] : []
    })
}

function inBritish(word: string): string | undefined {
  for (const { endings, pairs } of spellingPairs) {
    const pair = pairs.find(
      ({ american }) => word.startsWith(american) && endings.test(word.slice(american.length)),
    )
    if (pair) return pair.british + word.slice(pair.american.length)
  }
  return undefined
}
