import dagre from '@dagrejs/dagre'
import { analyse } from '#core/scenario/analyse.ts'
import { explore } from '#core/scenario/explore.ts'
import { nameEnding, type StoryMap } from '#core/scenario/map.ts'
import { findRoads } from '#core/scenario/roads.ts'
import type { Scenario } from '#core/scenario/scenario.ts'

/**
 * Lays out a story from left to right, at build: no learner loads the code that does it.
 * @param box the size of a scene or ending on the map.
 */
export function drawMap(scenario: Scenario, box = { width: 44, height: 44 }): StoryMap {
  const { places, looping } = explore(scenario)
  const roads = findRoads(places)
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 16, ranksep: 52, marginx: 4, marginy: 4 })
  graph.setDefaultEdgeLabel(() => ({}))
  const ids = [
    ...scenario.scenes.map(({ id }) => id),
    ...scenario.endings.map(({ id }) => nameEnding(id)),
  ]
  for (const id of ids) graph.setNode(id, { ...box })
  for (const { from, to } of roads) graph.setEdge(from, to)
  dagre.layout(graph)
  const size = graph.graph()
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
    nodes: ids.map((id) => {
      const { x, y } = graph.node(id)
      return { id, x: Math.round(x), y: Math.round(y), ...box }
    }),
    roads: roads.map((road) => ({
      ...road,
      points: graph
        .edge(road.from, road.to)
        .points.map(
          ({ x, y }: { x: number; y: number }) => [Math.round(x), Math.round(y)] as const,
        ),
    })),
    decisions:
      looping.length > 0
        ? { least: 0, most: Number.POSITIVE_INFINITY }
        : analyse(scenario, places).decisions,
  }
}
