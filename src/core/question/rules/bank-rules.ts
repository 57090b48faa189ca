import type { BankedItem } from './bank-item.ts'
import { sortBank } from './bank-item.ts'
import { checkClaims, checkLevels, checkSize } from './count-rules.ts'
import { checkBlends, checkPeople } from './fairness-rules.ts'
import type { Finding } from './finding.ts'
import { checkGiveAways, checkPassing, checkStrategies } from './guess-rules.ts'
import { checkLengthRatio, checkLengths, checkPositions } from './key-rules.ts'
import { checkDuplicates, checkEnemies, checkLeaks } from './likeness-rules.ts'
import { checkAbsolutes, checkVocabulary } from './word-rules.ts'

/**
 * Checks the whole bank against rules K1 to K7, K9, K10, K12, K14 to K17, K19 and K20 of the
 * authoring guide. K8 and K18 look at how options are shuffled and forms drawn.
 */
export function checkBank(
  items: readonly BankedItem[],
  claims: readonly { id: string; tier: string; text: string }[],
): Finding[] {
  if (items.length === 0) return []
  const sorted = sortBank(items)
  return [
    ...checkSize(items),
    ...checkLevels(items),
    ...checkClaims(items, claims),
    ...checkDuplicates(items),
    ...checkEnemies(items),
    ...checkPeople(items),
    ...[
      checkLengths,
      checkLengthRatio,
      checkPositions,
      checkAbsolutes,
      checkStrategies,
      checkPassing,
      checkGiveAways,
      checkLeaks,
      checkVocabulary,
      checkBlends,
    ].flatMap((check) => check(sorted)),
  ]
}
