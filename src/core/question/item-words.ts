/** Phrases that make an option stand for other options. */
export const catchAlls =
  /\b(all|none|any|both|neither|either|some|most) of (the|these) (above|below|others?|options|answers)\b|\b(none|all) of these\b|\bboth [a-e] and [a-e]\b|\bneither [a-e] nor [a-e]\b|\b[a-e] and [a-e] only\b/i

/** Words that test-wise readers take for the mark of a wrong option. */
export const absolutes = listOf(
  'absolutely all always any completely entirely every everybody everyone everything ignore impossible must never nobody none nothing only purely solely totally whole',
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
  /\b[Oo]ptions? [A-E1-5]\b|\b[Aa]nswers? [A-E]\b|\b([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast) (option|answer|choice)\b|\b([Oo]ption|[Aa]nswer|[Cc]hoice|[Oo]ne) (above|below)\b|\b[Tt]he above\b/

/** Words that announce a reason. */
export const reasons = /\b(because|so|since|which means)\b/i

/** Words that turn a question round. */
export const negatives = /\b(not|except|least|never)\b/i

/** Ways to say whose view an item asks for. */
export const attributions =
  /\b(this|the) (course|article|lesson|author)\b|\bon the article['’]s account\b/i

/** Claims that are disputed or unsourced, so that no item may key them as fact. */
export const disputedClaims = ['C033', 'C136', 'C137', 'C161', 'C174', 'C185', 'C189']

function listOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}
