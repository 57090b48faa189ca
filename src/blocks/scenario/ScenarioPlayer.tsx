import { ScenarioConsequence } from './ScenarioConsequence.tsx'
import { ScenarioEnding } from './ScenarioEnding.tsx'
import { ScenarioScene } from './ScenarioScene.tsx'
import { type PlayerProps, usePlaying } from './use-playing.ts'

/** Plays a scenario: one scene at a time, then its consequence, and the trace at the end. */
export function ScenarioPlayer(props: PlayerProps) {
  const playing = usePlaying(props)
  return (
    <div className="scenario">
      <div className="visually-hidden" role="status">
        {playing.status}
      </div>
      {playing.run.dropped > 0 && <Dropped count={playing.run.dropped} />}
      <Place {...props} playing={playing} />
    </div>
  )
}

type PlaceProps = PlayerProps & { playing: ReturnType<typeof usePlaying> }

function Place({ playing, ...props }: PlaceProps) {
  const { scenario } = props
  const { run, told, eyebrow, heading, back } = playing
  if (told) {
    const { people } = scenario
    return (
      <ScenarioConsequence
        {...{ steps: run.steps, step: told, people, eyebrow, heading, back }}
        onGoOn={playing.goOn}
      />
    )
  }
  if (run.kind === 'scene') {
    return (
      <ScenarioScene {...{ scenario, run, eyebrow, heading, back }} onChoose={playing.choose} />
    )
  }
  return <ScenarioEnding {...props} {...{ run, heading, back }} />
}

function Dropped({ count }: { count: number }) {
  const decisions =
    count === 1 ? 'last decision no longer fits' : `last ${count} decisions no longer fit`
  return (
    <p className="scenario__note">
      This story has changed since you played it, and your {decisions}. You can go on from here.
    </p>
  )
}
