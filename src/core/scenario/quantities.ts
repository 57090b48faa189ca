/** What moves during a story: four numbers from 0 to 10. */
export const quantityNames = ['trust', 'delivery', 'adaptation', 'reserve'] as const

export type QuantityName = (typeof quantityNames)[number]
export type Quantities = Readonly<Record<QuantityName, number>>
/** What a choice adds to each quantity; one that is left out stays as it was. */
export type Effects = Readonly<{ [Name in QuantityName]?: number | undefined }>

export const lowestValue = 0
export const highestValue = 10

/** Gives the quantities after a choice, each kept between 0 and 10. */
export function applyEffects(before: Quantities, effects: Effects): Quantities {
  return {
    trust: moved(before.trust, effects.trust),
    delivery: moved(before.delivery, effects.delivery),
    adaptation: moved(before.adaptation, effects.adaptation),
    reserve: moved(before.reserve, effects.reserve),
  }
}

function moved(value: number, by = 0): number {
  return Math.min(highestValue, Math.max(lowestValue, value + by))
}

/** Says in words how high a quantity stands. */
export function levelInWords(value: number): string {
  if (value <= 2) return 'very low'
  if (value <= 4) return 'low'
  if (value <= 6) return 'fair'
  if (value <= 8) return 'high'
  return 'very high'
}
