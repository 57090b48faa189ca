import { useStore } from '@nanostores/react'
import { $now } from '#blocks/present/console/clock.ts'
import { behindBy, paceWords, partsAt } from '#blocks/present/console/pace.ts'
import { hourAndMinute, spentOf } from '#blocks/present/console/time-words.ts'
import { timerLabel, timerMinutes } from '#blocks/present/console/timer-for.ts'
import { secondsLeft, writeClock } from '#blocks/present/stage/clock.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import type { Session, Timer } from '#core/workshop/session.ts'
import { Act } from './Act.tsx'

interface Props {
  session: Session
  view: ConsoleView
}

/** The clock of the session, and the timer of what the room is at. */
export function Clocks({ session, view }: Props) {
  return (
    <div className="console__clocks">
      <SessionClock {...{ session, view }} />
      <PhaseTimer timer={session.timer} label={timerLabel(view)} />
    </div>
  )
}

function SessionClock({ session, view }: Props) {
  const now = useStore($now)
  const { startedAt } = session
  const parts = partsAt(view.parts, session, now)
  if (startedAt === undefined) {
    return (
      <div className="console__clock">
        <p>The clock stands still.</p>
        <Act command={{ do: 'start' }}>Start the clock</Act>
      </div>
    )
  }
  const planned = parts.reduce((sum, { plannedMs }) => sum + plannedMs, 0)
  return (
    <p className="console__clock">
      <span>
        Since {hourAndMinute(startedAt)}: {spentOf(Math.max(0, now - startedAt), planned)}
      </span>
      <b>{paceWords(behindBy(parts))}</b>
    </p>
  )
}

function PhaseTimer({ timer, label }: { timer: Timer | undefined; label: string }) {
  return (
    <fieldset className="console__timer">
      <legend className="visually-hidden">Timer</legend>
      {timer ? <Running timer={timer} /> : <Starting label={label} />}
    </fieldset>
  )
}

function Starting({ label }: { label: string }) {
  return (
    <>
      <p className="console__timer-name">{label} for</p>
      {timerMinutes.map((minutes) => (
        <Act key={minutes} command={{ do: 'start-timer', label, minutes }}>
          {minutes} min
        </Act>
      ))}
    </>
  )
}

function Running({ timer }: { timer: Timer }) {
  const now = useStore($now)
  const left = secondsLeft(timer, now)
  const isPaused = timer.endsAt === undefined
  return (
    <>
      <p className="console__timer-name">
        {timer.label}
        <b className="console__timer-left">{left === 0 ? 'Time is up' : writeClock(left)}</b>
      </p>
      {left > 0 && <Act command={{ do: 'toggle-timer' }}>{isPaused ? 'Go on' : 'Pause'}</Act>}
      <Act command={{ do: 'add-time', minutes: 1 }}>+1 min</Act>
      <Act command={{ do: 'reset-timer' }}>{isFull(timer) ? 'Put away' : 'Reset'}</Act>
    </>
  )
}

/** Whether a timer stands at its full time, from which Reset puts it away. */
function isFull({ endsAt, leftMs, totalMs }: Timer): boolean {
  return endsAt === undefined && (leftMs ?? totalMs) === totalMs
}
