import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import { $now } from '#blocks/present/console/clock.ts'
import type { PlanOffer } from '#blocks/present/console/props.ts'
import { said } from '#blocks/present/console/said.ts'
import {
  awakeStatus,
  type Status,
  savedStatus,
  sizeWords,
  stageStatus,
  writerStatus,
} from '#blocks/present/console/status-words.ts'
import { goToSession, hashOf } from '#blocks/present/console/use-address.ts'
import { useWakeLock } from '#blocks/present/window/use-wake-lock.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import type { Session } from '#core/workshop/session.ts'
import { addressOf } from '#stores/keys.ts'
import type { Standing } from '#stores/room/console.ts'
import { Announcer } from './Announcer.tsx'
import type { Room } from './use-room.ts'

interface Props {
  room: Room
  session: Session
  standing: Standing
  view: ConsoleView
  plan: PlanOffer
  /** The address of the stage. */
  stage: string
  onHelp: () => void
}

/** Says in words how everything stands, and opens the stage. */
export function Strip({ room, session, standing, view, plan, stage, onHelp }: Props) {
  const hasStage = standing.stages.length > 0
  return (
    <header className="console__strip">
      <h1 className="console__title">
        {plan.title}
        {session.isRehearsal && <span className="console__rehearsal">Rehearsal</span>}
      </h1>
      <States {...{ session, standing, view }} />
      <div className="console__acts">
        {!standing.isWriter && !standing.isAsking && (
          <button className="button" type="button" onClick={room.takeOver}>
            Take over
          </button>
        )}
        <a
          className={hasStage ? 'button' : 'button button--main'}
          href={`${addressOf(stage)}${hashOf(session.id)}`}
          target="lm-stage"
          rel="opener"
        >
          Open the stage
        </a>
        <button className="button" type="button" onClick={onHelp}>
          Keys
        </button>
        <button className="button" type="button" aria-haspopup="dialog" data-reading-open="">
          Display
        </button>
        <button className="button" type="button" onClick={() => goToSession(undefined)}>
          All sessions
        </button>
      </div>
    </header>
  )
}

function States({ session, standing, view }: Pick<Props, 'session' | 'standing' | 'view'>) {
  const awake = useWakeLock()
  const now = useStore($now)
  const [openedAt, setOpenedAt] = useState(now)
  useEffect(() => setOpenedAt(Date.now()), [])
  const openForMs = Math.max(0, now - openedAt)
  const { stages, isSaved } = standing
  const states: Status[] = [
    ...writerStatus(standing),
    stageStatus(stages, session.revision, openForMs),
    savedStatus(isSaved, session.at),
    awakeStatus(awake),
  ]
  const troubles = states.filter(({ isTrouble }) => isTrouble).map(({ says }) => `${says}.`)
  return (
    <>
      <ul className="console__states" aria-label="How everything stands">
        {states.map(({ says, isTrouble }) => (
          <li key={says} data-trouble={isTrouble || undefined}>
            {says}
          </li>
        ))}
        {stages.map((stage) => (
          <li key={stage.stage}>{sizeWords(stage)}</li>
        ))}
      </ul>
      <Announcer words={[said(view), ...troubles].join(' ')} />
    </>
  )
}
