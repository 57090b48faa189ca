import { wordsOf } from '#core/course/reading.ts'

/** Phrases that make an option stand for other options. */
export const catchAlls =
  /\b(all|none|any|both|neither|either|some|most) of (the|these) (above|below|others?|options|answers)\b|\b(all|none|any|both|neither|either) of these\b|\bboth [a-e] and [a-e]\b|\bneither [a-e] nor [a-e]\b|\b[a-e] (and|or) [a-e] only\b|\bmore than one of (the|these)\b/i

/** The 22 words that test-wise readers take for the mark of a wrong option. */
export const absolutes = listOf(
  'absolutely all always any completely entirely every everybody everyone everything ignore impossible must never nobody none nothing only purely solely totally whole',
)

/** Words that offer two things at once or make a choice hang on something. */
export const balanceWords = listOf(
  'balance balanced balances blend both context depend depending depends each mix together while',
)

/** Words that leave a statement room. */
export const caution = listOf(
  'can could generally likely may might often partly perhaps probably some sometimes tend tends usually',
)

/** Words that test-wise readers take for the mark of the right option. */
export const hedges = listOf(
  'balance balanced balances both context depend depending depends generally may might often partly people perhaps probably sometimes tend tends usually while',
)

/** Words that judge the reader, or suggest that the answer was easy. */
export const tones =
  /\bwrong!|\b(obviously|clearly|simply|just|stupid|well done|great job|you should have known)\b/i

/** Ways to name an option by where it stands; options may be shown in any order. */
export const positions =
  /\b[Oo]ptions? [A-Ea-e1-5]\b|\b[Aa]nswers? [A-E]\b|\b([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast) (option|answer|choice)\b|\b([Oo]ption|[Aa]nswer|[Cc]hoice|[Oo]ne) below\b|\b[Aa]bove\b(?! all\b)/

/** Words that announce a reason. */
export const reasons = /\b(because|so|since|which means)\b/i

/** Words that turn a question round; "at least" does not. */
export const negatives = /\b(not|except|(?<!\bat )least|never)\b/i

/** Ways to say whose view an item asks for. */
export const attributions =
  /\b(this|the) (course|article|lesson|author)\b|\bon the article['’]s account\b/i

/** Claims that are disputed or unsourced, so that no item may key them as fact. */
export const disputedClaims = ['C033', 'C136', 'C137', 'C161', 'C174', 'C185', 'C189']

/** Makes a set of the words of a line. */
export function listOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Counts the words of a text that stand in a list. */
export function countOf(list: ReadonlySet<string>, text: string): number {
  return wordsOf(text.toLowerCase()).filter((word) => list.has(word)).length
}
