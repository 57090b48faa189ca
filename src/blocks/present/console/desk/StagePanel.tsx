import { useStore } from '@nanostores/react'
import { $now } from '#blocks/present/console/clock.ts'
import { Stage } from '#blocks/present/stage/Stage.tsx'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import type { Session } from '#core/workshop/session.ts'
import type { Standing } from '#stores/room/console.ts'
import { Act } from './Act.tsx'
import { Ahead } from './Ahead.tsx'
import { Clocks } from './Clocks.tsx'
import { Screens } from './Screens.tsx'
import type { Room } from './use-room.ts'
import { useSpotlight } from './use-spotlight.ts'

interface Props {
  room: Room
  session: Session
  standing: Standing
  view: ConsoleView
  isPointing: boolean
  point: (is: boolean) => void
  /** What a key could not do, and why. */
  said: string
}

/** The left of the desk: what the room sees, the way on, what comes next, and the time. */
export function StagePanel({ room, session, standing, view, isPointing, point, said }: Props) {
  return (
    <section className="console__stage" aria-labelledby="console-now">
      <h2 className="visually-hidden" id="console-now">
        On the stage
      </h2>
      <Mirror {...{ session, view, isPointing }} />
      <div className="console__moves">
        <Act command={{ do: 'back' }}>Back</Act>
        <Act command={{ do: 'next' }} isMain isOff={isAtEnd(view, session)}>
          <span>Next:</span> <span className="console__next-name">{view.nextName}</span>
        </Act>
      </div>
      <p className="console__said" role="status">
        {said}
      </p>
      <div className="console__ahead">
        <Ahead view={view} />
        <Screens {...{ room, session, isPointing, point }} canUndo={standing.canUndo} />
      </div>
      <Clocks {...{ session, view }} />
    </section>
  )
}

function isAtEnd({ next }: ConsoleView, { screen }: Session): boolean {
  return next === undefined && screen !== 'black' && screen !== 'white'
}

function Mirror({ session, view, isPointing }: Pick<Props, 'session' | 'view' | 'isPointing'>) {
  const now = useStore($now)
  const box = useSpotlight(isPointing)
  return (
    <div className="console__mirror" ref={box} data-pointing={isPointing || undefined}>
      <Stage view={view.stage} now={now} level={3} />
      {session.screen === 'freeze' && (
        <p className="console__over">Frozen: the stage still shows an earlier picture</p>
      )}
    </div>
  )
}
