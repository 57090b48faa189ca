import { wordsOf } from './reading.ts'

const stopWords = new Set(
  `a about above after again all also although an and any are as at away back be because become been
  before being below between both but by can cannot could did do does done down during each either else
  even ever every few for from get gets give given go goes gone got had has have he her here hers him his
  how however i if in into is it its itself just keep keeps kind less let lets like made make makes many
  may me might mine more most much must my need needs neither no nor not nothing now of off often on once
  one ones only onto or other others our out over own per put puts quite rather said same say says see
  seen shall she should since so some somebody something soon still such take taken takes tell than that
  the their them then there these they thing things this those though through thus to together too two
  under until up upon us use used uses very want wants was way we well went were what when where whether
  which while who whole whom whose why will with without would yet you your`.split(/\s+/),
)

/** Longest first, because the first that fits is taken off. */
const suffixes =
  'isations isation ising ises ised ations ation ements ement ments ment ancies ancy ances ance encies ency ences ence ships ship ively ative ities ity ingly ables able ably ness ings ing edly ions ion ants ant ents ent ers ors ive ism ist ise ies ied ful ual al ic er or ed ly es s e y'.split(
    ' ',
  )

/** Words that turn up in every lesson of the course, so that sharing them proves little. */
const courseStems = new Set(['lead', 'led', 'manag', 'organ'])

function stem(word: string): string {
  const folded = word.replace(/bilit(y|ies)$/, 'ble')
  const suffix = suffixes.find(
    (candidate) => folded.endsWith(candidate) && folded.length - candidate.length >= 3,
  )
  if (suffix) return stem(folded.slice(0, -suffix.length))
  return folded.replace(/([^aeiou])\1$/, '$1')
}

/** Returns the stems of a text's meaningful words, so that "planned" and "planning" count as one. */
export function contentStems(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase().replace(/['’]s\b/g, ''))
    .flatMap((word) => word.split(/[-'’]/))
    .filter((word) => word.length > 1 && !stopWords.has(word))
  return new Set(words.map((word) => (courseStems.has(word) ? word : stem(word))))
}

/**
 * Tells whether a passage shares at least two meaningful words with a claim; the course's own
 * subject words count as one between them.
 * @param synonyms words that this claim's lesson may use in place of the claim's own.
 */
export function carries(
  claimText: string,
  passage: string,
  synonyms: readonly string[] = [],
): boolean {
  const wanted = contentStems([claimText, ...synonyms].join(' '))
  const shared = [...contentStems(passage)].filter((found) => wanted.has(found))
  const specific = shared.filter((found) => !courseStems.has(found)).length
  return specific + (shared.length > specific ? 1 : 0) >= 2
}
