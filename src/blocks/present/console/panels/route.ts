import { type MapRoad, nameEnding, type StoryMap } from '#core/scenario/map.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'

type Telling = NonNullable<ConsoleView['story']>['tellings'][number]

/** A road of a map as a telling took it, with the letter of the choice and where that is written. */
interface TakenRoad {
  readonly road: MapRoad
  readonly letter: string
  readonly x: number
  readonly y: number
}

/**
 * Names the places of the map that a telling came by, in order: scenes, then its ending.
 * @param open the scene whose decision is still open; where the last choice led is known by it alone.
 */
export function stopsOfTelling(
  { endings }: Scenario,
  { decisions, ending }: Telling,
  open?: string,
): string[] {
  const last = endings.find(({ title }) => title === ending)
  return [
    ...decisions.map(({ sceneId }) => sceneId),
    ...(open === undefined ? [] : [open]),
    ...(last ? [nameEnding(last.id)] : []),
  ]
}

/** Finds the roads between the places that a telling came by, each with the letter of its choice. */
export function roadsBetween(
  { roads }: StoryMap,
  stops: readonly string[],
  { decisions }: Telling,
): TakenRoad[] {
  return decisions.flatMap(({ letter }, at) => {
    const road = roads.find(({ from, to }) => from === stops[at] && to === stops[at + 1])
    return road ? [{ road, letter, ...middleOf(road.points) }] : []
  })
}

/** Returns the point halfway along a line. */
function middleOf(points: MapRoad['points']): { x: number; y: number } {
  const legs = points.slice(1).map((end, at) => ({ start: points[at] ?? end, end }))
  const lengthOf = ({ start, end }: (typeof legs)[number]) =>
    Math.hypot(end[0] - start[0], end[1] - start[1])
  let left = legs.reduce((sum, leg) => sum + lengthOf(leg), 0) / 2
  for (const leg of legs) {
    const length = lengthOf(leg)
    if (left <= length && length > 0) {
      const share = left / length
      return {
        x: leg.start[0] + share * (leg.end[0] - leg.start[0]),
        y: leg.start[1] + share * (leg.end[1] - leg.start[1]),
      }
    }
    left -= length
  }
  return { x: points[0]?.[0] ?? 0, y: points[0]?.[1] ?? 0 }
}
