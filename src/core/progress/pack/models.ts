import type { Contexts } from './coder.ts'

interface Model {
  /** The chance of a true bit. */
  chance: number
  seen: number
}

/** Learns the chances of bits by their contexts. */
export interface Models {
  /** Returns the chance that the next bit is true there, in 65,536ths. */
  guess(contexts: Contexts, place: number): number
  /** Learns what the bit was that was guessed last. */
  learn(bit: boolean): void
  /** Creates models that go on from what these have learned, and leave them as they are. */
  goOn(): Models
}

/** The models of each context, by place: looking up a name that stays the same is cheap. */
type Table = Map<string, Map<number, Model>>
type ReadonlyTable = ReadonlyMap<string, ReadonlyMap<number, Readonly<Model>>>

/** Parts into which the chance of a bit is divided. */
export const parts = 65_536

/** The place of a bit that is no part of anything. */
export const alone = -1

/** No bit is ever taken for certain: the surest costs 0.006 bits, which bounds what a text holds. */
const leastChance = parts / 256
/** After so many bits a chance moves no slower, so that it follows a record that changes. */
const mostSeen = 250

/**
 * Creates models that know nothing yet, or what others were taught.
 *
 * A chance starts at one half and moves by ever smaller steps (Krichevsky and Trofimov); of several
 * contexts those count most that have seen much and are sure. Only sums, products and quotients are
 * used, which every engine rounds alike (IEEE 754), so what one device writes any other reads.
 */
export function createModels(taught: ReadonlyTable = new Map()): Models {
  const table: Table = new Map()
  let found: Model[] = []
  const find = (context: string, place: number) => {
    let models = table.get(context)
    if (!models) {
      models = new Map()
      table.set(context, models)
    }
    let model = models.get(place)
    if (!model) {
      model = { ...(taught.get(context)?.get(place) ?? { chance: 0.5, seen: 0 }) }
      models.set(place, model)
    }
    return model
  }
  return {
    guess(contexts, place) {
      const names = typeof contexts === 'string' ? [contexts] : contexts
      found = names.map((context) => find(context, place))
      const chance = Math.floor(mix(found) * parts)
      return Math.min(parts - leastChance, Math.max(leastChance, chance))
    },
    learn(bit) {
      for (const model of found) learn(model, bit)
    },
    goOn: () => createModels(table),
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
