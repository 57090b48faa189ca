/**
 * The words of a text as the check for copied wording compares them: small letters, no accents,
 * quotes or punctuation, one spelling for -ise and -ize, -our and -or, -re and -er. The lists and
 * the sizes of runs are those of the project's echo-check, so that both find the same.
 */

const stopWords = new Set(
  'a an the of to in on at by for with from as is are was were be been being it its this that these those and or nor so than then there their they them he she his her you your we our us i do does did has have had will would shall should can could may might must what which who whom whose when where why how if not no into over under out up down about after before between through during each own same such very just also more most some any all both either neither one two while whilst although though but yet because rather only even'.split(
    ' ',
  ),
)

/** Longest first, because the first that fits is taken off. */
const suffixes =
  'izations ization ations ation ments ment ness ively ive ings ing edly ers er ied ies ed ly es s e'.split(
    ' ',
  )

/** Returns all words of a text, folded. */
export function echoWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’'`“”"]/g, '')
    .replace(/&/g, ' and ')
    .replace(/%/g, ' percent ')
    .toLowerCase()
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).map(inOneSpelling)
}

/** Keeps the words that carry meaning, as stems. */
export function lightWords(words: readonly string[]): string[] {
  return words.filter((word) => !stopWords.has(word)).map(stem)
}

/** Returns the stems of every sentence that has six or more, which is enough to know it by. */
export function lightSentences(text: string): Set<string>[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?:;])\s+|\s\|\s/))
    .map((sentence) => new Set(lightWords(echoWords(sentence))))
    .filter(({ size }) => size >= 6)
}

/** Returns every run of so many words. */
export function gramsOf(words: readonly string[], size: number): string[] {
  return words
    .slice(0, Math.max(0, words.length - size + 1))
    .map((_, at) => gramAt(words, at, size))
}

/** Returns the longest stretches of words of which every run of so many is known elsewhere. */
export function findRuns(
  words: readonly string[],
  size: number,
  isKnown: (gram: string) => boolean,
): string[] {
  const runs: string[] = []
  for (let at = 0; at + size <= words.length; at += 1) {
    let end = at
    while (end + size <= words.length && isKnown(gramAt(words, end, size))) end += 1
    if (end === at) continue
    runs.push(words.slice(at, end + size - 1).join(' '))
    at = end
  }
  return runs
}

function gramAt(words: readonly string[], at: number, size: number): string {
  return words.slice(at, at + size).join(' ')
}

function inOneSpelling(word: string): string {
  return word
    .replace(/is(e|es|ed|ing|er|ers|ation|ations|ational)$/, 'iz$1')
    .replace(/ys(e|es|ed|ing)$/, 'yz$1')
    .replace(/our(s|ed|ing|al|able|ful)?$/, 'or$1')
    .replace(/programme(s?)$/, 'program$1')
    .replace(/(cent|fib|theat|met|lit)re(s?)$/, '$1er$2')
    .replace(/ll(ed|ing|er)$/, 'l$1')
}

function stem(word: string): string {
  const suffix = suffixes.find((end) => word.length - end.length >= 4 && word.endsWith(end))
  return suffix ? word.slice(0, -suffix.length) : word
}
