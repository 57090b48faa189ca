import type { QuantityName } from '#core/scenario/quantities.ts'

/** How the quantities are called to the reader, and what each stands for. */
export const quantityWords: Readonly<Record<QuantityName, { name: string; gloss: string }>> = {
  trust: { name: 'Trust', gloss: 'whether people believe you and one another' },
  delivery: { name: 'Delivery', gloss: 'whether promises are kept' },
  adaptation: { name: 'Adaptation', gloss: 'whether new things can still happen' },
  reserve: { name: 'Reserve', gloss: 'time, money and attention in hand' },
}
