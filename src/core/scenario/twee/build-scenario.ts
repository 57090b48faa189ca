import { buildEnding, buildScene } from './build-members.ts'
import { type Cast, castPassages, type Member } from './cast.ts'
import type { Facts } from './facts.ts'
import { pick, without } from './members.ts'
import { findMisfits } from './misfits.ts'
import type { TweePassage } from './notation.ts'
import type { TweeProblem } from './problem.ts'

interface Whole {
  readonly words: string
  readonly line: number
}

/** What was read out of a Twee file, not yet put together. */
export interface Sources {
  readonly passages: readonly TweePassage[]
  readonly facts: Facts
  readonly factLines: ReadonlyMap<string, number>
  readonly title: Whole | undefined
  readonly premise: Whole | undefined
  readonly reflection: Whole | undefined
  /** The name of the passage with which Twine starts. */
  readonly start: string | undefined
}

type Built =
  | { readonly data: undefined; readonly problems: TweeProblem[] }
  | { readonly data: Record<string, unknown>; lineOf(path: readonly PropertyKey[]): number }

const ownKeys = [
  ...['id', 'slug', 'title', 'context', 'role', 'premise', 'minutes', 'objectives', 'claims'],
  ...['start', 'counters', 'people', 'reflection', 'scenes', 'endings'],
]

/** Puts passages and facts together to what `scenarioSchema` reads, as an author would file it. */
export function buildScenario(sources: Sources): Built {
  const { passages, facts, title, premise, reflection } = sources
  const cast = castPassages(passages, facts.people)
  const problems = findMisfits(sources, cast)
  if (problems.length > 0) return { data: undefined, problems }
  const lines = new Map(
    [...sources.factLines].filter(([path]) => !/^(scenes|endings)\./.test(path)),
  )
  for (const [name, whole] of Object.entries({ title, premise, reflection })) {
    if (whole) lines.set(name, whole.line)
  }
  const data = {
    ...pick(facts, ['id', 'slug']),
    title: title?.words,
    ...pick(facts, ['context', 'role']),
    premise: premise?.words,
    ...pick(facts, ['minutes', 'objectives', 'claims', 'start', 'counters', 'people']),
    reflection: reflection?.words,
    ...without(facts, ownKeys),
    scenes: orderScenes(sources, cast.scenes).map((member, index) =>
      buildScene(member, `scenes.${index}`, sources, { cast, lines }),
    ),
    endings: orderEndings(cast).map((member, index) =>
      buildEnding(member, `endings.${index}`, sources, { cast, lines }),
    ),
  }
  return { data, lineOf: (path) => nearestLine(lines, path) }
}

/** The order of the facts, then new scenes as the file has them; what Twine starts with comes first. */
function orderScenes({ facts, start }: Sources, scenes: readonly Member[]): Member[] {
  const places = new Map(facts.scenes.map(({ id }, index) => [id, index]))
  const rank = ({ passage, id }: Member) =>
    passage.name === start ? -1 : (places.get(id) ?? places.size)
  return scenes.toSorted((one, other) => rank(one) - rank(other))
}

/** The order of the passage "end", by which the first ending that fits is taken. */
function orderEndings({ endings, ways }: Cast): Member[] {
  const places = new Map(ways.map(({ target }, index) => [target, index]))
  const rank = ({ passage }: Member) => places.get(passage.name) ?? places.size
  return endings.toSorted((one, other) => rank(one) - rank(other))
}

/** The line of a path, or of the nearest thing around it that has one. */
function nearestLine(lines: ReadonlyMap<string, number>, path: readonly PropertyKey[]): number {
  const line = lines.get(path.map(String).join('.'))
  if (line !== undefined) return line
  return path.length === 0 ? 1 : nearestLine(lines, path.slice(0, -1))
}
