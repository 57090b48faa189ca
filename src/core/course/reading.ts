/** What the length of words and sentences says about a text. A smoke alarm, not a target. */
export interface ReadingLevel {
  words: number
  sentences: number
  /** Words in a sentence, on average. */
  meanSentence: number
  /** The sentence with the most words. */
  longest: string
  /** Share of sentences with more than 25 words, from 0 to 1. */
  shareOver25: number
  /** Flesch-Kincaid grade. */
  grade: number
}

/** Words that the course cannot do without; they count as two syllables so that the topic does not swamp the grade. */
const courseTerms =
  /^(leaderships?|managements?|managers?|managing|organisations?|organisational|stakeholders?|alignments?|executions?|inspirations?|accountability|stability|delegations?)$/

/** Abbreviations and initials whose full stop ends no sentence. */
const abbreviation = /(?:^|[\s(“‘])(?:Mr|Mrs|Ms|Dr|St|vs?|p|pp|e\.g|i\.e|etc|No|[A-Z])\.$/

/** Returns the words of a text; a hyphenated word is one, a lone dash or sign is none. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu) ?? []
}

/** Splits a text into sentences; a line break ends one too. */
export function sentencesOf(text: string): string[] {
  return text.split(/\n+/).flatMap(splitLine)
}

function splitLine(line: string): string[] {
  const found: string[] = []
  let open = ''
  for (const piece of line.split(/(?<=[.!?…][”’"')]?)\s+(?=[“‘"'(]?[\p{Lu}\p{N}])/u)) {
    open = open === '' ? piece : `${open} ${piece}`
    if (abbreviation.test(open)) continue
    found.push(open)
    open = ''
  }
  return [...found, open].map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/** Counts vowel groups, minus a silent final e, at least one; a hyphenated word is the sum of its parts. */
export function syllables(word: string): number {
  const parts = word.toLowerCase().split('-')
  if (parts.length > 1) return parts.reduce((sum, part) => sum + syllables(part), 0)
  if (courseTerms.test(parts.join(''))) return 2
  const groups = word.toLowerCase().match(/[aeiouyà-öø-ÿ]+/g)?.length ?? 0
  const silent = /[^aeiouyl]e$|[aeiouy]le$/.test(word.toLowerCase()) ? 1 : 0
  return Math.max(1, groups - silent)
}

/** Measures a text; one without words gets zeros. */
export function readingLevel(text: string): ReadingLevel {
  const measured = sentencesOf(text)
    .map((sentence) => ({ sentence, words: wordsOf(sentence) }))
    .filter(({ words }) => words.length > 0)
  const words = measured.flatMap((one) => one.words)
  if (words.length === 0) {
    return { words: 0, sentences: 0, meanSentence: 0, longest: '', shareOver25: 0, grade: 0 }
  }
  const [longest] = measured.toSorted((a, b) => b.words.length - a.words.length)
  const meanSentence = words.length / measured.length
  const perWord = words.reduce((sum, word) => sum + syllables(word), 0) / words.length
  return {
    words: words.length,
    sentences: measured.length,
    meanSentence,
    longest: longest?.sentence ?? '',
    shareOver25: measured.filter((one) => one.words.length > 25).length / measured.length,
    grade: 0.39 * meanSentence + 11.8 * perWord - 15.59,
  }
}
