import type { EndedRun } from './play.ts'
import type { Scenario } from './scenario.ts'

/** A story's scenes and endings as boxes and lines of a drawing, in units of the drawing. */
export interface StoryMap {
  readonly width: number
  readonly height: number
  readonly nodes: readonly MapNode[]
  readonly roads: readonly MapRoad[]
  /** Decisions on the shortest and on the longest path. */
  readonly decisions: { readonly least: number; readonly most: number }
}

/** A scene or an ending; x and y are the middle of its box. */
export interface MapNode {
  /** The id of the scene, or of the ending after "end:". */
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A way from a scene to another scene or to an ending, whichever choices take it. */
export interface Road {
  readonly from: string
  readonly to: string
  /** The ids of the choices that lead this way in some state. */
  readonly choices: readonly string[]
}

export interface MapRoad extends Road {
  /** The corners of its line, each as x and y. */
  readonly points: readonly (readonly [number, number])[]
}

/** Names an ending on a map, where a scene may have the same id. */
export function nameEnding(id: string): string {
  return `end:${id}`
}

/** Returns the number of a scene in its story, the first one being 1; 0 for what is no scene. */
export function numberScene({ scenes }: Scenario, id: string): number {
  return scenes.findIndex((scene) => scene.id === id) + 1
}

/** Names the places of a map that a run came by, in order, its ending last. */
export function stopsOf({ steps, ending }: EndedRun): string[] {
  return [...steps.map(({ scene }) => scene.id), nameEnding(ending.id)]
}
