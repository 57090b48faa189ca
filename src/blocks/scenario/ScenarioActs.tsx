import type { Step } from '#core/scenario/play.ts'
import type { WaysBack } from './use-playing.ts'

interface Props extends Pick<WaysBack, 'onBack' | 'onStartAgain'> {
  steps: readonly Step[]
  onGoTo: WaysBack['onGoTo']
  /** What starting again is called here. */
  startAgain?: string
}

/** Offers the ways back: one step, to the last checkpoint, or to the start. */
export function ScenarioActs({
  steps,
  onBack,
  onGoTo,
  onStartAgain,
  startAgain = 'Start again',
}: Props) {
  const checkpoint = steps.findLastIndex(
    ({ scene }, at) => scene.checkpoint && at > 0 && at < steps.length - 1,
  )
  return (
    <div className="scenario__acts">
      <button className="button" type="button" onClick={onBack}>
        Back one step
      </button>
      {checkpoint > 0 && (
        <button className="button" type="button" onClick={() => onGoTo(checkpoint)}>
          Back to “{steps[checkpoint]?.scene.title}”
        </button>
      )}
      <button className="button" type="button" onClick={onStartAgain}>
        {startAgain}
      </button>
    </div>
  )
}
