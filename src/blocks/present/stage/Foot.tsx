import type { Timer } from '#core/workshop/session.ts'
import type { StageView } from '#core/workshop/stage-view.ts'
import { secondsLeft, writeClock } from './clock.ts'
import { votesOf } from './words.ts'

/** The small line at the bottom: what this is, how many voted, the page and the time that is left. */
export function Foot({ view, now }: { view: StageView; now: number }) {
  const { eyebrow, isRehearsal, body, page, timer } = view
  const votes = votesOf(body)
  return (
    <div className="stage__foot">
      {isRehearsal && <p className="stage__rehearsal">Rehearsal</p>}
      <p className="stage__eyebrow">{eyebrow}</p>
      {votes && <p>{votes}</p>}
      {page && page.of > 1 && (
        <p>
          <span className="visually-hidden">Page </span>
          {page.at}/{page.of}
        </p>
      )}
      {timer && <Clock timer={timer} now={now} />}
    </div>
  )
}

/** A timer is never announced by itself: its role says so. */
function Clock({ timer, now }: { timer: Timer; now: number }) {
  const left = secondsLeft(timer, now)
  return (
    <p className="stage__clock" role="timer" aria-label={timer.label}>
      {timer.endsAt === undefined && left > 0 && <Paused />}
      {left === 0 ? 'Time is up' : writeClock(left)}
    </p>
  )
}

function Paused() {
  return (
    <>
      <i className="stage__paused" aria-hidden="true" />
      <span className="visually-hidden">Paused at </span>
    </>
  )
}
