import type { BankItem } from '#core/question/bank.ts'
import { type SortedItem, sortItem } from './finding.ts'

/** An item of the bank with the objective whose file it is in. */
export interface BankedItem extends BankItem {
  objective: string
}

/** An item of the bank with its one key apart. */
export type SortedBankItem = BankedItem & SortedItem

/** Keeps the items that are scored with one key, which the rules on the bank are about. */
export function sortBank(items: readonly BankedItem[]): SortedBankItem[] {
  return items.flatMap((item) => sortItem(item) ?? [])
}

/** Writes a share as a percentage. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`
}
