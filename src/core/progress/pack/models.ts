interface Model {
  /** The chance of a true bit. */
  chance: number
  seen: number
}

/** Learns the chances of bits by their contexts. */
export interface Models {
  /** Returns the chance that the next bit is true in these contexts, in 65,536ths. */
  guess(contexts: readonly string[]): number
  /** Learns what the bit was that was guessed last. */
  learn(bit: boolean): void
  /** Copies what was learned, for whoever goes on from there. */
  copy(): Models
}

/** Parts into which the chance of a bit is divided. */
export const parts = 65_536

/** No bit is ever taken for certain: the surest costs 0.006 bits, which bounds what a text holds. */
const leastChance = parts / 256
/** After so many bits a chance moves no slower, so that it follows a record that changes. */
const mostSeen = 250

/**
 * Creates models that know nothing yet, or what is given.
 *
 * A chance starts at one half and moves by ever smaller steps (Krichevsky and Trofimov); of several
 * contexts those count most that have seen much and are sure. Only sums, products and quotients are
 * used, which every engine rounds alike (IEEE 754), so what one device writes any other reads.
 */
export function createModels(models = new Map<string, Model>()): Models {
  let found: Model[] = []
  const find = (context: string) => {
    const known = models.get(context)
    if (known) return known
    const model = { chance: 0.5, seen: 0 }
    models.set(context, model)
    return model
  }
  return {
    guess(contexts) {
      found = contexts.map(find)
      const chance = Math.floor(mix(found) * parts)
      return Math.min(parts - leastChance, Math.max(leastChance, chance))
    },
    learn(bit) {
      for (const model of found) learn(model, bit)
    },
    copy: () => createModels(new Map([...models].map(([name, model]) => [name, { ...model }]))),
  }
}

function mix(models: readonly Model[]): number {
  let sum = 0
  let weights = 0
  let closeness = 1
  for (const { chance, seen } of models) {
    const sureness = 1 / (chance * (1 - chance) + 0.003)
    const weight = (seen * sureness + 0.01) * closeness
    sum += weight * chance
    weights += weight
    closeness *= 6
  }
  return sum / weights
}

function learn(model: Model, bit: boolean) {
  model.chance += ((bit ? 1 : 0) - model.chance) / (model.seen + 1.5)
  if (model.seen < mostSeen) model.seen += 1
}
