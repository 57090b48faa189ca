import {
  type MapNode,
  type MapRoad,
  nameEnding,
  numberScene,
  type StoryMap,
  stopsOf,
} from '#core/scenario/map.ts'
import type { EndedRun } from '#core/scenario/play.ts'
import type { Scenario } from '#core/scenario/scenario.ts'

interface Props {
  scenario: Scenario
  map: StoryMap
  run: EndedRun
  /** Ids of the endings ever reached; the others stay unnamed. */
  seen: readonly string[]
}

/**
 * Draws the story with the path that was taken. Scenes bear the numbers of the outline below, which
 * says the same in words.
 */
export function PathMap({ scenario, map, run, seen }: Props) {
  const stops = stopsOf(run)
  const isTaken = ({ from, to }: MapRoad) =>
    stops.some((stop, at) => stop === from && stops[at + 1] === to)
  const roads = map.roads.toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b)))
  return (
    <figure className="scenario__map">
      <svg
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-label={`Map of the story: your path by scene ${run.steps
          .map(({ scene }) => numberScene(scenario, scene.id))
          .join(', ')} to the ending “${run.ending.title}”. The list below says the same.`}
      >
        {roads.map((road) => (
          <Road key={`${road.from} ${road.to}`} road={road} isTaken={isTaken(road)} />
        ))}
        {map.nodes.map((node) => (
          <Stop
            key={node.id}
            node={node}
            isTaken={stops.includes(node.id)}
            label={labelOf(scenario, node.id, seen)}
          />
        ))}
      </svg>
      <figcaption className="scenario__gloss">
        Thick line: your path. Thin lines: roads that you did not take. Squares are endings; a
        question mark is one that you have not found.
      </figcaption>
    </figure>
  )
}

function Road({ road: { points }, isTaken }: { road: MapRoad; isTaken: boolean }) {
  return (
    <polyline
      className={isTaken ? 'scenario__road scenario__road--taken' : 'scenario__road'}
      points={points.map((point) => point.join()).join(' ')}
    />
  )
}

function Stop({ node, isTaken, label }: { node: MapNode; isTaken: boolean; label: string }) {
  const { id, x, y, width, height } = node
  const look = isTaken ? 'scenario__stop scenario__stop--taken' : 'scenario__stop'
  return (
    <g className={look}>
      {id.startsWith('end:') ? (
        <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={4} />
      ) : (
        <circle cx={x} cy={y} r={width / 2} />
      )}
      <text x={x} y={y}>
        {label}
      </text>
    </g>
  )
}

function labelOf(scenario: Scenario, id: string, seen: readonly string[]): string {
  const number = numberScene(scenario, id)
  if (number > 0) return String(number)
  const { endings } = scenario
  const at = endings.findIndex((ending) => nameEnding(ending.id) === id)
  const ending = endings[at]
  return ending && seen.includes(ending.id) ? nameMark(at) : '?'
}

/** Returns the mark of an ending, such as E3. */
function nameMark(at: number): string {
  return `E${at + 1}`
}
