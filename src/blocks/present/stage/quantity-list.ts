import { type Quantities, type QuantityName, quantityNames } from '#core/scenario/quantities.ts'

const words: Readonly<Record<QuantityName, string>> = {
  trust: 'Trust',
  delivery: 'Delivery',
  adaptation: 'Adaptation',
  reserve: 'Reserve',
}

/** Lists the quantities with their names, always in the same order. */
export function listQuantities(quantities: Quantities) {
  return quantityNames.map((id) => ({ id, name: words[id], value: quantities[id] }))
}
