interface Props {
  onBack: () => void
  onStartAgain: () => void
  /** What starting again is called here. */
  startAgain?: string
}

/** Offers the ways back: one step, or to the start. */
export function ScenarioActs({ onBack, onStartAgain, startAgain = 'Start again' }: Props) {
  return (
    <div className="scenario__acts">
      <button className="button" type="button" onClick={onBack}>
        Back one step
      </button>
      <button className="button" type="button" onClick={onStartAgain}>
        {startAgain}
      </button>
    </div>
  )
}
