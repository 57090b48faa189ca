/** The least words that say who does what, where or with whom. */
export const leastWords = 6

/** Wishes that nobody could watch come true. */
const wishes = [
  'communicat(?:e|ing) (?:better|more|well|clearly)',
  '(?:be(?:come|ing)?|get(?:ting)?|act(?:ing)?) (?:an? )?(?:(?:much|even) )?(?:more|less|better)(?: [\\p{L}-]+)?',
  '(?:do|lead|manage|delegate|plan|listen|think)(?:ing)? (?:better|more)',
  '(?:improv(?:e|ing)|develop(?:ing)?|strengthen(?:ing)?)(?: (?:my|our|the))?(?: [\\p{L}-]+)?',
  '(?:work|focus)(?:ing)? on(?: (?:my|our|the))?(?: [\\p{L}-]+)?',
  'try(?:ing)? (?:harder|my best)',
]
const vague = new RegExp(`\\b(?:${wishes.join('|')})(?![\\p{L}-])`, 'giu')

/** What a practice is for, told before the practice: "To be heard, I …". */
const purpose = /^to [^,]+, /i

/** Words that open a sentence of intent and say nothing yet. */
const opening =
  /^(?:(?:i|we)(?: will|'ll|’ll| shall| want to| plan to| am going to)? |try to |to )+/i

/** Words for people that name nobody. */
const nobody = new Set(
  `a an the my our your his her their and or of at in on from with to all any some each every one who
  i me us we you they
  team teams group department unit staff crew people person colleague colleagues peer peers coworker
  coworkers friend friends everyone everybody anyone anybody someone somebody nobody others other
  boss bosses manager managers supervisor supervisors leader leaders director directors head chief
  client clients customer customers user users stakeholder stakeholders board report reports direct
  hr office company organisation work myself self mentor coach tbc tbd unknown yet not sure n na none
  whoever line senior junior new whole feedback`.split(/\s+/),
)

/** Counts the words of a practice that are left when its vague wishes are taken out. */
export function tellingWords(practice: string): number {
  return wordsIn(practice.replace(vague, ' ')).length
}

/** Tells whether a practice starts with a wish that nobody could watch, such as "be more open". */
export function startsVague(practice: string): boolean {
  return practice.replace(purpose, '').replace(opening, '').trim().search(vague) === 0
}

/** Tells whether a text names a person: something is left besides words for groups and roles. */
export function namesSomebody(source: string): boolean {
  return wordsIn(source).some((word) => word.length > 1 && !nobody.has(word.toLowerCase()))
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu) ?? []
}
