import { Passage } from '#blocks/scenario/Passage.tsx'
import { quantityWords } from '#blocks/scenario/words.ts'
import { letterOf, letterTaken } from '#core/scenario/letter.ts'
import { numberScene, type StoryMap, stopsOf } from '#core/scenario/map.ts'
import { type EndedRun, offeredChoices, type Step } from '#core/scenario/play.ts'
import { quantityNames } from '#core/scenario/quantities.ts'
import type { Scenario } from '#core/scenario/scenario.ts'
import { movesOf } from '#core/scenario/trace.ts'
import { signed } from '#ui/signed.ts'

interface Props {
  scenario: Scenario
  map: StoryMap
  run: EndedRun
  onGoTo: (decisions: number) => void
}

/** Says in words what the map draws: each decision, what it moved, and what could have been chosen. */
export function PathOutline({ scenario, map, run, onGoTo }: Props) {
  const stops = stopsOf(run)
  return (
    <ol className="scenario__trace">
      {run.steps.map((step, at) => (
        // A scene may come twice in a story that loops, so only its place tells steps apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name
        <li key={at}>
          <Decision scenario={scenario} step={step} />
          <OtherRoads scenario={scenario} map={map} from={step.scene.id} taken={stops[at + 1]} />
          <button
            className="button"
            type="button"
            onClick={() => onGoTo(at)}
            aria-label={`Try again from here: ${step.scene.title}`}
          >
            Try again from here
          </button>
        </li>
      ))}
      <li>
        <p className="scenario__trace-scene">Ending: {run.ending.title}</p>
      </li>
    </ol>
  )
}

function Decision({ scenario, step }: { scenario: Scenario; step: Step }) {
  const { scene, choice, before, after } = step
  const number = numberScene(scenario, scene.id)
  const offered = offeredChoices(scene, before)
  return (
    <>
      <p className="scenario__trace-scene">
        <span className="scenario__number">Scene {number}</span> {scene.title}
      </p>
      <p>
        <strong>You chose {letterTaken(step)}:</strong> {choice.text}
      </p>
      <div className="scenario__told">
        <strong>What happened:</strong>
        <Passage passage={choice.consequence} state={after} people={scenario.people} />
      </div>
      <p>
        <strong>It moved:</strong> {describeMoves(step)}.
      </p>
      <ul className="scenario__untaken">
        {offered.map((other, at) =>
          other === choice ? null : (
            <li key={other.id}>
              <span className="scenario__gloss-inline">Not taken, {letterOf(at)}:</span>{' '}
              {other.text}
            </li>
          ),
        )}
      </ul>
    </>
  )
}

interface RoadsProps {
  scenario: Scenario
  map: StoryMap
  from: string
  taken: string | undefined
}

/** Names the other places that a scene can lead to, by number alone, so that nothing is given away. */
function OtherRoads({ scenario, map, from, taken }: RoadsProps) {
  const others = map.roads.filter((road) => road.from === from && road.to !== taken)
  const scenes = others.flatMap(({ to }) => {
    const number = numberScene(scenario, to)
    return number > 0 ? [`scene ${number}`] : []
  })
  const endings = others.length - scenes.length
  const names = [...scenes, ...(endings > 0 ? [countEndings(endings)] : [])]
  if (names.length === 0) return null
  return <p className="scenario__gloss">From here the story can also go to {names.join(', ')}.</p>
}

function countEndings(count: number): string {
  return count === 1 ? 'another ending' : `${count} other endings`
}

function describeMoves(step: Step): string {
  const moves = movesOf(step)
  const moved = quantityNames.filter((name) => moves[name] !== 0)
  if (moved.length === 0) return 'nothing'
  return moved
    .map((name) => `${quantityWords[name].name.toLowerCase()} ${signed(moves[name])}`)
    .join(', ')
}
