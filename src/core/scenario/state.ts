import { applyEffects, type Quantities } from './quantities.ts'
import type { Choice, Scenario } from './scenario.ts'

/** Everything that a condition may ask about. */
export interface State {
  readonly quantities: Quantities
  /** What the story counts, by the names that its author gave. */
  readonly counters: Readonly<Record<string, number>>
  /** How often each scene was entered; a scene that is missing was not. */
  readonly visits: Readonly<Record<string, number>>
  /** The choices that were made, as SCENE/CHOICE, each once. */
  readonly chosen: readonly string[]
}

export const highestCount = 20

/** Returns how high a count stands; 0 for a name that was never counted, "constructor" too. */
export function countIn(counts: Readonly<Record<string, number>>, name: string): number {
  return Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0
}

/** Names a choice of a scene, as `chose` does. */
export function nameChoice(scene: string, choice: string): string {
  return `${scene}/${choice}`
}

/** Gives the state before the first scene is entered. */
export function startState({ start, counters }: Pick<Scenario, 'start' | 'counters'>): State {
  return { quantities: start, counters, visits: {}, chosen: [] }
}

/** Gives the state once a scene has been entered. */
export function enterScene(state: State, scene: string): State {
  return { ...state, visits: { ...state.visits, [scene]: countIn(state.visits, scene) + 1 } }
}

/** Gives the state after a choice; quantities stay within 0 and 10, counters within 0 and 20. */
export function applyChoice(state: State, scene: string, choice: Choice): State {
  const name = nameChoice(scene, choice.id)
  return {
    quantities: applyEffects(state.quantities, choice.effects),
    counters: count(state.counters, choice.counts),
    visits: state.visits,
    chosen: state.chosen.includes(name) ? state.chosen : [...state.chosen, name],
  }
}

function count(
  before: State['counters'],
  counts: Readonly<Record<string, number>> | undefined,
): State['counters'] {
  if (!counts) return before
  const moved = Object.entries(counts).map(([name, by]): [string, number] => [
    name,
    Math.min(highestCount, Math.max(0, countIn(before, name) + by)),
  ])
  return { ...before, ...Object.fromEntries(moved) }
}
