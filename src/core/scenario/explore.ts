import { testsOf } from './condition.ts'
import { conditionsOf } from './conditions.ts'
import { findEnding, followLink, offeredChoices } from './play.ts'
import { quantityNames } from './quantities.ts'
import type { Choice, Ending, Scenario, Scene } from './scenario.ts'
import { applyChoice, countIn, enterScene, type State, startState } from './state.ts'

/** A scene in one state: everything that may still happen depends on these two alone. */
export interface Place {
  readonly scene: Scene
  readonly state: State
  readonly offered: readonly Choice[]
  readonly moves: readonly Move[]
  /** The move that first led here, and the place it was made in; undefined at the opening. */
  readonly from?: { readonly place: Place; readonly choice: Choice }
}

/** What one choice does in a place. */
export interface Move {
  readonly choice: Choice
  readonly after: State
  /** The next place, or the end of the story. */
  readonly to: Place | Finish
}

/** The end of a story in one state; `ending` is undefined where the endings leave a gap. */
export interface Finish {
  readonly ending: Ending | undefined
  readonly state: State
}

/** Everything that can happen in a story. */
export interface Exploration {
  /** Every place once; each after all the places that lead to it, unless some go in circles. */
  readonly places: readonly Place[]
  /** Places that can come round to themselves without anything having changed. */
  readonly looping: readonly Place[]
  /** False when the story has more places than `most`, so that the rest was not looked at. */
  readonly isWhole: boolean
}

/** Tells an end of the story from a place. */
export function isFinish(to: Place | Finish): to is Finish {
  return !('scene' in to)
}

/**
 * Finds every place of a story by playing every choice in every state.
 *
 * A place is remembered by its scene and by those facts alone that some condition of the story
 * asks about, so that the number of places, not of paths, bounds time and memory.
 * @param most the number of places after which it gives up.
 */
export function explore(scenario: Scenario, most = 100_000): Exploration {
  const scenes = new Map(scenario.scenes.map((scene) => [scene.id, scene]))
  const forget = forgetterOf(scenario)
  const known = new Map<string, Open>()
  const finishes = new Map<string, Finish>()
  const [first] = scenario.scenes
  if (!first) return { places: [], looping: [], isWhole: true }
  const open: Open[] = []

  function enter(scene: Scene, before: State, from?: Place['from']): Place {
    const state = forget(enterScene(before, scene.id))
    const key = `${scene.id}|${nameState(state)}`
    const old = known.get(key)
    if (old) return old
    const offered = offeredChoices(scene, state)
    const place: Open = { scene, state, offered, moves: [], ...(from && { from }) }
    known.set(key, place)
    open.push(place)
    return place
  }
  function finish(state: State): Finish {
    const key = nameState(state)
    const old = finishes.get(key)
    if (old) return old
    const end = { ending: findEnding(scenario, state), state }
    finishes.set(key, end)
    return end
  }

  enter(first, startState(scenario))
  for (const place of open) {
    if (known.size > most) return { places: open, looping: [], isWhole: false }
    for (const choice of place.offered) {
      const after = forget(applyChoice(place.state, place.scene.id, choice))
      const next = scenes.get(followLink(choice, after))
      const to = next ? enter(next, after, { place, choice }) : finish(after)
      place.moves.push({ choice, after, to })
    }
  }
  return { ...sortPlaces(open), isWhole: true }
}

interface Open extends Place {
  readonly moves: Move[]
}

/** Sorts places so that each comes after those that lead to it (Kahn 1962), unless some go in circles. */
function sortPlaces(places: readonly Place[]): Pick<Exploration, 'places' | 'looping'> {
  const waiting = new Map<Place, number>(places.map((place) => [place, 0]))
  for (const { moves } of places) {
    for (const { to } of moves) if (!isFinish(to)) waiting.set(to, (waiting.get(to) ?? 0) + 1)
  }
  const sorted = places.filter((place) => waiting.get(place) === 0)
  for (const { moves } of sorted) {
    for (const { to } of moves) {
      if (isFinish(to)) continue
      const left = (waiting.get(to) ?? 0) - 1
      waiting.set(to, left)
      if (left === 0) sorted.push(to)
    }
  }
  if (sorted.length === places.length) return { places: sorted, looping: [] }
  const done = new Set(sorted)
  return { places, looping: keepCircles(places.filter((place) => !done.has(place))) }
}

/** Keeps the places that lead back among themselves, by taking away those that lead out of them. */
function keepCircles(places: readonly Place[]): Place[] {
  const left = new Set(places)
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const place of left) {
      if (!place.moves.some(({ to }) => !isFinish(to) && left.has(to))) left.delete(place)
    }
  }
  return [...left]
}

/** Returns what drops from a state the facts that no condition of the story asks about. */
function forgetterOf(scenario: Scenario): (state: State) => State {
  const tests = conditionsOf(scenario).flatMap(({ condition }) => testsOf(condition))
  const counters = Object.keys(scenario.counters).filter((name) =>
    tests.some((test) => test.kind === 'compare' && test.of === name),
  )
  /** The highest number of visits that makes a difference, by scene. */
  const visits = new Map<string, number>()
  for (const test of tests) {
    if (test.kind === 'times')
      visits.set(test.scene, Math.max(visits.get(test.scene) ?? 0, test.value + 1))
  }
  const chosen = new Set(
    tests.flatMap((test) => (test.kind === 'chose' ? [`${test.scene}/${test.choice}`] : [])),
  )
  return (state) => ({
    quantities: state.quantities,
    counters: pick(counters, state.counters),
    visits:
      visits.size === 0
        ? {}
        : Object.fromEntries(
            [...visits]
              .filter(([scene]) => countIn(state.visits, scene) > 0)
              .map(([scene, most]) => [scene, Math.min(most, countIn(state.visits, scene))]),
          ),
    chosen: state.chosen.filter((name) => chosen.has(name)),
  })
}

function pick(names: readonly string[], counters: State['counters']): State['counters'] {
  return names.length === 0
    ? {}
    : Object.fromEntries(names.map((name) => [name, countIn(counters, name)]))
}

function nameState({ quantities, counters, visits, chosen }: State): string {
  const numbers = quantityNames.map((name) => quantities[name]).join()
  const facts = [
    ...Object.entries(counters).map(([name, value]) => `${name}=${value}`),
    ...Object.entries(visits).map(([name, value]) => `${name}:${value}`),
    ...chosen.toSorted(),
  ]
  return facts.length === 0 ? numbers : `${numbers} ${facts.join(' ')}`
}

/** Lists the choices on one way to a place, the first one first. */
export function wayTo(place: Place): { scene: Scene; choice: Choice }[] {
  const way: { scene: Scene; choice: Choice }[] = []
  for (let { from } = place; from; { from } = from.place)
    way.unshift({ scene: from.place.scene, choice: from.choice })
  return way
}
