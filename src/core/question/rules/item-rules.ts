import { feedbackRules, keyGivesReason } from './feedback-rules.ts'
import { type Finding, type RuledItem, rule, sortItem } from './finding.ts'
import { keyRules, optionRules } from './option-rules.ts'
import { doesNotEcho, echoesRareWord, stemRules } from './stem-rules.ts'
import { keyTellRules, tellRules } from './tell-rules.ts'

const i1 = rule(
  'I1',
  'Three good options beat four with a filler, and a reader has to know what to choose.',
)
const general = [...optionRules, ...tellRules, ...stemRules, ...feedbackRules]
const onKeys = [...keyRules, ...keyTellRules, doesNotEcho, keyGivesReason]
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five']

/**
 * Checks the wording of one item against rules I1 to I14, I16 and I17 of the authoring guide.
 * @param commonStems stems of words that many items share, so that repeating one gives nothing away.
 */
export function checkItem(
  item: RuledItem,
  commonStems: ReadonlySet<string> = new Set(),
): Finding[] {
  const miscounted = checkCounts(item)
  if (miscounted.length > 0) return miscounted
  const findings = general.flatMap((find) => find(item))
  const sorted = item.kind === 'single' ? sortItem(item) : undefined
  if (!sorted) return findings
  return [
    ...findings,
    ...onKeys.flatMap((find) => find(sorted)),
    ...echoesRareWord(sorted, commonStems),
  ]
}

function checkCounts({ kind, stem, options }: RuledItem): Finding[] {
  const keys = options.filter(({ key }) => key).length
  if (options.length < 3 || options.length > 5) {
    return i1.blocks({}, `The item has ${options.length} options.`, 'Write 3 to 5; four are best.')
  }
  if (kind === 'single') {
    return keys === 1
      ? []
      : i1.blocks({}, `The item has ${keys} keys.`, 'Mark exactly one option as the key.')
  }
  if (keys < 2 || keys >= options.length) {
    return i1.blocks(
      {},
      `The item has ${keys} keys.`,
      `Mark 2 to ${options.length - 1} options as keys.`,
    )
  }
  const states = new RegExp(`\\b(${keys}|${numbers[keys]})\\b`, 'i').test(stem)
  return states
    ? []
    : i1.blocks(
        {},
        `The stem does not say how many to choose: "${stem}"`,
        `Say that ${keys} are to be chosen.`,
      )
}
