import type { Look } from '#core/workshop/session.ts'
import { Letter } from './Letter.tsx'

/** Sizes of text as shares of the height, with the scale that makes a text this large. */
const sizes = [
  { height: 8, scale: '1.6' },
  { height: 7, scale: '1.4' },
  { height: 6, scale: '1.2' },
  { height: 5, scale: '1.0' },
  { height: 4, scale: '0.8' },
]
const greys = [0, 32, 64, 96, 128, 160, 192, 224, 255]
const letters = ['A', 'B', 'C', 'D', 'E', 'F']

/** Shows what a projector cuts off and what the last row can read, before anything else is shown. */
export function TestCard({ look: { safe } }: { look: Look }) {
  return (
    <div className="stage-card">
      <Corners safe={safe} />
      <div className="stage-card__sizes">
        {sizes.map(({ height, scale }) => (
          <p key={scale}>
            <span className="stage-card__scale">{scale}</span>
            <span style={{ fontSize: `${height}cqh` }}>Can the last row read this line?</span>
          </p>
        ))}
      </div>
      <p className="stage__small">
        Are all four corners whole? Can you tell each grey from the next?
      </p>
      <div className="stage-card__colors">
        <ul className="stage-card__letters" aria-label="The letters of the answers">
          {letters.map((letter) => (
            <li key={letter}>
              <Letter letter={letter} isPatterned />
            </li>
          ))}
        </ul>
        <div className="stage-card__greys" aria-hidden="true">
          {greys.map((grey) => (
            <i key={grey} style={{ background: `rgb(${grey} ${grey} ${grey})` }} />
          ))}
        </div>
      </div>
    </div>
  )
}

function Corners({ safe }: { safe: number }) {
  return (
    <div className="stage-card__corners" style={{ inset: `${safe}cqh` }} aria-hidden="true">
      {['top left', 'top right', 'bottom left', 'bottom right'].map((corner) => (
        <i key={corner} data-corner={corner} />
      ))}
    </div>
  )
}
