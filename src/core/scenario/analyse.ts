import { type Finish, isFinish, type Move, type Place } from './explore.ts'
import { plainText, showPassage } from './passage.ts'
import type { Choice, Ending, Scenario, Scene } from './scenario.ts'
import { countWords } from './word-count.ts'

/** What playing every path of a story comes to, counted without playing each. */
export interface Analysis {
  /** The number of paths. */
  readonly paths: number
  /** Paths to each ending. */
  readonly endings: ReadonlyMap<Ending, number>
  /** The chance of each ending for somebody who chooses by dice, from 0 to 1. */
  readonly odds: ReadonlyMap<Ending, number>
  /** Paths to the best ending. */
  readonly best: number
  /** Paths to the best ending on which each choice is made. */
  readonly bestBy: ReadonlyMap<Choice, number>
  /** Paths that never come by a scene. */
  readonly missing: ReadonlyMap<Scene, number>
  /** Different orders of modes among the paths to the best ending; never counted beyond 32. */
  readonly bestPatterns: ReadonlySet<string>
  /** For each opening choice, the chance of each ending after it. */
  readonly oddsAfter: ReadonlyMap<Choice, ReadonlyMap<Ending, number>>
  readonly decisions: { readonly least: number; readonly most: number }
  /** The longest reading, in minutes: 200 words a minute and 20 seconds a decision. */
  readonly minutes: number
}

/** What may still happen from one place on. */
interface Ahead {
  paths: number
  best: number
  endings: Map<Ending, number>
  odds: Map<Ending, number>
  patterns: Set<string>
  least: number
  most: number
  minutes: number
}

const mostPatterns = 32

/**
 * Counts the paths of a story from its places, which must go from the opening on and not in circles.
 *
 * Each place is looked at once from the end and once from the opening, so time grows with the places
 * and not with the paths, of which there may be more than a number can hold exactly.
 */
export function analyse(scenario: Scenario, places: readonly Place[]): Analysis {
  const ahead = new Map<Place | Finish, Ahead>()
  for (const place of places.toReversed()) ahead.set(place, lookAhead(place, ahead))
  const [opening] = places
  const whole = opening && ahead.get(opening)
  if (!whole) return emptyAnalysis
  const numbered = numberMoves(places)
  return {
    paths: whole.paths,
    endings: whole.endings,
    odds: whole.odds,
    best: whole.best,
    bestBy: countBest(scenario, numbered, whole.best),
    missing: countMissing(scenario, numbered),
    bestPatterns: whole.patterns,
    oddsAfter: new Map(
      opening.moves.map(({ choice, to }) => [choice, ahead.get(to)?.odds ?? oddsOf(to)]),
    ),
    decisions: { least: whole.least, most: whole.most },
    minutes: countWords(scenario.premise) / wordsAMinute + whole.minutes,
  }
}

const emptyAnalysis: Analysis = {
  paths: 0,
  endings: new Map(),
  odds: new Map(),
  best: 0,
  bestBy: new Map(),
  missing: new Map(),
  bestPatterns: new Set(),
  oddsAfter: new Map(),
  decisions: { least: 0, most: 0 },
  minutes: 0,
}

const wordsAMinute = 200
const minutesADecision = 1 / 3

function lookAhead(place: Place, known: Map<Place | Finish, Ahead>): Ahead {
  const { scene, state, offered, moves } = place
  const all: Ahead = { ...startAhead(), least: Number.POSITIVE_INFINITY }
  let longest = 0
  for (const { choice, after, to } of moves) {
    const next = known.get(to) ?? endAhead(to)
    known.set(to, next)
    all.paths += next.paths
    all.best += next.best
    for (const [ending, count] of next.endings) add(all.endings, ending, count)
    for (const [ending, odds] of next.odds) add(all.odds, ending, odds / moves.length)
    for (const pattern of next.patterns) {
      if (all.patterns.size < mostPatterns) all.patterns.add(`${choice.mode} ${pattern}`)
    }
    all.least = Math.min(all.least, 1 + next.least)
    all.most = Math.max(all.most, 1 + next.most)
    const told = countWords(plainText(showPassage(choice.consequence, after)))
    longest = Math.max(longest, told / wordsAMinute + next.minutes)
  }
  const words =
    countWords(plainText(showPassage(scene.text, state))) +
    offered.reduce((sum, { text }) => sum + countWords(text), 0)
  all.minutes = words / wordsAMinute + minutesADecision + longest
  return all
}

function startAhead(): Ahead {
  return {
    paths: 0,
    best: 0,
    endings: new Map(),
    odds: new Map(),
    patterns: new Set(),
    least: 0,
    most: 0,
    minutes: 0,
  }
}

function endAhead(to: Place | Finish): Ahead {
  if (!isFinish(to)) throw new Error('A place comes after the places that it leads to.')
  const { ending, state } = to
  if (!ending) return { ...startAhead(), paths: 1 }
  return {
    ...startAhead(),
    paths: 1,
    best: ending.best ? 1 : 0,
    endings: new Map([[ending, 1]]),
    odds: new Map([[ending, 1]]),
    patterns: new Set(ending.best ? [''] : []),
    minutes: countWords(plainText(showPassage(ending.text, state))) / wordsAMinute,
  }
}

function oddsOf(to: Place | Finish): Map<Ending, number> {
  return isFinish(to) && to.ending ? new Map([[to.ending, 1]]) : new Map()
}

/** A move with the number of the place that it leads to; -1 for an end of the story. */
interface NumberedMove extends Move {
  readonly next: number
}

function numberMoves(places: readonly Place[]): NumberedMove[][] {
  const numbers = new Map(places.map((place, number) => [place, number]))
  return places.map(({ moves }) =>
    moves.map((move) => ({ ...move, next: isFinish(move.to) ? -1 : (numbers.get(move.to) ?? -1) })),
  )
}

/** Counts the paths to each ending, and nothing else; see `analyse` for what the places must be. */
export function countEndings({ endings }: Scenario, places: readonly Place[]): Map<Ending, number> {
  const moves = numberMoves(places)
  const all = () => true
  return new Map(
    endings.map((ending) => {
      const isIt = ({ to }: Move) => (isFinish(to) && to.ending === ending ? 1 : 0)
      return [ending, countPaths(moves, isIt, all)]
    }),
  )
}

/** Counts, for each choice, the paths to the best ending that make it: all but those without it. */
function countBest({ scenes }: Scenario, moves: readonly NumberedMove[][], best: number) {
  const isBest = ({ to }: Move) => (isFinish(to) && to.ending?.best ? 1 : 0)
  const choices = scenes.flatMap((scene) => scene.choices)
  return new Map(
    choices.map((choice) => {
      const without = countPaths(moves, isBest, ({ choice: made }) => made !== choice)
      return [choice, best - without]
    }),
  )
}

/** Counts, for each scene, the paths that never come by it. */
function countMissing({ scenes }: Scenario, moves: readonly NumberedMove[][]) {
  return new Map(
    scenes.map((scene, at) => {
      const isElsewhere = ({ to }: Move) => isFinish(to) || to.scene !== scene
      return [scene, at === 0 ? 0 : countPaths(moves, () => 1, isElsewhere)]
    }),
  )
}

/** Counts the paths of which every move is allowed, each as its end is worth. */
function countPaths(
  moves: readonly NumberedMove[][],
  worth: (end: Move) => number,
  isAllowed: (move: Move) => boolean,
): number {
  const ahead = new Float64Array(moves.length)
  for (let number = moves.length - 1; number >= 0; number -= 1) {
    let paths = 0
    for (const move of moves[number] ?? []) {
      if (isAllowed(move)) paths += move.next < 0 ? worth(move) : (ahead[move.next] ?? 0)
    }
    ahead[number] = paths
  }
  return ahead[0] ?? 0
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number) {
  counts.set(key, (counts.get(key) ?? 0) + by)
}
