import { feedbackRules } from './feedback-rules.ts'
import { blocks, type Finding, type RuledItem } from './finding.ts'
import { optionRules } from './option-rules.ts'
import { echoesRareWord, stemRules } from './stem-rules.ts'

/**
 * Checks one item of the bank against the rules for writing items.
 * @param commonStems stems of words that many items share, so that repeating one gives nothing away.
 */
export function checkItem(
  item: RuledItem,
  commonStems: ReadonlySet<string> = new Set(),
): Finding[] {
  const [key, ...otherKeys] = item.options.filter((option) => option.key)
  if (!key || otherKeys.length > 0 || item.options.length < 3 || item.options.length > 5) {
    return blocks('options', 'An item has 3 to 5 options and exactly one key. Four are best.')
  }
  const sorted = { ...item, key, distractors: item.options.filter((option) => option !== key) }
  return [
    ...[...optionRules, ...stemRules, ...feedbackRules].flatMap((rule) => rule(sorted)),
    ...echoesRareWord(sorted, commonStems),
  ]
}
