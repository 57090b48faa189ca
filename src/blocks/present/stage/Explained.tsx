import type { StageBody } from '#core/workshop/stage-view.ts'
import { Ask } from './Ask.tsx'
import { Fill } from './Fill.tsx'
import { Letter } from './Letter.tsx'

interface Props {
  body: Extract<StageBody, { kind: 'bars' }>
  comment: string
}

/** Shows small bars beside the best answer and the reason for it. */
export function Explained({ body: { ask, bars, voted, isEstimate }, comment }: Props) {
  const best = bars.find(({ isKey }) => isKey)
  return (
    <div className="stage-explained">
      <div className="stage-bars stage-bars--small" aria-hidden="true">
        {bars.map(({ letter, count, isKey }) => (
          <div className="stage-bars__row" data-marked={isKey} key={letter}>
            <Letter letter={letter} />
            <Fill letter={letter} count={count} of={voted} isEstimate={isEstimate} />
            <p className="stage-bars__count">
              <b>
                {isEstimate && '≈ '}
                {count}
              </b>
            </p>
          </div>
        ))}
      </div>
      <div className="stage-explained__why">
        {best ? (
          <div className="stage__followed">
            <Letter letter={best.letter} isPatterned />
            <p>
              <b>{best.text}</b>
            </p>
          </div>
        ) : (
          <Ask>{ask}</Ask>
        )}
        <p>{comment}</p>
      </div>
    </div>
  )
}
