import { type MapNode, numberScene, type StoryMap } from '#core/scenario/map.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import { roadsBetween, stopsOfTelling } from './route.ts'

type Story = NonNullable<ConsoleView['story']>

interface Props {
  scenario: Scenario
  map: StoryMap
  story: Story
  /** The scene whose decision is still open, and the one that is on the stage. */
  open: string | undefined
  here: string | undefined
}

/** Draws the map of the story with the way on the stage; the lists below say the same in words. */
export function StoryRoute({ scenario, map, story: { tellings }, open, here }: Props) {
  const on = tellings.find(({ isOn }) => isOn)
  const stops = on ? stopsOfTelling(scenario, on, open) : []
  const taken = on ? roadsBetween(map, stops, on) : []
  const told = tellings.flatMap((telling) =>
    roadsBetween(map, stopsOfTelling(scenario, telling), telling),
  )
  const wayOf = (road: (typeof map.roads)[number]) => {
    if (taken.some((each) => each.road === road)) return 'on'
    return told.some((each) => each.road === road) ? 'told' : undefined
  }
  return (
    <figure className="console-map">
      <svg
        viewBox={`0 0 ${map.width} ${map.height}`}
        role="img"
        aria-label={`Map of the story. ${wordsOf(scenario, stops)} The lists below say the same.`}
      >
        {map.roads.map((road) => (
          <polyline
            key={`${road.from} ${road.to}`}
            className="console-map__road"
            data-way={wayOf(road)}
            points={road.points.map((point) => point.join()).join(' ')}
          />
        ))}
        {map.nodes.map((node) => (
          <Stop
            key={node.id}
            {...{ node, scenario }}
            isTaken={stops.includes(node.id)}
            isHere={node.id === here}
          />
        ))}
        {taken.map(({ letter, x, y, road }) => (
          <text key={`${road.from} ${road.to}`} className="console-map__letter" x={x} y={y}>
            {letter}
          </text>
        ))}
      </svg>
      <figcaption className="console__note">
        Thick line: the way on the stage, with its letters. Long dashes: other ways that were told.
        Ring: the scene on the stage. Squares are endings.
      </figcaption>
    </figure>
  )
}

interface StopProps {
  node: MapNode
  scenario: Scenario
  isTaken: boolean
  isHere: boolean
}

function Stop({ node, scenario, isTaken, isHere }: StopProps) {
  const { id, x, y, width, height } = node
  const number = numberScene(scenario, id)
  return (
    <g
      className="console-map__stop"
      data-taken={isTaken || undefined}
      data-here={isHere || undefined}
    >
      {number > 0 ? (
        <circle cx={x} cy={y} r={width / 2} />
      ) : (
        <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={4} />
      )}
      <text x={x} y={y}>
        {number > 0 ? number : 'E'}
      </text>
    </g>
  )
}

function wordsOf(scenario: Scenario, stops: readonly string[]): string {
  const scenes = stops.map((id) => numberScene(scenario, id)).filter((number) => number > 0)
  if (scenes.length === 0) return 'No decision has been made yet.'
  return `The way so far goes by ${scenes.length === 1 ? 'scene' : 'scenes'} ${scenes.join(', ')}.`
}
